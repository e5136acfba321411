import type { Knex } from 'knex';
import { readClaimed } from './readClaimed';

/** Addresses that are known to be a user's, be it by more than their word. */
export async function readOwnEmails(
  knex: Knex,
  userRef: string,
): Promise<Set<string>> {
  const aliases: string[] = await knex('identity_alias')
    .where({ user_ref: userRef })
    .pluck('email');
  const links: string[] = await knex('person_link')
    .join('person', 'person.id', 'person_link.person_id')
    .where('person.user_ref', userRef)
    .pluck('person_link.email');
  const claimed = await readClaimed(knex, userRef);
  return new Set([...aliases, ...links].filter(email => !claimed.has(email)));
}

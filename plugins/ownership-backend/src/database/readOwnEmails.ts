import type { Knex } from 'knex';

/** Addresses that are known to be a user's. */
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
  return new Set([...aliases, ...links]);
}

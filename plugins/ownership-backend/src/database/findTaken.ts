import { canonicalEmail } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { OwnershipConfig } from '../config';
import type { EmailHash } from '../erasure';
import { chunks } from './chunks';

export interface TakenOptions {
  userRef: string;
  /** Canonical. */
  emails: readonly string[];
  emailHash: EmailHash;
  people: Pick<OwnershipConfig['people'], 'aliases' | 'left'>;
}

/**
 * Those of the addresses that this user can never link: anything says that
 * they are somebody else's, be it disputed or of somebody who has left, or they
 * were erased. Why, is nobody's to know.
 */
export async function findTaken(
  knex: Knex,
  { userRef, emails, emailHash, people }: TakenOptions,
): Promise<Set<string>> {
  const taken = new Set<string>();
  const add = (found: readonly string[]) =>
    found.forEach(email => taken.add(email));
  for (const part of chunks(emails, 1)) {
    add(
      await knex('identity_alias')
        .whereIn('email', part)
        .whereNot({ user_ref: userRef })
        .pluck('email'),
    );
    add(
      await knex('identity_link')
        .whereIn('email', part)
        .whereNot({ user_ref: userRef })
        .pluck('email'),
    );
    // A repository's `.mailmap` says so.
    add(
      await knex('person_link')
        .join('person', 'person.id', 'person_link.person_id')
        .whereIn('person_link.email', part)
        .whereNotNull('person.user_ref')
        .whereNot('person.user_ref', userRef)
        .pluck('person_link.email'),
    );
    const hashes = new Map(part.map(email => [emailHash.of(email), email]));
    const erased: string[] = await knex('erased_email')
      .whereIn('hash', [...hashes.keys()])
      .pluck('hash');
    add(erased.map(hash => hashes.get(hash)!));
  }
  const asked = new Set(emails);
  for (const alias of people.aliases) {
    if (alias.userRef === userRef) continue;
    add(alias.emails.map(canonicalEmail).filter(email => asked.has(email)));
  }
  add(people.left.map(canonicalEmail).filter(email => asked.has(email)));
  add(await findInProfiles(knex, { userRef, asked }));
  return taken;
}

/** An address that two users share is neither's, so that it is no alias. */
async function findInProfiles(
  knex: Knex,
  { userRef, asked }: { userRef: string; asked: ReadonlySet<string> },
): Promise<string[]> {
  const found: string[] = [];
  for (const part of chunks([...asked], 1)) {
    const rows: Array<{ facts_json: string | null }> = await knex(
      'catalog_user',
    )
      .whereNot({ entity_ref: userRef })
      .where(any => {
        // A wildcard in an address finds too many, which are looked at below.
        part.forEach(email => any.orWhereLike('facts_json', `%${email}%`));
      })
      .select('facts_json');
    for (const { facts_json } of rows) {
      const { email, hostAddresses = [] } = JSON.parse(facts_json ?? '{}');
      const own: string[] = [...(email ? [email] : []), ...hostAddresses];
      found.push(
        ...own.map(canonicalEmail).filter(address => asked.has(address)),
      );
    }
  }
  return found;
}

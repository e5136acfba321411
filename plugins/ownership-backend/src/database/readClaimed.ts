import type { Knex } from 'knex';
import { chunks } from './chunks';

/**
 * Addresses that a user merely said are theirs, with those that histories show
 * for the same unlinked identity. Nothing else makes them theirs, so what
 * cannot be undone must not rest on it: somebody could else erase a colleague by
 * linking their private address and erasing themselves.
 */
export async function readClaimed(
  knex: Knex,
  userRef: string,
): Promise<Set<string>> {
  const own = { user_ref: userRef };
  const claimed = new Set<string>(
    await knex('identity_link')
      .where({ ...own, basis: 'claimed' })
      .pluck('email'),
  );
  if (claimed.size === 0) {
    return claimed;
  }
  for (const part of chunks([...claimed], 1)) {
    const companions: string[] = await knex('person_link as companion')
      .join('person', 'person.id', 'companion.person_id')
      .join('person_link as claim', 'claim.person_id', 'person.id')
      .whereNull('person.user_ref')
      .whereIn('claim.email', part)
      .distinct()
      .pluck('companion.email');
    companions.forEach(email => claimed.add(email));
  }
  const given: string[] = await knex('identity_alias')
    .where(own)
    .where(by => by.whereNull('origin').orWhereNot('origin', 'linked'))
    .pluck('email');
  given.forEach(email => claimed.delete(email));
  const resembling: string[] = await knex('identity_link')
    .where({ ...own, basis: 'resembles' })
    .pluck('email');
  resembling.forEach(email => claimed.delete(email));
  return claimed;
}

import type { Knex } from 'knex';
import { isPostgres } from './clock';

/**
 * References of the entities that a query finds, each locked before the next, by
 * reference. What writes to many entities takes them so: in an order of its own
 * it could wait for somebody who waits for it. SQLite has one writer.
 *
 * @param found - a query on `entity`, without columns
 */
export function lockedInOrder(
  tx: Knex,
  found: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const refs = found.select('entity_ref');
  if (!isPostgres(tx)) return refs;
  const locked = refs.orderBy('entity_ref').forUpdate().as('locked');
  return tx.from(locked).select('locked.entity_ref');
}

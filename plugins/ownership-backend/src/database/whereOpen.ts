import type { Knex } from 'knex';
import { nowMs } from './clock';

/** Narrows a query on `transfer` to the open ones: a proposal ends by itself. */
export function whereOpen(
  query: Knex.QueryBuilder,
  { knex }: { knex: Knex },
): Knex.QueryBuilder {
  return query.where(open =>
    open
      .where('transfer.state', 'accepted')
      .orWhere(proposed =>
        proposed
          .where('transfer.state', 'proposed')
          .where('transfer.expires_at', '>', nowMs(knex)),
      ),
  );
}

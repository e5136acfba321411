import type { Knex } from 'knex';
import type { LeasedTable } from './claimRows';
import { isPostgres } from './clock';

/**
 * Holds a leased row until the transaction ends: nobody can take it meanwhile,
 * even if the lease runs out. False when it is no longer ours. What is written
 * under a lease begins with this, so that one who finishes late writes nothing.
 */
export async function lockLease(
  tx: Knex.Transaction,
  options: { table: LeasedTable; id: string; ticket: string },
): Promise<boolean> {
  const { table, id, ticket } = options;
  const row = await tx(table)
    .where({ id, lease_ticket: ticket })
    .modify(query => {
      if (isPostgres(tx)) query.forUpdate();
    })
    .first('id');
  return row !== undefined;
}

import type { Knex } from 'knex';
import type { LeasedTable } from './claimRows';
import { nowMs } from './clock';

/** Pushes a lease forward. False when it is no longer ours. */
export async function extendLease(
  knex: Knex,
  options: { table: LeasedTable; id: string; ticket: string; leaseMs: number },
): Promise<boolean> {
  const { table, id, ticket, leaseMs } = options;
  const updated = await knex(table)
    .where({ id, lease_ticket: ticket })
    .update({ lease_until: nowMs(knex, leaseMs) });
  return updated > 0;
}

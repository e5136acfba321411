import type { Knex } from 'knex';
import { nowMs } from './clock';

/**
 * Pushes the lease of a scan forward. False when it is no longer ours: it
 * ended and somebody else took the row, or the row is gone.
 */
export async function renewLease(
  knex: Knex,
  options: { repositoryId: string; ticket: string; leaseMs: number },
): Promise<boolean> {
  const { repositoryId, ticket, leaseMs } = options;
  const updated = await knex('repository')
    .where({ id: repositoryId, lease_ticket: ticket })
    .update({ lease_until: nowMs(knex, leaseMs) });
  return updated > 0;
}

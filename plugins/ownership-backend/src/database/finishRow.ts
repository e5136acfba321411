import type { Knex } from 'knex';
import type { LeasedTable } from './claimRows';
import { nowMs } from './clock';

/**
 * Ends a lease and says when the row is due again. False, with nothing
 * written, when the ticket is no longer the row's: somebody else holds it.
 * Repositories end theirs with `finishScan`.
 */
export async function finishRow(
  knex: Knex,
  options: {
    table: LeasedTable;
    id: string;
    ticket: string;
    dueInMs: number;
    changes?: Record<string, unknown>;
  },
): Promise<boolean> {
  const { table, id, ticket, dueInMs, changes = {} } = options;
  const updated = await knex(table)
    .where({ id, lease_ticket: ticket })
    .update({
      ...changes,
      lease_ticket: null,
      lease_until: null,
      due_at: nowMs(knex, dueInMs),
    });
  return updated > 0;
}

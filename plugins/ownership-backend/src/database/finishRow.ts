import type { Knex } from 'knex';
import type { LeasedTable } from './claimRows';
import { nowMs } from './clock';

/** Wishes about a repository as they were when it was claimed. */
export interface SeenWishes {
  wantedHash: string;
  rereadTicket: string | undefined;
}

/**
 * Ends a lease and says when the row is due again. False, with nothing
 * written, when the ticket is no longer the row's: somebody else holds it.
 * Where wishes changed while the work went on, the row is due at once.
 */
export async function finishRow(
  knex: Knex,
  options: {
    table: LeasedTable;
    id: string;
    ticket: string;
    dueInMs: number;
    changes?: Record<string, unknown>;
    seen?: SeenWishes;
  },
): Promise<boolean> {
  const { table, id, ticket, dueInMs, changes = {}, seen } = options;
  const due = nowMs(knex, dueInMs);
  const updated = await knex(table)
    .where({ id, lease_ticket: ticket })
    .update({
      ...changes,
      lease_ticket: null,
      lease_until: null,
      due_at: seen
        ? knex.raw(
            "case when wanted_hash = ? and coalesce(reread_ticket, '') = ? then ? else ? end",
            [seen.wantedHash, seen.rereadTicket ?? '', due, nowMs(knex)],
          )
        : due,
    });
  return updated > 0;
}

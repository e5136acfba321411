import type { Knex } from 'knex';
import { nowMs } from './clock';

/** Wishes about a repository as they were when it was claimed. */
export interface SeenWishes {
  wantedHash: string;
  rereadTicket: string | undefined;
}

export interface FinishScanOptions {
  repositoryId: string;
  /** Of the lease under which it was read. */
  ticket: string;
  dueInMs: number;
  seen: SeenWishes;
  changes?: Record<string, unknown>;
}

const NO_LEASE = {
  lease_ticket: null,
  lease_until: null,
  lease_holder: null,
  started_at: null,
};

/** A request that came while the scan ran is not answered by it. */
const REQUESTED_MEANWHILE = 'coalesce(requested_at > started_at, false)';

/** What is claimed is due by then: who makes it due later tells of a change. */
const CHANGED_MEANWHILE = 'coalesce(due_at > started_at, false)';

/**
 * Ends the lease of a scan and says when the repository is due again. False,
 * with nothing written, when the ticket is no longer the row's: somebody else
 * holds it. Where wishes changed while the work went on, or somebody pushed, the
 * row is due at once.
 */
export async function finishScan(
  knex: Knex,
  options: FinishScanOptions,
): Promise<boolean> {
  const { repositoryId, ticket, dueInMs, seen, changes = {} } = options;
  const stillWanted = (column: string) =>
    knex.raw(`case when ${REQUESTED_MEANWHILE} then ?? end`, [column]);
  const updated = await knex('repository')
    .where({ id: repositoryId, lease_ticket: ticket })
    .update({
      ...changes,
      ...NO_LEASE,
      requested_at: stillWanted('requested_at'),
      requested_by: stillWanted('requested_by'),
      due_at: knex.raw(
        `case when wanted_hash = ? and coalesce(reread_ticket, '') = ? and not ${REQUESTED_MEANWHILE} and not ${CHANGED_MEANWHILE} then ? else ? end`,
        [
          seen.wantedHash,
          seen.rereadTicket ?? '',
          nowMs(knex, dueInMs),
          nowMs(knex),
        ],
      ),
    });
  return updated > 0;
}

/** Gives the lease of a scan back, with the row due as it was. */
export async function releaseScan(
  knex: Knex,
  options: { repositoryId: string; ticket: string },
): Promise<void> {
  const { repositoryId, ticket } = options;
  await knex('repository')
    .where({ id: repositoryId, lease_ticket: ticket })
    .update(NO_LEASE);
}

import type { Knex } from 'knex';
import type { SourceStatus } from '@stewardship/backstage-plugin-ownership-common';
import { toNumber } from './clock';

/** Where a repository stands in the queue of scans. Times in ms. */
export interface ScanRecord {
  repositoryId: string;
  /** Address or folder, free of credentials. */
  location: string;
  kind: 'url' | 'file';
  status: SourceStatus;
  /** `running` while a lease is held, `due` when its turn has come. */
  state: 'running' | 'due' | 'waiting';
  message?: string;
  remedy?: string;
  commit?: string;
  /** Failures in a row. */
  attempts: number;
  dueAtMs: number;
  runningSinceMs?: number;
  requestedAtMs?: number;
  scannedAtMs?: number;
  /** When the host last said which commit is newest. */
  checkedAtMs?: number;
}

/**
 * Repositories and their scans, those that fail first, then in order of their
 * id. `after` continues behind the last record of a page. Which of them a
 * caller may see follows from the entities in them: give their `ids`.
 */
export async function readScans(
  knex: Knex,
  options: {
    nowMs: number;
    limit: number;
    ids?: readonly string[];
    after?: Pick<ScanRecord, 'repositoryId' | 'attempts'>;
  },
): Promise<ScanRecord[]> {
  const { limit, ids, after } = options;
  const failing = 'case when attempts > 0 then 0 else 1 end';
  const rows = await knex('repository')
    .modify(query => {
      if (ids) query.whereIn('id', [...ids]);
      if (!after) return;
      const rank = after.attempts > 0 ? 0 : 1;
      query.andWhere(later =>
        later
          .whereRaw(`${failing} > ?`, [rank])
          .orWhere(same =>
            same
              .whereRaw(`${failing} = ?`, [rank])
              .andWhere('id', '>', after.repositoryId),
          ),
      );
    })
    .orderByRaw(`${failing}, id`)
    .limit(limit);
  return rows.map(row => recordOf(row, options.nowMs));
}

function recordOf(row: Record<string, any>, now: number): ScanRecord {
  const dueAtMs = toNumber(row.due_at)!;
  const running = (toNumber(row.lease_until) ?? 0) > now;
  return {
    repositoryId: row.id,
    location: row.target,
    kind: row.kind,
    status: row.status,
    state: running ? 'running' : dueAtMs <= now ? 'due' : 'waiting',
    message: row.message ?? undefined,
    remedy: row.remedy ?? undefined,
    commit: row.scanned_commit ?? undefined,
    attempts: row.attempts,
    dueAtMs,
    runningSinceMs: running ? toNumber(row.started_at) : undefined,
    requestedAtMs: toNumber(row.requested_at),
    scannedAtMs: toNumber(row.scanned_at),
    checkedAtMs: toNumber(row.checked_at),
  };
}

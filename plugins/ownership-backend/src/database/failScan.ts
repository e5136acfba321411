import type { Knex } from 'knex';
import type { SourceStatus } from '@stewardship/backstage-plugin-ownership-common';
import { isPostgres, nowMs } from './clock';
import { finishScan, type FinishScanOptions } from './finishScan';
import { markScoresDue } from './markScoresDue';
import { transaction } from './transaction';

/** Stores why a repository could not be read. What is known of it stays. */
export async function failScan(
  knex: Knex,
  options: Omit<FinishScanOptions, 'changes'> & {
    attempts: number;
    status: SourceStatus;
    message: string;
    remedy: string;
    /** A host that is not to be asked for a while, and for how long. */
    rest?: { host: string; ms: number };
  },
): Promise<boolean> {
  const { repositoryId, ticket, dueInMs, seen, rest, ...changes } = options;
  return transaction(knex, async tx => {
    const kept = await finishScan(tx, {
      repositoryId,
      ticket,
      dueInMs,
      seen,
      changes,
    });
    if (kept && rest) {
      await restHost(tx, rest);
    }
    if (kept) {
      const refs = await tx('entity')
        .where({ repository_id: repositoryId })
        .pluck('entity_ref');
      await markScoresDue(tx, refs);
    }
    return kept;
  });
}

/** Spread over as long again, so that it is not met by all at once then. */
async function restHost(
  tx: Knex,
  { host, ms }: { host: string; ms: number },
): Promise<void> {
  const share = isPostgres(tx)
    ? 'random()'
    : '(abs(random() % 1000000) / 1000000.0)';
  const later = tx.raw(`? + cast(${share} * ? as bigint)`, [
    nowMs(tx, ms),
    Math.round(ms),
  ]);
  await tx('repository')
    .where({ host })
    .andWhereNot({ host: '' })
    .whereNull('lease_ticket')
    .andWhere('due_at', '<', nowMs(tx, ms))
    .update({ due_at: later });
}

import type { Knex } from 'knex';
import type { SourceStatus } from '@stewardship/backstage-plugin-ownership-common';
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
  },
): Promise<boolean> {
  const { repositoryId, ticket, dueInMs, seen, ...changes } = options;
  return transaction(knex, async tx => {
    const kept = await finishScan(tx, {
      repositoryId,
      ticket,
      dueInMs,
      seen,
      changes,
    });
    if (kept) {
      const refs = await tx('entity')
        .where({ repository_id: repositoryId })
        .pluck('entity_ref');
      await markScoresDue(tx, refs);
    }
    return kept;
  });
}

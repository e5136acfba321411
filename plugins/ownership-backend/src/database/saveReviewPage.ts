import type { Knex } from 'knex';
import type { EmailHash } from '../erasure';
import { isPostgres, nowMs } from './clock';
import { insertRows } from './jsonRows';
import { lockLease } from './lockLease';
import { entitiesIn } from './entitiesIn';
import { markScoresDue } from './markScoresDue';
import { mergeReviews } from './mergeReviews';
import { setRepositoryNote } from './setRepositoryNote';
import { transaction } from './transaction';

export interface SaveReviewPageOptions {
  host: string;
  /** Of the host's lease. */
  ticket: string;
  repositoryId: string;
  emailHash: EmailHash;
  reviews: ReadonlyArray<{
    changeNo: number;
    day: number;
    paths: readonly string[];
    emailHash: string;
  }>;
  position: Record<string, unknown>;
  done: boolean;
  /** What is older counts no more. */
  firstDay: number;
  /** After how long to ask again, when all is known. */
  againInMs: number;
}

/**
 * Stores a page of reviews with the place where to go on. When all are known,
 * they enter the knowledge. False, with nothing written, when the lease is no
 * longer ours.
 */
export async function saveReviewPage(
  knex: Knex,
  options: SaveReviewPageOptions,
): Promise<boolean> {
  const { host, ticket, repositoryId, reviews, position, done } = options;
  return transaction(knex, async tx => {
    if (!(await lockLease(tx, { table: 'review_host', id: host, ticket }))) {
      return false;
    }
    // Scans lock a repository before they replace what is known of it.
    await tx('repository')
      .where({ id: repositoryId })
      .modify(query => {
        if (isPostgres(tx)) query.forUpdate();
      })
      .first('id');
    await insertRows(tx, {
      table: 'review',
      columns: {
        repository_id: 'text',
        change_no: 'integer',
        email_hash: 'text',
        day: 'integer',
        paths: 'text',
      },
      rows: reviews.map(review => ({
        repository_id: repositoryId,
        change_no: review.changeNo,
        email_hash: review.emailHash,
        day: review.day,
        paths: JSON.stringify(review.paths),
      })),
      ignore: true,
    });
    await tx('review_source')
      .where({ id: repositoryId })
      .update({
        position: JSON.stringify(position),
        attempts: 0,
        problem: null,
        ...(done
          ? {
              complete_at: nowMs(tx),
              due_at: nowMs(tx, options.againInMs),
            }
          : {}),
      });
    if (!done) {
      return true;
    }
    await tx('review')
      .where({ repository_id: repositoryId })
      .andWhere('day', '<', options.firstDay)
      .delete();
    const said = await setRepositoryNote(tx, {
      repositoryId,
      topic: 'Reviews',
      note: undefined,
    });
    const changed = await mergeReviews(tx, options);
    if (said || changed) {
      await markScoresDue(tx, await entitiesIn(tx, repositoryId));
    }
    return true;
  });
}

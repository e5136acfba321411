import type { Knex } from 'knex';
import { nowMs, toNumber } from './clock';
import { entitiesIn } from './entitiesIn';
import { lockLease } from './lockLease';
import { markScoresDue } from './markScoresDue';
import { setRepositoryNote } from './setRepositoryNote';
import { transaction } from './transaction';

/** Remembers why reviews could not be read, and says so on the coverage page. */
export async function failReviewSource(
  knex: Knex,
  options: {
    host: string;
    /** Of the host's lease. */
    ticket: string;
    repositoryId: string;
    problem: string;
    dueInMs: number;
  },
): Promise<void> {
  const { host, ticket, repositoryId, problem, dueInMs } = options;
  await transaction(knex, async tx => {
    if (!(await lockLease(tx, { table: 'review_host', id: host, ticket }))) {
      return;
    }
    const row = await tx('review_source')
      .where({ id: repositoryId })
      .first('complete_at');
    const completeAt = toNumber(row?.complete_at);
    await tx('review_source')
      .where({ id: repositoryId })
      .update({
        problem,
        attempts: tx.raw('attempts + 1'),
        due_at: nowMs(tx, dueInMs),
      });
    const until =
      completeAt === undefined
        ? 'Reviews are left out'
        : `Reviews are known until ${new Date(completeAt)
            .toISOString()
            .slice(0, 10)}`;
    const said = await setRepositoryNote(tx, {
      repositoryId,
      topic: 'Reviews',
      note: `${until}: ${problem}`,
    });
    if (said) {
      await markScoresDue(tx, await entitiesIn(tx, repositoryId));
    }
  });
}

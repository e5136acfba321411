import type { Knex } from 'knex';
import { nowMs } from './clock';

export interface ReviewSource {
  repositoryId: string;
  target: string;
  position?: Record<string, unknown>;
}

/** The repository of a host that waits longest for its reviews to be read. */
export async function nextReviewSource(
  knex: Knex,
  { host }: { host: string },
): Promise<ReviewSource | undefined> {
  const row = await knex('review_source')
    .join('repository', 'repository.id', 'review_source.id')
    .where('review_source.host', host)
    .andWhere('review_source.due_at', '<=', nowMs(knex))
    .orderBy(['review_source.due_at', 'review_source.id'])
    .first('review_source.id', 'review_source.position', 'repository.target');
  return (
    row && {
      repositoryId: row.id,
      target: row.target,
      ...(row.position ? { position: JSON.parse(row.position) } : {}),
    }
  );
}

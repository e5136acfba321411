import type { Knex } from 'knex';
import { nowMs } from './clock';

/**
 * Puts a repository at the head of the queue. It keeps its place when it was
 * asked for before, and is looked at again when a scan of it runs right now.
 * False when there is no such repository.
 */
export async function requestScan(
  knex: Knex,
  options: {
    repositoryId: string;
    /** Ref of who asks. */
    byRef: string;
  },
): Promise<boolean> {
  const { repositoryId, byRef } = options;
  const now = nowMs(knex);
  const updated = await knex('repository')
    .where({ id: repositoryId })
    .update({
      requested_at: knex.raw(
        'case when requested_at is null or requested_at <= started_at then ? else requested_at end',
        [now],
      ),
      requested_by: byRef,
      due_at: knex.raw('case when due_at > ? then ? else due_at end', [
        now,
        now,
      ]),
    });
  return updated > 0;
}

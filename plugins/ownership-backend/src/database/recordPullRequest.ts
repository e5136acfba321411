import type { Knex } from 'knex';
import { readClock } from './readClock';

/** Stores where the pull request of a transfer is. */
export async function recordPullRequest(
  knex: Knex,
  { id, url }: { id: string; url: string },
): Promise<void> {
  const at = new Date(await readClock(knex)).toISOString();
  await knex('transfer')
    .where({ id })
    .update({ pull_request: JSON.stringify({ url, at }) });
}

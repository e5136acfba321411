import type { Knex } from 'knex';
import { nowMs } from './clock';
import { isAmongTexts } from './isAmongTexts';

/** Has repositories looked at now; those that nobody points to are not ours. */
export async function markPushedDue(
  knex: Knex,
  { repositoryIds }: { repositoryIds: readonly string[] },
): Promise<void> {
  if (repositoryIds.length === 0) {
    return;
  }
  await knex('repository')
    .where(isAmongTexts(knex, 'id', repositoryIds))
    .andWhere('due_at', '>', nowMs(knex))
    .update({ due_at: nowMs(knex) });
}

import type { Knex } from 'knex';
import { nowMs } from './clock';
import { isAmongTexts } from './isAmongTexts';
import { transaction } from './transaction';

/**
 * Has repositories looked at now; those that nobody points to are not ours. One
 * that is being scanned may have been read before the push, and is due again
 * when the scan ends.
 */
export async function markPushedDue(
  knex: Knex,
  { repositoryIds }: { repositoryIds: readonly string[] },
): Promise<void> {
  if (repositoryIds.length === 0) {
    return;
  }
  await transaction(knex, async tx => {
    await tx('repository')
      .where(isAmongTexts(tx, 'id', repositoryIds))
      .andWhere(later =>
        later.where('due_at', '>', nowMs(tx)).orWhereNotNull('lease_ticket'),
      )
      .update({ due_at: nowMs(tx) });
  });
}

import type { Knex } from 'knex';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { lockedInOrder } from './lockedInOrder';

/**
 * Says that the reports of components no longer match their inputs. Called in
 * the transaction that changes an input, so that no change is missed.
 */
export async function markScoresDue(
  tx: Knex,
  entityRefs?: readonly string[],
): Promise<void> {
  const mark = { score_due_at: nowMs(tx) };
  if (entityRefs === undefined) {
    await tx('entity').whereNull('vanished_at').update(mark);
    return;
  }
  for (const part of chunks([...entityRefs].sort(), 1)) {
    const among = tx('entity')
      .whereIn('entity_ref', part)
      .whereNull('vanished_at');
    await tx('entity')
      .whereIn('entity_ref', lockedInOrder(tx, among))
      .update(mark);
  }
}

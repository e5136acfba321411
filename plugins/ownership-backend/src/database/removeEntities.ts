import type { Knex } from 'knex';
import { nowMs } from './clock';
import { isAmongTexts } from './isAmongTexts';

/** How long the data of an entity outlives it in the catalog. */
const KEEP_VANISHED_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Takes the report of entities that the catalog has no more. Their data is kept
 * for a month, in case they come back.
 */
export async function removeEntities(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  await tx('entity')
    .where(isAmongTexts(tx, 'entity_ref', refs))
    .update({ vanished_at: nowMs(tx), score_due_at: null, etag: null });
  for (const [table, column] of [
    ['report', 'entity_ref'],
    ['report_document', 'entity_ref'],
    ['path_use', 'component_ref'],
  ]) {
    await tx(table).where(isAmongTexts(tx, column, refs)).delete();
  }
}

/** Forgets entities that have been gone for a month. */
export async function forgetVanished(tx: Knex): Promise<void> {
  await tx('entity')
    .where('vanished_at', '<', nowMs(tx, -KEEP_VANISHED_MS))
    .delete();
}

import type { Knex } from 'knex';
import { chunks } from './chunks';
import { readDrafts } from './inventoryDrafts';
import { isAmongTexts } from './isAmongTexts';

/** Stores templates that say something new, and drops those that are gone. */
export async function saveGoldenPaths(
  tx: Knex.Transaction,
  { run }: { run: string },
): Promise<void> {
  const target = 'golden_path';
  for await (const page of readDrafts(tx, { run, target, action: 'save' })) {
    for (const part of chunks(page, 3)) {
      await tx(target)
        .insert(
          part.map(({ entity_ref, etag, content }) => ({
            entity_ref,
            etag,
            facts: content,
          })),
        )
        .onConflict('entity_ref')
        .merge();
    }
  }
  for await (const page of readDrafts(tx, { run, target, action: 'remove' })) {
    const refs = page.map(row => row.entity_ref);
    await tx(target).where(isAmongTexts(tx, 'entity_ref', refs)).delete();
  }
}

import type { Knex } from 'knex';
import type { GoldenPathFacts } from '../inventory';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { readDrafts, type DraftRow } from './inventoryDrafts';
import { isAmongTexts } from './isAmongTexts';
import { removeEntities } from './removeEntities';
import { saveEntities } from './saveEntities';
import { addRepositories } from './saveRepositories';

/**
 * Stores templates that say something new, and drops those that are gone. What
 * has a source is read and reported on as well: see `ReportedKind`.
 */
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
    await saveVersions(tx, page);
    await saveOwn(tx, page);
  }
  for await (const page of readDrafts(tx, { run, target, action: 'remove' })) {
    const refs = page.map(row => row.entity_ref);
    await tx(target).where(isAmongTexts(tx, 'entity_ref', refs)).delete();
    await removeEntities(tx, refs);
  }
}

/** Without a source there is nothing to say of how a template is kept. */
async function saveOwn(
  tx: Knex.Transaction,
  drafts: readonly DraftRow[],
): Promise<void> {
  const rows = drafts.flatMap(draft => {
    const { own }: GoldenPathFacts = JSON.parse(draft.content!);
    return own === undefined || 'problem' in own.source
      ? []
      : [{ ...draft, content: JSON.stringify(own) }];
  });
  const kept = new Set(rows.map(row => row.entity_ref));
  await addRepositories(tx, rows);
  await saveEntities(tx, rows);
  await removeEntities(
    tx,
    drafts.map(row => row.entity_ref).filter(ref => !kept.has(ref)),
  );
}

/** Versions stay when a template moves on: since when is told by them. */
async function saveVersions(
  tx: Knex,
  drafts: readonly DraftRow[],
): Promise<void> {
  const rows = drafts.flatMap(({ entity_ref: ref, content }) => {
    const { version }: GoldenPathFacts = JSON.parse(content!);
    return version === undefined ? [] : [{ template_ref: ref, version }];
  });
  for (const part of chunks(rows, 3)) {
    await tx('path_version')
      .insert(part.map(row => ({ ...row, first_seen_at: nowMs(tx) })))
      .onConflict(['template_ref', 'version'])
      .ignore();
  }
}

import type { Knex } from 'knex';
import type { InventoryComponent } from '../inventory';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { hashOf } from './hashOf';
import type { PlacedComponent } from './keepKnownPlaces';
import { markScoresDue } from './markScoresDue';
import { repositoryId } from './repositoryId';

/** How long the data of a component outlives it in the catalog. */
const KEEP_VANISHED_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Stores the components of the catalog and marks the changed ones for a new
 * report. Vanished ones lose their report at once and their data after a
 * month; when the catalog has none at all, it is the catalog that is in
 * trouble, and nothing vanishes. True when anything changed.
 */
export async function saveComponents(
  tx: Knex.Transaction,
  components: readonly PlacedComponent[],
): Promise<boolean> {
  const stored: Array<{
    entity_ref: string;
    facts_hash: string;
    vanished_at: unknown;
  }> = await tx('entity').select('entity_ref', 'facts_hash', 'vanished_at');
  const hashes = new Map(
    stored.map(row => [
      row.entity_ref,
      row.vanished_at === null ? row.facts_hash : '',
    ]),
  );
  const changed = components
    .map(toRow)
    .filter(row => hashes.get(row.entity_ref) !== row.facts_hash)
    .sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1));
  for (const part of chunks(changed, 8)) {
    await tx('entity')
      .insert(part.map(row => ({ ...row, first_seen_at: nowMs(tx) })))
      .onConflict('entity_ref')
      .merge([
        'facts',
        'facts_hash',
        'repository_id',
        'path',
        'excludes',
        'vanished_at',
      ]);
  }
  const refs = changed.map(row => row.entity_ref);
  await markScoresDue(tx, refs);
  await savePathUse(tx, components, refs);
  const vanished = await markVanished(tx, components, hashes);
  return changed.length + vanished > 0;
}

function toRow({ facts, source, kept }: PlacedComponent) {
  const place =
    'problem' in source
      ? kept ?? { repository_id: null, path: null, excludes: null }
      : {
          repository_id: repositoryId(source.repository),
          path: source.path,
          excludes: hashOf(source.excludes),
        };
  return {
    entity_ref: facts.entityRef,
    facts: JSON.stringify(facts),
    facts_hash: hashOf({ facts, ...place }),
    ...place,
    vanished_at: null,
  };
}

async function savePathUse(
  tx: Knex,
  components: readonly InventoryComponent[],
  refs: readonly string[],
): Promise<void> {
  const changed = new Set(refs);
  const uses = components
    .filter(({ facts }) => facts.templateRef && changed.has(facts.entityRef))
    .map(({ facts }) => ({
      component_ref: facts.entityRef,
      template_ref: facts.templateRef,
      source: 'annotation',
    }));
  for (const part of chunks(refs, 1)) {
    await tx('path_use').whereIn('component_ref', part).delete();
  }
  for (const part of chunks(uses, 3)) {
    await tx('path_use').insert(part);
  }
}

async function markVanished(
  tx: Knex,
  components: readonly InventoryComponent[],
  stored: ReadonlyMap<string, string>,
): Promise<number> {
  if (components.length === 0) {
    return 0;
  }
  const present = new Set(components.map(({ facts }) => facts.entityRef));
  const gone = [...stored]
    .filter(([ref, hash]) => hash !== '' && !present.has(ref))
    .map(([ref]) => ref);
  for (const part of chunks(gone, 1)) {
    await tx('entity')
      .whereIn('entity_ref', part)
      .update({ vanished_at: nowMs(tx), score_due_at: null });
    await tx('report').whereIn('entity_ref', part).delete();
    await tx('report_document').whereIn('entity_ref', part).delete();
    await tx('path_use').whereIn('component_ref', part).delete();
  }
  await tx('entity')
    .where('vanished_at', '<', nowMs(tx, -KEEP_VANISHED_MS))
    .delete();
  return gone.length;
}

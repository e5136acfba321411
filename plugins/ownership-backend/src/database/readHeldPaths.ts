import type { Knex } from 'knex';
import { foldersAbove } from '../goldenPath';
import type { GoldenPathFacts } from '../inventory';
import type { HeldPath } from '../report';
import { isAmongTexts } from './isAmongTexts';
import type { CountRow } from './tables';

interface PlaceRow {
  entity_ref: string;
  repository_id: string;
  path: string;
}

/**
 * For each component in whose folder a template is, by its ref, these templates
 * and how much came from each; the innermost folder of several counts. A
 * template in no component's folder is held by itself.
 */
export async function readHeldPaths(
  knex: Knex,
): Promise<Map<string, HeldPath[]>> {
  const templates: GoldenPathFacts[] = (
    await knex('golden_path').orderBy('entity_ref').pluck('facts')
  ).map(facts => JSON.parse(facts));
  const placed = templates.flatMap(({ entityRef, source }) =>
    source
      ? [{ templateRef: entityRef, ...source, in: foldersAbove(source.path) }]
      : [],
  );
  const held = new Map<string, HeldPath[]>();
  if (placed.length === 0) {
    return held;
  }
  const components: PlaceRow[] = await knex('entity')
    .where({ kind: 'component' })
    .whereNull('vanished_at')
    .where(
      isAmongTexts(
        knex,
        'repository_id',
        placed.map(({ repositoryId }) => repositoryId),
      ),
    )
    .where(
      isAmongTexts(
        knex,
        'path',
        placed.flatMap(one => one.in),
      ),
    )
    .orderBy('entity_ref')
    .select('entity_ref', 'repository_id', 'path');
  const uses: Array<CountRow & { template_ref: string }> = await knex(
    'path_use',
  )
    .groupBy('template_ref')
    .select('template_ref')
    .count({ count: '*' });
  const consumers = new Map(
    uses.map(row => [row.template_ref, Number(row.count)]),
  );
  for (const { templateRef, repositoryId, in: folders } of placed) {
    const around = folders.flatMap(
      folder =>
        components.find(
          ({ repository_id: id, path }) =>
            id === repositoryId && path === folder,
        ) ?? [],
    );
    const ref = around[0]?.entity_ref ?? templateRef;
    const count = consumers.get(templateRef) ?? 0;
    held.set(ref, [
      ...(held.get(ref) ?? []),
      { templateRef, consumers: count },
    ]);
  }
  return held;
}

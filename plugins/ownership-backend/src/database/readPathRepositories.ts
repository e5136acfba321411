import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { foldersAbove } from '../goldenPath';
import type { GoldenPathFacts } from '../inventory';
import { chunks } from './chunks';
import { isAmongTexts } from './isAmongTexts';
import { readHeldPaths } from './readHeldPaths';
import { readSummaries } from './readSummaries';
import { visibleReports, type Reach } from './visibleReports';

interface PlaceRow {
  entity_ref: string;
  repository_id: string;
  path: string;
}

/**
 * For each template, by its ref, how what holds it is kept: the component in
 * whose folder of a repository it is, the innermost of several, or else the
 * template's own folder. Only those that the caller may see.
 */
export async function readPathRepositories(
  knex: Knex,
  options: Reach & { paths: readonly GoldenPathFacts[] },
): Promise<Map<string, NonNullable<GoldenPath['repository']>>> {
  const placed = options.paths.flatMap(({ entityRef, source }) =>
    source
      ? [{ entityRef, ...source, folders: foldersAbove(source.path) }]
      : [],
  );
  const components = new Map<string, PlaceRow[]>();
  for (const part of chunks(placed, 20)) {
    const rows: PlaceRow[] = await visibleReports(knex, options)
      .join('entity', 'entity.entity_ref', 'report.entity_ref')
      .where('entity.kind', 'component')
      .whereIn('entity.repository_id', unique(part.map(p => p.repositoryId)))
      .whereIn('entity.path', unique(part.flatMap(p => p.folders)))
      .orderBy('entity.entity_ref')
      .select('entity.entity_ref', 'entity.repository_id', 'entity.path');
    for (const row of rows) {
      const others = components.get(row.repository_id) ?? [];
      components.set(row.repository_id, [...others, row]);
    }
  }
  const found = placed.flatMap(({ entityRef, repositoryId, folders }) => {
    const around = folders.flatMap(
      folder =>
        components.get(repositoryId)?.find(({ path }) => path === folder) ?? [],
    );
    return around.length > 0 ? [{ entityRef, ref: around[0].entity_ref }] : [];
  });
  const own = await readOwn(knex, options);
  found.push(...own.map(ref => ({ entityRef: ref, ref })));
  const summaries = new Map(
    (await readSummaries(knex, unique(found.map(({ ref }) => ref)))).map(
      summary => [summary.entityRef, summary],
    ),
  );
  return new Map(
    found.flatMap(({ entityRef, ref }) => {
      const summary = summaries.get(ref);
      if (!summary) return [];
      const { title, state, score, band, warning } = summary;
      return [
        [entityRef, { entityRef: ref, title, state, score, band, warning }],
      ];
    }),
  );
}

/** Templates in no component's folder, whoever may see that component. */
async function readOwn(
  knex: Knex,
  options: Reach & { paths: readonly GoldenPathFacts[] },
): Promise<string[]> {
  const held = await readHeldPaths(knex);
  const refs = options.paths
    .map(({ entityRef }) => entityRef)
    .filter(ref => held.has(ref));
  return visibleReports(knex, { ...options, withPaths: true })
    .where(isAmongTexts(knex, 'report.entity_ref', refs))
    .pluck('report.entity_ref');
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

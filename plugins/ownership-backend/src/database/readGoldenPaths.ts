import type { Knex } from 'knex';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { readOwnerDirectory } from './readOwnerDirectory';
import { visibleReports, type Reach } from './visibleReports';
import type { CountRow } from './tables';

/** The templates that the caller may see, and how many visible components use each. */
export async function readGoldenPaths(
  knex: Knex,
  reach: Reach,
): Promise<GoldenPath[]> {
  const rows = await knex('golden_path').orderBy('entity_ref');
  const uses: Array<CountRow & { template_ref: string }> = await knex(
    'path_use',
  )
    .whereIn(
      'component_ref',
      visibleReports(knex, reach).select('report.entity_ref'),
    )
    .groupBy('template_ref')
    .select('template_ref')
    .count({ count: '*' });
  const consumers = new Map<string, number>(
    uses.map(row => [row.template_ref, Number(row.count)] as const),
  );
  const paths: Array<Omit<GoldenPath, 'consumers'>> = rows
    .filter(row => reach.visible.has(row.entity_ref))
    .map(row => JSON.parse(row.facts));
  const owners = await readOwnerDirectory(knex, {
    refs: paths.map(({ owner }) => owner?.ref),
    placeholders: [],
  });
  return paths.map(path => ({
    ...path,
    ...(path.owner
      ? {
          owner: {
            ref: path.owner.ref,
            title: owners.find(path.owner.ref)?.title,
          },
        }
      : {}),
    consumers: consumers.get(path.entityRef) ?? 0,
  }));
}

/** The title of a template; undefined when the catalog has none such. */
export async function readTemplateTitle(
  knex: Knex,
  templateRef: string,
): Promise<string | undefined> {
  const row = await knex('golden_path')
    .where({ entity_ref: templateRef })
    .first();
  return row && JSON.parse(row.facts).title;
}

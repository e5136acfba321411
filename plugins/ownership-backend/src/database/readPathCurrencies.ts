import {
  pathCurrency,
  type PathCurrency,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import type { VisibleSet } from '../visibility';
import { chunks } from './chunks';

interface UseRow {
  entity_ref: string;
  template_ref: string;
  version: string | null;
}

/** How far entities are behind their golden paths, as far as those are visible. */
export async function readPathCurrencies(
  knex: Knex,
  options: { entityRefs: readonly string[]; visible: VisibleSet },
): Promise<Map<string, PathCurrency>> {
  const { entityRefs, visible } = options;
  const found = new Map<string, PathCurrency>();
  const templates: Array<{ entity_ref: string; facts: string }> = await knex(
    'golden_path',
  ).select('entity_ref', 'facts');
  const newest = new Map<string, string | undefined>(
    templates.map(row => [row.entity_ref, JSON.parse(row.facts).version]),
  );
  for (const part of chunks(entityRefs, 1)) {
    const rows: UseRow[] = await knex('report')
      .leftJoin('path_use', join =>
        join
          .on('path_use.component_ref', 'report.entity_ref')
          .andOn('path_use.template_ref', 'report.template_ref'),
      )
      .whereIn('report.entity_ref', part)
      .whereNotNull('report.template_ref')
      .select('report.entity_ref', 'report.template_ref', 'path_use.version');
    for (const { entity_ref, template_ref, version } of rows) {
      found.set(
        entity_ref,
        visible.has(template_ref)
          ? pathCurrency(version ?? undefined, newest.get(template_ref))
          : 'unknown',
      );
    }
  }
  return found;
}

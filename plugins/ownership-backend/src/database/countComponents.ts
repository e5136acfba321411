import type { Knex } from 'knex';
import type { ComponentCount } from '../goldenPath';
import type { CountRow } from './tables';
import { visibleReports, type VisibleFilter } from './visibleReports';

interface Row extends CountRow {
  owner_ref?: string | null;
  template_ref: string | null;
  /** Missing where they are not told apart. */
  version?: string | null;
  type: string | null;
  languages: string | null;
}

const WORDS = ['report.template_ref', 'report.type', 'report.languages'];

/**
 * Components that match and that the caller may see, counted by what tells
 * whether they are on a golden path and which would suit them: as many rows as
 * there are such words, not as there are components.
 */
export async function countComponents(
  knex: Knex,
  options: VisibleFilter & {
    /** Whether to tell apart what came from different versions. */
    versions: boolean;
  },
): Promise<ComponentCount[]> {
  const query = counting(knex, options);
  const rows: Row[] = await (options.versions
    ? query.modify(withVersions)
    : query);
  return rows.map(toCount);
}

/** The same for each of some owners, by ref; empty where there is none. */
export async function countComponentsByOwner(
  knex: Knex,
  options: VisibleFilter & { owners: readonly string[] },
): Promise<Map<string, ComponentCount[]>> {
  const { owners } = options;
  const rows: Row[] = await counting(knex, options)
    .modify(withVersions)
    .where(any => {
      any.whereIn('report.owner_ref', [...owners]);
      if (owners.includes('')) any.orWhereNull('report.owner_ref');
    })
    .select('report.owner_ref')
    .groupBy('report.owner_ref');
  const counts = new Map<string, ComponentCount[]>();
  for (const row of rows) {
    const ref = row.owner_ref ?? '';
    const ofOwner = counts.get(ref) ?? [];
    ofOwner.push(toCount(row));
    counts.set(ref, ofOwner);
  }
  return counts;
}

function counting(knex: Knex, options: VisibleFilter): Knex.QueryBuilder {
  const filter = { ...options.filter, kinds: ['component' as const] };
  return visibleReports(knex, { ...options, filter })
    .select(WORDS)
    .count({ count: '*' })
    .groupBy(WORDS);
}

function withVersions(query: Knex.QueryBuilder): void {
  query
    .leftJoin('path_use', join =>
      join
        .on('path_use.component_ref', 'report.entity_ref')
        .andOn('path_use.template_ref', 'report.template_ref'),
    )
    .select('path_use.version')
    .groupBy('path_use.version');
}

function toCount(row: Row): ComponentCount {
  return {
    ...(row.template_ref === null ? {} : { templateRef: row.template_ref }),
    ...(row.version ? { version: row.version } : {}),
    ...(row.type === null ? {} : { type: row.type }),
    languages: row.languages === null ? [] : row.languages.split(' '),
    count: Number(row.count),
  };
}

import type { AlignmentResponse } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { readTitles } from './readTitles';
import type { CountRow } from './tables';
import { visibleReports, type VisibleFilter } from './visibleReports';
import { whereElsewhere } from './whereElsewhere';

const MOST_FLOWS = 20;

/**
 * From which owners to which teams knowledge lies elsewhere. Both ends must be
 * visible to the caller; an entity with a hidden end is in no count.
 */
export async function readAlignmentFlows(
  knex: Knex,
  options: VisibleFilter,
): Promise<AlignmentResponse> {
  const query = visibleReports(knex, options).modify(whereElsewhere, {
    ...options,
    knex,
  });
  const rows: Array<CountRow & { owner_ref: string; knowing_ref: string }> =
    await query
      .groupBy('report.owner_ref', 'report.knowing_ref')
      .select('report.owner_ref', 'report.knowing_ref')
      .select(knex.raw('count(*) as count'))
      .orderBy([
        { column: 'count', order: 'desc' },
        { column: 'report.owner_ref', order: 'asc' },
        { column: 'report.knowing_ref', order: 'asc' },
      ]);
  const shown = rows.slice(0, MOST_FLOWS);
  const rest = rows.slice(MOST_FLOWS);
  const titles = await readTitles(knex, [
    ...new Set(shown.flatMap(row => [row.owner_ref, row.knowing_ref])),
  ]);
  const team = (ref: string) => {
    const title = titles.get(ref);
    return { ref, ...(title ? { title } : {}) };
  };
  return {
    flows: shown.map(row => ({
      from: team(row.owner_ref),
      to: team(row.knowing_ref),
      entities: Number(row.count),
    })),
    more: {
      flows: rest.length,
      entities: rest.reduce((sum, { count }) => sum + Number(count), 0),
    },
  };
}

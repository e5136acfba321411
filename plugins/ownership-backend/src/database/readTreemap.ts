import type { Knex } from 'knex';
import type {
  ReportSummary,
  TreemapResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { readSummaries } from './readSummaries';
import { visibleReports, type VisibleFilter } from './visibleReports';
import type { CountRow } from './tables';

/** The most active reports and what the others add up to. */
export async function readTreemap(
  knex: Knex,
  options: VisibleFilter & { limit: number },
): Promise<{ items: ReportSummary[]; more: TreemapResponse['more'] }> {
  const rows: Array<{ entity_ref: string }> = await visibleReports(
    knex,
    options,
  )
    .select('report.entity_ref')
    .orderBy([
      { column: 'report.activity', order: 'desc' },
      { column: 'report.entity_ref', order: 'asc' },
    ])
    .limit(options.limit);
  const items = await readSummaries(
    knex,
    rows.map(row => row.entity_ref),
  );
  const [all]: Array<CountRow & { activity: number | null }> =
    await visibleReports(knex, options).select(
      knex.raw('count(*) as count'),
      knex.raw('sum(report.activity) as activity'),
    );
  const shown = items.reduce((sum, { activity }) => sum + activity, 0);
  const count = Number(all.count) - items.length;
  return {
    items,
    more: {
      count,
      activity: count > 0 ? Math.max(0, Number(all.activity) - shown) : 0,
    },
  };
}

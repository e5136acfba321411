import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { readSummaries } from './readSummaries';
import { visibleReports, type VisibleFilter } from './visibleReports';

const PAGE = 500;

/**
 * Every matching report by entity ref, page by page: what is held in memory
 * does not grow with how many there are. A report that is made anew meanwhile
 * comes once, as it was or as it is.
 */
export async function* readEveryReport(
  knex: Knex,
  options: VisibleFilter,
): AsyncGenerator<ReportSummary[]> {
  let after = '';
  for (;;) {
    const rows: Array<{ entity_ref: string }> = await visibleReports(
      knex,
      options,
    )
      .where('report.entity_ref', '>', after)
      .orderBy('report.entity_ref')
      .limit(PAGE)
      .select('report.entity_ref');
    const refs = rows.map(row => row.entity_ref);
    if (refs.length === 0) {
      return;
    }
    yield await readSummaries(knex, refs);
    if (refs.length < PAGE) {
      return;
    }
    after = refs[refs.length - 1];
  }
}

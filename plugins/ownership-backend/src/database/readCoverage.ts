import type { Knex } from 'knex';
import type {
  CoverageProblem,
  CoverageResponse,
  ReportSource,
  SourceStatus,
} from '@stewardship/backstage-plugin-ownership-common';
import { visibleReports, type Reach } from './visibleReports';
import type { CountRow } from './tables';

/** How many of the visible components are known, and why others are not. */
export async function readCoverage(
  knex: Knex,
  { visible, readable }: Reach,
): Promise<Pick<CoverageResponse, 'components' | 'problems'>> {
  const counts: Array<CountRow & { source_status: SourceStatus }> =
    await visibleReports(knex, { visible, readable })
      .groupBy('report.source_status')
      .select('report.source_status')
      .count({ count: '*' });
  const [scored] = await visibleReports(knex, { visible, readable })
    .whereNotNull('report.score')
    .count({ count: '*' });
  const byStatus = new Map<SourceStatus, number>(
    counts.map(row => [row.source_status, Number(row.count)] as const),
  );
  const total = [...byStatus.values()].reduce((sum, count) => sum + count, 0);
  const waiting = byStatus.get('waiting') ?? 0;
  const rows = await visibleReports(knex, { visible, readable })
    .whereNotIn('report.source_status', ['ok', 'waiting'])
    .join(
      'report_document as document',
      'document.entity_ref',
      'report.entity_ref',
    )
    .select('report.entity_ref', 'document.detail')
    .orderBy('report.entity_ref');
  return {
    components: {
      total,
      scored: Number(scored.count),
      waiting,
      failing: total - waiting - (byStatus.get('ok') ?? 0),
    },
    problems: problemsOf(rows),
  };
}

/** Components that miss the same thing for the same reason are one problem. */
function problemsOf(
  rows: ReadonlyArray<{ entity_ref: string; detail: string }>,
): CoverageProblem[] {
  const problems = new Map<string, CoverageProblem>();
  for (const { entity_ref: entityRef, detail } of rows) {
    const source: ReportSource = JSON.parse(detail).source;
    const { status, location, message = '', remedy = '' } = source;
    const key = JSON.stringify([status, location, message]);
    const known = problems.get(key);
    if (known) {
      known.components.push(entityRef);
    } else {
      problems.set(key, {
        status,
        ...(location ? { location } : {}),
        message,
        remedy,
        components: [entityRef],
      });
    }
  }
  return [...problems.values()];
}

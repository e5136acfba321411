import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { chunks } from './chunks';
import { countOpenFindings } from './countOpenFindings';

/** The rows of a list, in the order of these refs. */
export async function readSummaries(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<ReportSummary[]> {
  const found = new Map<string, ReportSummary>();
  for (const part of chunks(entityRefs, 1)) {
    const rows: Array<{
      entity_ref: string;
      summary: string;
      open_findings: number | string;
    }> = await knex('report_document')
      .whereIn('entity_ref', part)
      .select('entity_ref', 'summary', {
        open_findings: countOpenFindings(knex, 'report_document.entity_ref'),
      });
    for (const row of rows) {
      const openFindings = Number(row.open_findings);
      found.set(row.entity_ref, { ...JSON.parse(row.summary), openFindings });
    }
  }
  // One that was taken away in between is left out.
  return entityRefs.flatMap(ref => {
    const summary = found.get(ref);
    return summary === undefined ? [] : [summary];
  });
}

import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { chunks } from './chunks';

/** The rows of a list, in the order of these refs. */
export async function readSummaries(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<ReportSummary[]> {
  const found = new Map<string, string>();
  for (const part of chunks(entityRefs, 1)) {
    const rows: Array<{ entity_ref: string; summary: string }> = await knex(
      'report_document',
    )
      .whereIn('entity_ref', part)
      .select('entity_ref', 'summary');
    rows.forEach(row => found.set(row.entity_ref, row.summary));
  }
  // One that was taken away in between is left out.
  return entityRefs.flatMap(ref => {
    const summary = found.get(ref);
    return summary === undefined ? [] : [JSON.parse(summary)];
  });
}

import type { PathRuns } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { formatUtcDay, utcDayOf } from '../time';
import { isAmongTexts } from './isAmongTexts';

interface RunsRow {
  template_ref: string;
  outcome: string | null;
  count: number | string;
  since: number | string;
}

/** How often templates were run, as far as it was heard of, by ref. */
export async function readRuns(
  knex: Knex,
  templateRefs: readonly string[],
): Promise<Map<string, PathRuns>> {
  const rows: RunsRow[] = await knex('path_run')
    .where(isAmongTexts(knex, 'template_ref', templateRefs))
    .groupBy('template_ref', 'outcome')
    .select('template_ref', 'outcome')
    .count({ count: '*' })
    .min({ since: 'started_at' });
  const runs = new Map<string, PathRuns>();
  for (const { template_ref: ref, outcome, count, since } of rows) {
    const day = formatUtcDay(utcDayOf(Number(since)));
    const known = runs.get(ref) ?? { finished: 0, failed: 0, since: day };
    runs.set(ref, {
      finished: known.finished + (outcome === 'completed' ? Number(count) : 0),
      failed: known.failed + (outcome === 'failed' ? Number(count) : 0),
      since: day < known.since ? day : known.since,
    });
  }
  return runs;
}

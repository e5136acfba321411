import type { Knex } from 'knex';
import type { HistoryPoint } from '@stewardship/backstage-plugin-ownership-common';
import { formatUtcDay } from '../time';

const BANDS = { 1: 'single', 2: 'pair', 3: 'shared' } as const;

interface HistoryRow {
  day: number;
  owner_ref: string | null;
  state: HistoryPoint['state'];
  score: number | null;
  coverage: number;
  band: 1 | 2 | 3 | null;
  warning: number;
  commit: string | null;
  model_version: string;
}

/**
 * How the report of an entity changed, oldest first: each point holds from its
 * day on until the next. The first one is moved to `fromDay` where it is older,
 * so that the whole time is filled.
 */
export async function readHistory(
  knex: Knex,
  options: { entityRef: string; fromDay: number; toDay: number },
): Promise<HistoryPoint[]> {
  const { entityRef, fromDay, toDay } = options;
  const start = knex('report_history')
    .where({ entity_ref: entityRef })
    .where('day', '<=', fromDay)
    .max('day');
  const rows: HistoryRow[] = await knex('report_history')
    .where({ entity_ref: entityRef })
    .where('day', '<=', toDay)
    .whereRaw('day >= coalesce(?, ?)', [start, fromDay])
    .orderBy('day')
    .select(
      'day',
      'owner_ref',
      'state',
      'score',
      'coverage',
      'band',
      'warning',
      'commit',
      'model_version',
    );
  return rows.map(row => ({
    day: formatUtcDay(Math.max(row.day, fromDay)),
    state: row.state,
    ...(row.score === null ? {} : { score: row.score }),
    coverage: row.coverage,
    ...(row.band === null ? {} : { band: BANDS[row.band] }),
    ...(row.warning === 0
      ? {}
      : { warning: row.warning === 2 ? 'critical' : 'warning' }),
    ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
    ...(row.commit === null ? {} : { commit: row.commit }),
    modelVersion: row.model_version,
  }));
}

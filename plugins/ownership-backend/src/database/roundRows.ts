import type { RoundRecord } from '../round';
import { toNumber } from './clock';

/** A row of `verification_round`, as the database gives it. */
export interface RoundRow {
  id: string;
  filter: string;
  started_at: number | string;
  ends_at: number | string;
  closed_at: number | string | null;
}

export function toRoundRecord(row: RoundRow): RoundRecord {
  const closedAtMs = toNumber(row.closed_at);
  return {
    id: row.id,
    filter: JSON.parse(row.filter),
    startedAtMs: Number(row.started_at),
    endsAtMs: Number(row.ends_at),
    ...(closedAtMs === undefined ? {} : { closedAtMs }),
  };
}

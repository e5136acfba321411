import type { FindingRecord } from '../finding';
import { toNumber } from './clock';

/** A row of `finding`, as the database gives it. */
export interface FindingRow {
  id: string;
  entity_ref: string;
  kind: FindingRecord['kind'];
  subject: string;
  severity: FindingRecord['severity'];
  severity_rank: number;
  confidence: FindingRecord['confidence'];
  facts: string;
  opened_at: number | string;
  last_seen_at: number | string;
  resolved_at: number | string | null;
  reopened: number;
  snoozed_until_at: number | string | null;
  snooze_reason: string | null;
  snoozed_by: string | null;
}

export function toFindingRecord(row: FindingRow): FindingRecord {
  const resolvedAtMs = toNumber(row.resolved_at);
  const untilMs = toNumber(row.snoozed_until_at);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    kind: row.kind,
    subject: row.subject,
    severity: row.severity,
    confidence: row.confidence,
    facts: JSON.parse(row.facts),
    openedAtMs: Number(row.opened_at),
    lastSeenAtMs: Number(row.last_seen_at),
    ...(resolvedAtMs === undefined ? {} : { resolvedAtMs }),
    reopened: row.reopened,
    ...(untilMs === undefined
      ? {}
      : {
          snooze: {
            untilMs,
            reason: row.snooze_reason ?? '',
            ...(row.snoozed_by === null ? {} : { byRef: row.snoozed_by }),
          },
        }),
  };
}

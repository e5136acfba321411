import {
  findingSeverities,
  type Detected,
  type FindingEventName,
  type FindingRecord,
  type FindingSeverity,
  type FindingState,
  type SeenFinding,
} from './types';

/** What a scoring changes about an entity's findings. */
export interface Reconciled {
  /** Records to store; those that stay as they are, are left out. */
  changed: FindingRecord[];
  events: Array<{
    findingId: string;
    event: FindingEventName;
    reason?: string;
  }>;
}

/**
 * Brings the stored findings of an entity in line with what a scoring sees.
 *
 * A finding *opens* when it is seen first and *persists* while it is seen. It
 * *resolves* when a scoring that could judge its kind sees it no more, and
 * *reopens*, the same one, when it is seen again. A snooze outlives all that
 * until it ends by itself; only a rising severity cuts it short.
 */
export function reconcileFindings(options: {
  entityRef: string;
  known: readonly FindingRecord[];
  detected: Detected;
  nowMs: number;
  newId: () => string;
}): Reconciled {
  const { entityRef, known, detected, nowMs, newId } = options;
  const result: Reconciled = { changed: [], events: [] };
  const byIdentity = new Map(known.map(record => [identityOf(record), record]));
  const seenNow = new Set<string>();
  for (const seen of detected.seen) {
    const identity = identityOf(seen);
    if (seenNow.has(identity)) continue;
    seenNow.add(identity);
    const record = byIdentity.get(identity);
    see(result, { record, seen, id: record?.id ?? newId(), entityRef, nowMs });
  }
  for (const record of known) {
    const isGone =
      record.resolvedAtMs === undefined &&
      !seenNow.has(identityOf(record)) &&
      !detected.unjudged.includes(record.kind);
    if (isGone) {
      result.changed.push({ ...record, resolvedAtMs: nowMs });
      result.events.push({ findingId: record.id, event: 'resolved' });
    }
  }
  return result;
}

/** What makes two sightings of an entity the same finding. */
function identityOf({
  kind,
  subject,
}: Pick<SeenFinding, 'kind' | 'subject'>): string {
  return `${kind}\n${subject}`;
}

function see(
  { changed, events }: Reconciled,
  options: {
    record: FindingRecord | undefined;
    seen: SeenFinding;
    id: string;
    entityRef: string;
    nowMs: number;
  },
): void {
  const { record, seen, id, entityRef, nowMs } = options;
  if (!record) {
    changed.push({
      ...seen,
      id,
      entityRef,
      openedAtMs: nowMs,
      lastSeenAtMs: nowMs,
      reopened: 0,
    });
    events.push({ findingId: id, event: 'opened' });
    return;
  }
  const { resolvedAtMs, snooze, ...kept } = record;
  const isRising = rankOf(seen.severity) < rankOf(record.severity);
  const isCut = isRising && snooze !== undefined;
  const isBack = resolvedAtMs !== undefined;
  if (!isBack && !isCut && !differs(record, seen, nowMs)) {
    return;
  }
  changed.push({
    ...kept,
    ...seen,
    ...(snooze && !isCut ? { snooze } : {}),
    lastSeenAtMs: nowMs,
    openedAtMs: isBack ? nowMs : record.openedAtMs,
    reopened: record.reopened + (isBack ? 1 : 0),
  });
  if (isBack) events.push({ findingId: id, event: 'reopened' });
  if (isCut) {
    events.push({
      findingId: id,
      event: 'unsnoozed',
      reason: `It is ${seen.severity} now`,
    });
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** When it was last seen matters by the day. */
function differs(
  record: FindingRecord,
  seen: SeenFinding,
  nowMs: number,
): boolean {
  return (
    record.severity !== seen.severity ||
    record.confidence !== seen.confidence ||
    JSON.stringify(record.facts) !== JSON.stringify(seen.facts) ||
    nowMs - record.lastSeenAtMs >= DAY_MS
  );
}

/** 0 is most severe. */
export function rankOf(severity: FindingSeverity): number {
  return findingSeverities.indexOf(severity);
}

/** The state of a finding at a moment: a snooze ends by itself. */
export function findingStateAt(
  { resolvedAtMs, snooze }: Pick<FindingRecord, 'resolvedAtMs' | 'snooze'>,
  nowMs: number,
): FindingState {
  if (resolvedAtMs !== undefined) return 'resolved';
  return snooze && snooze.untilMs > nowMs ? 'snoozed' : 'open';
}

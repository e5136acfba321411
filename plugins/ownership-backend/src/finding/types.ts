/** What can be wrong with an entity. */
export type FindingKind =
  /** It hangs on one person, by two methods. */
  | 'single-knower'
  /** Less than a quarter of the knowledge is with the declared owner. */
  | 'owner-mismatch'
  | 'owner-missing'
  | 'owner-dangling'
  | 'owner-placeholder'
  /** A single user owns it. */
  | 'owner-user'
  | 'one-person-team'
  | 'verification-stale'
  | 'owner-disputed'
  /** The score will fall below the line if nobody touches it. */
  | 'forecast-drop'
  | 'path-few-maintainers'
  /** An annotation with a value that means nothing; its name is the subject. */
  | 'setting-invalid';

export const findingKinds: readonly FindingKind[] = [
  'single-knower',
  'owner-mismatch',
  'owner-missing',
  'owner-dangling',
  'owner-placeholder',
  'owner-user',
  'one-person-team',
  'verification-stale',
  'owner-disputed',
  'forecast-drop',
  'path-few-maintainers',
  'setting-invalid',
];

export type FindingSeverity = 'critical' | 'warning' | 'notice';

/** Most severe first; the place is the rank. */
export const findingSeverities: readonly FindingSeverity[] = [
  'critical',
  'warning',
  'notice',
];

export type FindingConfidence = 'high' | 'medium' | 'low';

/** A finding as one scoring sees it. */
export interface SeenFinding {
  kind: FindingKind;
  /** Tells findings of one kind on one entity apart; mostly empty. */
  subject: string;
  severity: FindingSeverity;
  confidence: FindingConfidence;
  /** Numbers, words and refs of entities; never of people, never their shares. */
  facts: Readonly<Record<string, string | number | boolean>>;
}

/** What one scoring says of an entity's findings. */
export interface Detected {
  seen: SeenFinding[];
  /**
   * Kinds that could not be judged for want of evidence: unknown is not bad,
   * and not good either, so they neither open nor resolve.
   */
  unjudged: FindingKind[];
}

/** A finding as it is stored. */
export interface FindingRecord extends SeenFinding {
  id: string;
  entityRef: string;
  /** Of its present opening. */
  openedAtMs: number;
  lastSeenAtMs: number;
  resolvedAtMs?: number;
  /** How often it opened again. */
  reopened: number;
  snooze?: { untilMs: number; reason: string; byRef?: string };
}

export type FindingState = 'open' | 'snoozed' | 'resolved';

export type FindingEventName =
  | 'opened'
  | 'resolved'
  | 'reopened'
  | 'snoozed'
  | 'unsnoozed';

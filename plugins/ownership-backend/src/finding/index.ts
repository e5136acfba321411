export { detectFindings } from './detectFindings';
export type { FindingInput } from './detectFindings';
export { findingStateAt, rankOf, reconcileFindings } from './reconcileFindings';
export { LONGEST_SNOOZE_DAYS, refuseSnooze } from './refuseSnooze';
export { findingKinds, findingSeverities } from './types';
export type {
  Detected,
  FindingConfidence,
  FindingEventName,
  FindingKind,
  FindingRecord,
  FindingSeverity,
  FindingState,
  SeenFinding,
} from './types';

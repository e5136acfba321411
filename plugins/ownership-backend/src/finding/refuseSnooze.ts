import { refuseReason, type Refusal } from '../verification';
import type { FindingRecord } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nothing is set aside for longer. */
export const LONGEST_SNOOZE_DAYS = 180;

/** Why a finding cannot be set aside like this. */
export function refuseSnooze(options: {
  finding: FindingRecord;
  untilMs: number;
  reason: string | undefined;
  nowMs: number;
}): Refusal | undefined {
  const { finding, untilMs, reason, nowMs } = options;
  if (finding.resolvedAtMs !== undefined) {
    return {
      because: 'conflict',
      message: 'The finding is resolved; there is nothing to snooze',
    };
  }
  const latestMs = nowMs + LONGEST_SNOOZE_DAYS * DAY_MS;
  if (!(untilMs > nowMs && untilMs <= latestMs)) {
    return {
      because: 'input',
      message: `until must be a time in the future, at most ${LONGEST_SNOOZE_DAYS} days ahead`,
    };
  }
  return refuseReason(reason, { required: true });
}

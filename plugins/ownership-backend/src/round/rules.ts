import type { Refusal } from '../verification';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is asked for later than in a year is no request (judgement). */
const LONGEST_DAYS = 366;
/** Whoever is asked in more rounds at once listens to none (judgement). */
export const MOST_OPEN_ROUNDS = 10;

/** Why no such round may begin now. */
export function refuseRound(options: {
  endsAtMs: number;
  nowMs: number;
  open: number;
}): Refusal | undefined {
  const { endsAtMs, nowMs, open } = options;
  if (endsAtMs <= nowMs) {
    return { because: 'input', message: 'until must not be a day of the past' };
  }
  if (endsAtMs - nowMs > LONGEST_DAYS * DAY_MS) {
    return {
      because: 'input',
      message: `until must be within ${LONGEST_DAYS} days`,
    };
  }
  return open >= MOST_OPEN_ROUNDS
    ? {
        because: 'conflict',
        message: `There are ${open} open rounds already; close one first`,
      }
    : undefined;
}

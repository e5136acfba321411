import { scoreConstants } from '../constants';
import type { DropReason, ScoreInput, ScoreInputValue } from '../types';

/** Knowledge that is still in the house, times how recently it was used. */
export function continuityInputs(
  input: ScoreInput['continuity'],
): ScoreInputValue[] | DropReason {
  if (typeof input === 'string') {
    return input;
  }
  const freshness = input.finished ? 1 : freshnessFactor(input.freshnessDays);
  return [
    {
      id: 'held-and-fresh',
      raw: input.heldShare,
      value: input.heldShare * freshness,
      weight: 1,
    },
  ];
}

/**
 * 1 up to 90 days since a knower was active, falling linearly to 0 at 365.
 *
 * @public
 */
export function freshnessFactor(days: number): number {
  const { freshDays, staleDays } = scoreConstants;
  return Math.max(0, Math.min(1, (staleDays - days) / (staleDays - freshDays)));
}

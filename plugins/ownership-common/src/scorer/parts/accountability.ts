import { scoreConstants } from '../constants';
import type { ScoreInput, ScoreInputValue } from '../types';

/** Five equal fifths: is somebody answerable, and did they say so lately? */
export function accountabilityInputs(
  input: ScoreInput['accountability'],
): ScoreInputValue[] {
  const fifth = 1 / 5;
  return [
    {
      id: 'owner-resolves',
      raw: input.ownerResolves,
      value: Number(input.ownerResolves),
      weight: fifth,
    },
    {
      id: 'owner-is-group',
      raw: input.ownerIsGroup,
      value: Number(input.ownerIsGroup),
      weight: fifth,
    },
    {
      id: 'group-size',
      raw: input.groupSize,
      value: Number(input.groupSize >= scoreConstants.minimumGroupSize),
      weight: fifth,
    },
    {
      id: 'escalation',
      raw: input.escalation,
      value: Number(input.escalation),
      weight: fifth,
    },
    { id: 'verified', weight: fifth, ...verification(input) },
  ];
}

/** Never verified is unavailable during the grace period, then 0. */
function verification({
  verifiedDaysAgo,
  firstSeenDaysAgo,
}: ScoreInput['accountability']): Omit<ScoreInputValue, 'id' | 'weight'> {
  if (verifiedDaysAgo === undefined) {
    return firstSeenDaysAgo === undefined ||
      firstSeenDaysAgo < scoreConstants.verificationGraceDays
      ? { dropped: 'not-verified-yet' }
      : { raw: false, value: 0 };
  }
  if (verifiedDaysAgo <= scoreConstants.verifiedDays) {
    return { raw: verifiedDaysAgo, value: 1 };
  }
  return {
    raw: verifiedDaysAgo,
    value: verifiedDaysAgo <= scoreConstants.halfVerifiedDays ? 0.5 : 0,
  };
}

import {
  scoreConstants,
  scoreOwnership,
  type ScoreInput,
} from '@stewardship/backstage-plugin-ownership-common';

/** Days ahead that are tried. Judgement. */
const HORIZONS_DAYS = [30, 60, 90];

/**
 * After how many days of silence the score falls below the line, when it is
 * above it now: the scorer run again with nothing changed but time. Undefined
 * where it does not within 90 days.
 */
export function dropsInDays(input: ScoreInput): number | undefined {
  const { continuity } = input;
  const now = scoreOwnership(input).value;
  if (
    typeof continuity === 'string' ||
    now === undefined ||
    now < scoreConstants.atRiskBelow
  ) {
    return undefined;
  }
  return HORIZONS_DAYS.find(days => {
    const freshnessDays = continuity.freshnessDays + days;
    const later = { ...input, continuity: { ...continuity, freshnessDays } };
    return (scoreOwnership(later).value ?? now) < scoreConstants.atRiskBelow;
  });
}

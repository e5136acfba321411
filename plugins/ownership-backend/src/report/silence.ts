import {
  scoreConstants,
  scoreOwnership,
  type ScoreInput,
} from '@stewardship/backstage-plugin-ownership-common';

/** Days ahead that are tried. Judgement. */
const HORIZONS_DAYS = [30, 60, 90];

/** The score that is left after days without anybody's work. */
export interface SilentScore {
  inDays: number;
  /** 0–100 */
  score: number;
}

/**
 * How the score goes if nobody works on it: the scorer run again with nothing
 * changed but time. Empty where there is no score, or none that time changes.
 */
export function silentScores(input: ScoreInput): SilentScore[] {
  const { continuity } = input;
  if (
    typeof continuity === 'string' ||
    scoreOwnership(input).value === undefined
  ) {
    return [];
  }
  return HORIZONS_DAYS.flatMap(inDays => {
    const freshnessDays = continuity.freshnessDays + inDays;
    const later = { ...input, continuity: { ...continuity, freshnessDays } };
    const score = scoreOwnership(later).value;
    return score === undefined ? [] : [{ inDays, score }];
  });
}

/**
 * After how many days of silence the score falls below the line, when it is
 * above it now. Undefined where it does not within 90 days.
 */
export function dropsInDays(input: ScoreInput): number | undefined {
  const now = scoreOwnership(input).value;
  if (now === undefined || now < scoreConstants.atRiskBelow) {
    return undefined;
  }
  return silentScores(input).find(
    ({ score }) => score < scoreConstants.atRiskBelow,
  )?.inDays;
}

import {
  scoreConstants,
  type Score,
  type ScorePartId,
} from '@stewardship/backstage-plugin-ownership-common';
import { scoreSum } from './scoreSum';

/**
 * How far the score depends on one input of a part: what it would be were that
 * input nothing, and were it as good as it can be. Undefined where the score,
 * or the part, is not known.
 */
export function scoreSpan(
  score: Score,
  options: {
    partId: ScorePartId;
    inputId: string;
    /** Without one the score is capped. */
    validOwner: boolean;
  },
): { low: number; high: number } | undefined {
  const { partId, inputId, validOwner } = options;
  const terms = scoreSum(score);
  const part = score.parts.find(({ id }) => id === partId);
  const term = terms?.find(({ id }) => id === partId);
  const input = part?.inputs.find(({ id }) => id === inputId);
  if (!terms || !part || !term || input?.value === undefined) {
    return undefined;
  }
  const inner = part.inputs
    .filter(({ value }) => value !== undefined)
    .reduce((sum, { weight }) => sum + weight, 0);
  const total = terms.reduce((sum, { points }) => sum + points, 0);
  const unit = (term.weight * input.weight) / inner;
  const cap = validOwner ? 100 : scoreConstants.capWithoutOwner;
  const at = (value: number): number =>
    Math.min(cap, Math.round(total + unit * (value - input.value!)));
  return { low: at(0), high: at(1) };
}

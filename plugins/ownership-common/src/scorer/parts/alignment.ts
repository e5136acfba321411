import { scoreConstants } from '../constants';
import type { DropReason, ScoreInput, ScoreInputValue } from '../types';

/** Does the declared owner hold the knowledge? Half of it is enough. */
export function alignmentInputs(
  input: ScoreInput['alignment'],
): ScoreInputValue[] | DropReason {
  if (typeof input === 'string') {
    return input;
  }
  return [
    {
      id: 'inside-share',
      raw: input.insideShare,
      value: Math.min(1, input.insideShare / scoreConstants.fullAlignment),
      weight: 1,
    },
  ];
}

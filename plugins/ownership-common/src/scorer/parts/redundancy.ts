import { scoreConstants } from '../constants';
import type { DropReason, ScoreInput, ScoreInputValue } from '../types';

/** 70 % how many people effectively know it, 30 % whether a second one does. */
export function redundancyInputs(
  input: ScoreInput['redundancy'],
): ScoreInputValue[] | DropReason {
  if (typeof input === 'string') {
    return input;
  }
  const { effectiveContributors, secondKnower, span } =
    scoreConstants.redundancy;
  return [
    {
      id: 'effective-contributors',
      raw: input.effectiveContributors,
      value: Math.max(0, Math.min(1, (input.effectiveContributors - 1) / span)),
      weight: effectiveContributors,
    },
    {
      id: 'second-knower',
      raw: input.secondKnower,
      value: Number(input.secondKnower),
      weight: secondKnower,
    },
  ];
}

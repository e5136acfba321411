import {
  contributorAbsenceFactor,
  measureConstants,
} from '@stewardship/bus-factor/measures';
import { scoreConstants } from '../constants';
import type { DropReason, ScoreInput, ScoreInputValue } from '../types';

/**
 * 70 % how many people effectively know it, 30 % whether a second one does.
 *
 * Effective contributors leave out everyone under 5 %. Where knowledge is spread
 * over many, that leaves out nearly everyone; so the contributor absence factor
 * is their lower bound, and where nobody is a first knower (15 %) the question
 * for a second one is dropped.
 */
export function redundancyInputs(
  input: ScoreInput['redundancy'],
): ScoreInputValue[] | DropReason {
  if (typeof input === 'string') {
    return input;
  }
  const { effectiveContributors, secondKnower, span } =
    scoreConstants.redundancy;
  const total = input.weights.reduce((sum, weight) => sum + weight, 0);
  const shares = input.weights.map(weight => weight / total);
  const people = Math.max(
    input.effectiveContributors,
    contributorAbsenceFactor(shares) ?? 1,
  );
  const second = { id: 'second-knower', weight: secondKnower };
  return [
    {
      id: 'effective-contributors',
      raw: people,
      value: Math.max(0, Math.min(1, (people - 1) / span)),
      weight: effectiveContributors,
    },
    shares[0] < measureConstants.knowerShare && !input.secondKnower
      ? { ...second, dropped: 'spread-over-many' }
      : {
          ...second,
          raw: input.secondKnower,
          value: Number(input.secondKnower),
        },
  ];
}

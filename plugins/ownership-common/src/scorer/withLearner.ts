import {
  effectiveContributors,
  measureConstants,
} from '@stewardship/bus-factor/measures';
import type { RedundancyInput } from './types';

/**
 * The same component after somebody worked in it for some more days.
 *
 * @param work - `days` of work, and of the `weights` the one that this person
 * has already; somebody new has none
 * @public
 */
export function withLearner(
  redundancy: RedundancyInput,
  work: { days: number; weight?: number },
): RedundancyInput {
  const { days, weight = 0 } = work;
  const others = [...redundancy.weights];
  const at = weight > 0 ? others.indexOf(weight) : -1;
  if (at >= 0) others.splice(at, 1);
  const weights = [...others, weight + days].sort((a, b) => b - a);
  const total = weights.reduce((sum, one) => sum + one, 0);
  return {
    weights,
    effectiveContributors:
      effectiveContributors(weights) ?? redundancy.effectiveContributors,
    secondKnower:
      redundancy.secondKnower ||
      (weights.length > 1 &&
        weights[1] / total >= measureConstants.knowerShare),
  };
}

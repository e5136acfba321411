import { measureConstants } from './constants';

/**
 * Core effective contributors: as if this many people knew it equally. People
 * under 5 % are dropped, the rest renormalised, then 1/Σs² (the inverse of the
 * Herfindahl–Hirschman index).
 *
 * @param weights - knowledge by person, in any unit, ≥ 0, in any order
 * @returns ≥ 1, or undefined when nobody knows anything
 *
 * @public
 */
export function effectiveContributors(
  weights: readonly number[],
): number | undefined {
  const total = sum(weights);
  if (total <= 0) {
    return undefined;
  }
  const core = weights.filter(w => w / total >= measureConstants.minorShare);
  const coreTotal = sum(core);
  if (coreTotal <= 0) {
    return undefined;
  }
  return 1 / sum(core.map(w => (w / coreTotal) ** 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

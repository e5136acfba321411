import { measureConstants as C } from './constants';

/**
 * Core effective contributors: as if this many people knew it equally. People
 * under 5 % are dropped, the rest renormalised, then 1 / Σ share² (the inverse
 * of the Herfindahl–Hirschman index). When nobody reaches 5 %, knowledge is
 * spread so wide that everybody is the core.
 *
 * Source: minor contributors, Bird et al. 2011.
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
  if (total <= 0) return undefined;
  const major = weights.filter(weight => weight / total >= C.minorShare);
  const core = major.length > 0 ? major : weights;
  const coreTotal = sum(core);
  return 1 / sum(core.map(weight => (weight / coreTotal) ** 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { pseudoRandom } from '../reference/pseudoRandom';

const RESAMPLES = 2000;
const SEED = 8;

/** A value with the interval that holds it in 95 of 100 resamples. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/**
 * A statistic of groups of observations with its 95 % percentile interval when
 * whole groups are drawn again, as observations of one group resemble each
 * other. The same input gives the same interval. Undefined with fewer than
 * two groups, which could not come out otherwise.
 */
export function bootstrap<T>(
  groups: readonly T[],
  statistic: (groups: readonly T[]) => number,
): Interval | undefined {
  if (groups.length < 2) return undefined;
  const random = pseudoRandom(SEED);
  const values = Array.from({ length: RESAMPLES }, () =>
    statistic(groups.map(() => groups[Math.floor(random() * groups.length)])),
  ).sort((a, b) => a - b);
  return {
    value: statistic(groups),
    low: values[Math.floor(0.025 * RESAMPLES)],
    high: values[Math.ceil(0.975 * RESAMPLES) - 1],
  };
}

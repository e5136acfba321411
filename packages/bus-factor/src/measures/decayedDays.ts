import type { ActiveDays } from './activeDays';
import { measureConstants as C } from './constants';

/**
 * What the one at a place holds: the sum over their active days of the day's
 * weight halved every half-life.
 */
export function decayedDays(
  { starts, middles, ages }: ActiveDays,
  place: number,
  halfLifeDays: number = C.halfLifeDays,
): number {
  const middle = middles[place];
  const end = starts[place + 1];
  let knowledge = 0;
  for (let i = starts[place]; i < middle; i += 1) {
    knowledge += C.authorWeight * 0.5 ** (ages[i] / halfLifeDays);
  }
  for (let i = middle; i < end; i += 1) {
    knowledge += C.reviewerWeight * 0.5 ** (ages[i] / halfLifeDays);
  }
  return knowledge;
}

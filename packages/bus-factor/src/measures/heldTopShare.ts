import type { ActiveDays } from './activeDays';
import { decayedDays } from './decayedDays';
import type { HeldSharesOptions } from './heldShares';

/** The largest of `heldShares`, which needs nobody's name. */
export function heldTopShare(
  active: ActiveDays,
  { halfLifeDays, without }: HeldSharesOptions,
): number | undefined {
  const { people } = active;
  const held = new Float64Array(people.length);
  for (let place = 0; place < people.length; place += 1) {
    if (without?.has(people[place])) continue;
    held[place] = decayedDays(active, place, halfLifeDays);
  }
  held.sort();
  // The largest first, as shares are added up elsewhere, to the last bit.
  let total = 0;
  for (let i = held.length - 1; i >= 0; i -= 1) total += held[i];
  return total > 0 ? held[held.length - 1] / total : undefined;
}

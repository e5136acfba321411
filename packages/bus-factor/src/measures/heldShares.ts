import { lastDayAt, type ActiveDays } from './activeDays';
import { decayedDays } from './decayedDays';
import { descending } from './descending';
import { placesByPerson } from './placesByPerson';
import type { KnowledgeShare } from './types';

/** A share with the distinct active days in the window behind it. */
export type HeldShare = KnowledgeShare & { activeDays: number };

/** How to weigh days, and whom to leave out. */
export interface HeldSharesOptions {
  halfLifeDays?: number;
  without?: ReadonlySet<number>;
}

/** Everybody's share, descending, as `knowledgeShares` gives them. */
export function heldShares(
  active: ActiveDays,
  { halfLifeDays, without }: HeldSharesOptions,
): HeldShare[] {
  const { people, starts, middles, reviewedDays } = active;
  const held = new Float64Array(people.length);
  const places: number[] = [];
  for (const place of placesByPerson(people)) {
    if (without?.has(people[place])) continue;
    held[place] = decayedDays(active, place, halfLifeDays);
    if (held[place] > 0) places.push(place);
  }
  const order = descending(places, held);
  let total = 0;
  for (const place of order) total += held[place];
  return order.map(place => ({
    person: people[place],
    share: held[place] / total,
    lastDay: lastDayAt(active, place),
    authoredDays: middles[place] - starts[place],
    reviewedDays: reviewedDays[place],
    activeDays: starts[place + 1] - starts[place],
  }));
}

import type { ComponentKnowledge } from '../types';
import { authorsOfSets } from './authorsOfSets';
import { removeAuthors } from './removeAuthors';
import type { TruckFactor } from './types';

/** Truck factor of a component, ties broken by what everybody changed in it. */
export function componentTruckFactor(
  { whoSets, activity }: Pick<ComponentKnowledge, 'whoSets' | 'activity'>,
  without: ReadonlySet<number> | undefined,
): TruckFactor {
  const authors = authorsOfSets(whoSets, without);
  const changes = new Float64Array(authors.people.length);
  for (let i = 0; i < activity.length; i += 1) {
    const place = authors.placeOf.get(activity[i].person);
    if (place !== undefined) changes[place] = activity[i].changes;
  }
  return removeAuthors({ whoSets, authors, changes });
}

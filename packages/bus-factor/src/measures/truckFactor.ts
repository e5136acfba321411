import { authorsOfSets } from './authorsOfSets';
import { measureConstants as C } from './constants';
import { removeAuthors } from './removeAuthors';
import type { TruckFactor } from './types';

/** Files that share the same set of authors. @public */
export interface AuthoredFiles {
  people: readonly number[];
  files: number;
}

/** @public */
export interface TruckFactorOptions {
  whoSets: readonly AuthoredFiles[];
  /** All changes of a person; breaks ties between equally many files. */
  changes?: ReadonlyMap<number, number>;
  /** People to take out of the sets before the removals begin. */
  without?: ReadonlySet<number>;
}

/**
 * Truck factor: people ordered once by the number of files they author are
 * removed, the first first, until fewer than half of the files have an author
 * left. The value is the number of people removed; 0 means "no data".
 *
 * Source: Avelino et al. 2016, section III-B, with the published tool's rule of
 * never counting again and its ties (more changes first; then any, here the
 * lower index).
 *
 * @public
 */
export function truckFactor(options: TruckFactorOptions): TruckFactor {
  const { whoSets, changes, without } = options;
  const authors = authorsOfSets(whoSets, without);
  return removeAuthors({
    whoSets,
    authors,
    changes: authors.people.map(person => changes?.get(person) ?? 0),
  });
}

/**
 * The truck factor as the published tool's command line prints it: those of
 * the removed who authored fewer than a tenth of what the first authored are
 * dropped. The paper's own table does not do this.
 *
 * Source: aserg-ufmg/Truck-Factor, `PrunedGreedyTruckFactor`.
 *
 * @public
 */
export function prunedTruckFactor(result: TruckFactor): number {
  const first = result.removed[0]?.files ?? 0;
  return result.removed.filter(
    ({ files }) => files >= first * C.truckFactorPruning,
  ).length;
}

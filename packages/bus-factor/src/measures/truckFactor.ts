import { measureConstants as C } from './constants';
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
  const authored = countAuthoredFiles(whoSets, without);
  const order = [...authored.keys()].sort(
    (a, b) =>
      authored.get(b)! - authored.get(a)! ||
      (changes?.get(b) ?? 0) - (changes?.get(a) ?? 0) ||
      a - b,
  );
  const setsOf = new Map<number, number[]>(order.map(person => [person, []]));
  let total = 0;
  let covered = 0;
  const authorsLeft = whoSets.map((set, index) => {
    const present = set.people.filter(person => !without?.has(person));
    present.forEach(person => setsOf.get(person)!.push(index));
    total += set.files;
    covered += present.length > 0 ? set.files : 0;
    return present.length;
  });

  const removed: Array<{ person: number; files: number; share: number }> = [];
  for (const person of order) {
    if (total === 0 || covered / total < C.truckFactorCoverage) break;
    for (const index of setsOf.get(person)!) {
      authorsLeft[index] -= 1;
      if (authorsLeft[index] === 0) covered -= whoSets[index].files;
    }
    const files = authored.get(person)!;
    removed.push({ person, files, share: files / total });
  }
  return {
    value: removed.length,
    coverageLeft: total === 0 ? 0 : covered / total,
    removed,
  };
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

function countAuthoredFiles(
  whoSets: readonly AuthoredFiles[],
  without: ReadonlySet<number> | undefined,
): Map<number, number> {
  const authored = new Map<number, number>();
  for (const { people, files } of whoSets) {
    for (const person of people) {
      if (without?.has(person)) continue;
      authored.set(person, (authored.get(person) ?? 0) + files);
    }
  }
  return authored;
}

import type { AuthorsOfSets } from './authorsOfSets';
import { measureConstants as C } from './constants';
import { descending } from './descending';
import { placesByPerson } from './placesByPerson';
import type { AuthoredFiles } from './truckFactor';
import type { TruckFactor } from './types';

/**
 * Removes authors, those of most files first, until fewer than half of the
 * files have one left. `changes` by place break ties; they are looked up for
 * whoever authors something, not for everybody.
 */
export function removeAuthors(options: {
  whoSets: readonly AuthoredFiles[];
  authors: AuthorsOfSets;
  changes: ArrayLike<number>;
}): TruckFactor {
  const { whoSets, authors, changes } = options;
  const { people, files, last, before, sets, authors: left } = authors;
  const byChanges = descending(placesByPerson(people), changes);
  const order = descending(byChanges, files);
  let total = 0;
  let covered = 0;
  for (let set = 0; set < whoSets.length; set += 1) {
    total += whoSets[set].files;
    if (left[set] > 0) covered += whoSets[set].files;
  }
  const removed: Array<{ person: number; files: number; share: number }> = [];
  for (const place of order) {
    if (total === 0 || covered / total < C.truckFactorCoverage) break;
    for (let at = last[place]; at >= 0; at = before[at]) {
      const set = sets[at];
      left[set] -= 1;
      if (left[set] === 0) covered -= whoSets[set].files;
    }
    removed.push({
      person: people[place],
      files: files[place],
      share: files[place] / total,
    });
  }
  return {
    value: removed.length,
    coverageLeft: total === 0 ? 0 : covered / total,
    removed,
  };
}

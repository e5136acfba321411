import { truckFactor, type AuthoredFiles } from '../measures/truckFactor';
import type { TruckFactor } from '../measures/types';
import { pseudoRandom } from './pseudoRandom';

const TRIES = 4000;

/**
 * Whether a value and a share of files left could also come out: people who
 * author equally many files may be removed in any order, and the published tool
 * leaves that order to chance. Looks at many orders, the same each time.
 */
export function isTie(
  whoSets: readonly AuthoredFiles[],
  wanted: (result: TruckFactor) => boolean,
): boolean {
  const people = [...new Set(whoSets.flatMap(set => set.people))];
  const random = pseudoRandom(1);
  for (let i = 0; i < TRIES; i += 1) {
    const changes = new Map(people.map(person => [person, random()]));
    if (wanted(truckFactor({ whoSets, changes }))) return true;
  }
  return false;
}

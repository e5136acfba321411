import { truckFactor, type AuthoredFiles } from '../measures/truckFactor';
import type { TruckFactor } from '../measures/types';

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

/** Numbers 0–1 that look like chance (mulberry32). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

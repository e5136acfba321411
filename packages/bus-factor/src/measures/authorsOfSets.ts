import type { AuthoredFiles } from './truckFactor';

/** Who authors how many files, and which sets each is in: lists of numbers. */
export interface AuthorsOfSets {
  /** Distinct people. A place among them is theirs below. */
  readonly people: number[];
  readonly placeOf: ReadonlyMap<number, number>;
  /** By place: files. */
  readonly files: number[];
  /** By place: the last of their memberships. */
  readonly last: number[];
  /** By membership: the one before it of the same person, or −1. */
  readonly before: number[];
  /** By membership: the set. */
  readonly sets: number[];
  /** By set: how many of the people are in it. */
  readonly authors: Int32Array;
}

/** Looks through sets of people once, past those named. */
export function authorsOfSets(
  whoSets: readonly AuthoredFiles[],
  without: ReadonlySet<number> | undefined,
): AuthorsOfSets {
  const people: number[] = [];
  const placeOf = new Map<number, number>();
  const files: number[] = [];
  const last: number[] = [];
  const before: number[] = [];
  const sets: number[] = [];
  const authors = new Int32Array(whoSets.length);
  for (let set = 0; set < whoSets.length; set += 1) {
    const { people: members, files: authored } = whoSets[set];
    for (let i = 0; i < members.length; i += 1) {
      const person = members[i];
      if (without?.has(person)) continue;
      let place = placeOf.get(person);
      if (place === undefined) {
        place = people.length;
        placeOf.set(person, place);
        people.push(person);
        files.push(0);
        last.push(-1);
      }
      files[place] += authored;
      before.push(last[place]);
      last[place] = sets.length;
      sets.push(set);
      authors[set] += 1;
    }
  }
  return { people, placeOf, files, last, before, sets, authors };
}

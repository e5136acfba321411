/** What somebody did at one path. */
export interface PersonTally {
  person: number;
  created: boolean;
  /** Changes after a creation: modifications and moves. */
  deliveries: number;
}

interface PathTally {
  /** Flat pairs: person, then deliveries × 2 + (created ? 1 : 0). */
  pairs: number[];
  /** Where a person's pair begins; only once there are many. */
  index?: Map<number, number>;
  /** Changes after a creation, each counted once however many made it. */
  changes: number;
}

const MANY_PEOPLE = 32;

/**
 * Who created and changed what, by path and person. Grows with distinct pairs
 * of the two, never with commits.
 */
export class ChangeTallies {
  readonly #tallies: Array<PathTally | undefined> = [];

  record(path: number, people: readonly number[], created: boolean): void {
    const tally = (this.#tallies[path] ??= { pairs: [], changes: 0 });
    if (!created) tally.changes += 1;
    for (const person of people) {
      const at = pairOf(tally, person);
      if (created) tally.pairs[at + 1] |= 1;
      else tally.pairs[at + 1] += 2;
    }
  }

  has(path: number): boolean {
    return this.#tallies[path] !== undefined;
  }

  /** Changes after a creation at a path. */
  changesAt(path: number): number {
    return this.#tallies[path]?.changes ?? 0;
  }

  forEachAt(path: number, visit: (tally: PersonTally) => void): void {
    const pairs = this.#tallies[path]?.pairs ?? [];
    for (let i = 0; i < pairs.length; i += 2) {
      const packed = pairs[i + 1];
      visit({
        person: pairs[i],
        created: (packed & 1) === 1,
        deliveries: packed >> 1,
      });
    }
  }
}

function pairOf(tally: PathTally, person: number): number {
  const { pairs, index } = tally;
  const known = index ? index.get(person) ?? -1 : scan(pairs, person);
  if (known >= 0) return known;
  const at = pairs.length;
  pairs.push(person, 0);
  if (index) index.set(person, at);
  else if (pairs.length > 2 * MANY_PEOPLE) tally.index = indexOf(pairs);
  return at;
}

function scan(pairs: readonly number[], person: number): number {
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === person) return i;
  return -1;
}

function indexOf(pairs: readonly number[]): Map<number, number> {
  const index = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) index.set(pairs[i], i);
  return index;
}

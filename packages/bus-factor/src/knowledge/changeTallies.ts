import { int32s, withRoomFor } from '../log/growing';
import type { FileContributions } from './fileContributions';

/** From so many people at one path on, they are looked up and not gone through. */
const MANY_PEOPLE = 32;

/**
 * Who created and changed what, by path and person. Grows with distinct pairs
 * of the two.
 *
 * A pair is an entry: person, deliveries × 2 + (created ? 1 : 0), next entry of
 * the same path. Entries begin with 1; 0 is none.
 */
export class ChangeTallies {
  #people = int32s(0);
  #counts = int32s(0);
  #next = int32s(0);
  #entries = 0;
  /** By path: its first entry, how many there are, and changes. */
  #first = int32s(0);
  #lengths = int32s(0);
  #changes = int32s(0);
  /** Entries by person, of paths that many people changed. */
  readonly #indexes = new Map<number, Map<number, number>>();

  record(path: number, people: readonly number[], created: boolean): void {
    if (path >= this.#first.length) {
      this.#first = withRoomFor(this.#first, path + 1, int32s);
      this.#lengths = withRoomFor(this.#lengths, path + 1, int32s);
      this.#changes = withRoomFor(this.#changes, path + 1, int32s);
    }
    // Each change counts once, however many made it.
    if (!created) this.#changes[path] += 1;
    for (const person of people) {
      const entry = this.#find(path, person) || this.#add(path, person);
      if (!created) this.#counts[entry] += 2;
      else if (this.#counts[entry] % 2 === 0) this.#counts[entry] += 1;
    }
  }

  /** Everything, to continue it another time. */
  toSections(): Int32Array[] {
    const entries = this.#entries + 1;
    return [
      this.#people.subarray(0, entries),
      this.#counts.subarray(0, entries),
      this.#next.subarray(0, entries),
      this.#first,
      this.#lengths,
      this.#changes,
    ];
  }

  /**
   * Continues `sections`, whose people are now called `renumbered`. Undefined
   * where they are none: each entry leads to an earlier one, so that all end.
   */
  static from(
    sections: readonly Int32Array[],
    renumbered: Int32Array,
  ): ChangeTallies | undefined {
    const tallies = new ChangeTallies();
    const [people, counts, next, first, lengths, changes] = sections;
    const entries = Math.max(people.length, 1);
    for (let entry = 1; entry < people.length; entry += 1) {
      if (!(next[entry] >= 0 && next[entry] < entry)) return undefined;
      people[entry] = renumbered[people[entry]];
    }
    for (const entry of first) {
      if (entry < 0 || entry >= entries) return undefined;
    }
    tallies.#people = people;
    tallies.#counts = counts;
    tallies.#next = next;
    tallies.#first = first;
    tallies.#lengths = lengths;
    tallies.#changes = changes;
    tallies.#entries = Math.max(people.length - 1, 0);
    return tallies;
  }

  /** Whether somebody ever did something at a path. */
  has(path: number): boolean {
    return (this.#first[path] ?? 0) > 0;
  }

  /** Adds what each person did at a path, people as `personOf` joins them. */
  addTo(
    sums: FileContributions,
    path: number,
    personOf: (index: number) => number,
  ): void {
    const people = this.#people;
    const counts = this.#counts;
    const next = this.#next;
    sums.addChanges(this.#changes[path] ?? 0);
    for (let at = this.#first[path] ?? 0; at > 0; at = next[at]) {
      const count = counts[at];
      const created = count % 2;
      sums.add(personOf(people[at]), created === 1, (count - created) / 2);
    }
  }

  #find(path: number, person: number): number {
    if (this.#lengths[path] > MANY_PEOPLE) {
      return this.#indexOf(path).get(person) ?? 0;
    }
    let at = this.#first[path];
    while (at > 0 && this.#people[at] !== person) at = this.#next[at];
    return at;
  }

  #add(path: number, person: number): number {
    this.#entries += 1;
    const entry = this.#entries;
    if (entry >= this.#people.length) {
      this.#people = withRoomFor(this.#people, entry + 1, int32s);
      this.#counts = withRoomFor(this.#counts, entry + 1, int32s);
      this.#next = withRoomFor(this.#next, entry + 1, int32s);
    }
    this.#people[entry] = person;
    this.#next[entry] = this.#first[path];
    this.#first[path] = entry;
    this.#lengths[path] += 1;
    this.#indexes.get(path)?.set(person, entry);
    return entry;
  }

  #indexOf(path: number): Map<number, number> {
    const known = this.#indexes.get(path);
    if (known) return known;
    const index = new Map<number, number>();
    for (let at = this.#first[path]; at > 0; at = this.#next[at]) {
      index.set(this.#people[at], at);
    }
    this.#indexes.set(path, index);
    return index;
  }
}

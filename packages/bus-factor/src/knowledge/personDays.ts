import { float64s, int32s, withRoomFor } from '../log/growing';
import type { UtcDay } from '../types';

/** More than there are days up to the year 9999. */
const DAYS = 4_194_304;

/** Days on which people did something, as often as they are told. */
export class PersonDays {
  #entries = float64s(0);
  #length = 0;

  add(person: number, day: UtcDay): void {
    const entry = person * DAYS + day;
    // A person's commits of a day mostly follow each other.
    if (this.#length > 0 && this.#entries[this.#length - 1] === entry) return;
    this.#entries = withRoomFor(this.#entries, this.#length + 1, float64s);
    this.#entries[this.#length] = entry;
    this.#length += 1;
  }

  toNumbers(): Float64Array {
    return this.#entries.subarray(0, this.#length);
  }

  /** Continues `numbers`, whose people are now called `renumbered`. */
  static from(numbers: Float64Array, renumbered: Int32Array): PersonDays {
    const days = new PersonDays();
    days.#entries = numbers;
    days.#length = numbers.length;
    for (let i = 0; i < numbers.length; i += 1) {
      const person = personIn(numbers[i]);
      numbers[i] += (renumbered[person] - person) * DAYS;
    }
    return days;
  }

  /** Each day once, ascending, by what `personOf` makes of a person. */
  byPerson(
    personOf: (index: number) => number,
  ): ReadonlyArray<readonly UtcDay[] | undefined> {
    const entries = this.#entries;
    const length = this.#length;
    const people = int32s(length);
    let most = -1;
    for (let i = 0; i < length; i += 1) {
      const person = personOf(personIn(entries[i]));
      people[i] = person;
      if (person > most) most = person;
    }
    /** Where the days of each begin, and end once they lie side by side. */
    const ends = int32s(most + 2);
    for (let i = 0; i < length; i += 1) ends[people[i] + 1] += 1;
    for (let person = 0; person <= most; person += 1) {
      ends[person + 1] += ends[person];
    }
    const days = int32s(length);
    // They were told newest first, or nearly.
    for (let i = length - 1; i >= 0; i -= 1) {
      const person = people[i];
      days[ends[person]] = entries[i] - personIn(entries[i]) * DAYS;
      ends[person] += 1;
    }
    const found = new Array<UtcDay[] | undefined>(most + 1);
    let start = 0;
    for (let person = 0; person <= most; person += 1) {
      const end = ends[person];
      if (end > start) found[person] = distinct(days, { start, end });
      start = end;
    }
    return found;
  }
}

function personIn(entry: number): number {
  return Math.floor(entry / DAYS);
}

/** Part of them, each once, ascending; they are put in order where they lie. */
function distinct(
  days: Int32Array,
  { start, end }: { start: number; end: number },
): UtcDay[] {
  let at = start + 1;
  while (at < end && days[at - 1] <= days[at]) at += 1;
  if (at < end) days.subarray(start, end).sort();
  const found: UtcDay[] = [];
  for (let i = start; i < end; i += 1) {
    if (i === start || days[i] !== days[i - 1]) found.push(days[i]);
  }
  return found;
}

import { float64s, withRoomFor } from '../log/growing';
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
    const found: Array<UtcDay[] | undefined> = [];
    for (let i = 0; i < length; i += 1) {
      const index = personIn(entries[i]);
      const person = personOf(index);
      const day = entries[i] - index * DAYS;
      const own = found[person];
      if (own === undefined) found[person] = [day];
      else if (own[own.length - 1] !== day) own.push(day);
    }
    for (let person = 0; person < found.length; person += 1) {
      const own = found[person];
      if (own !== undefined) found[person] = ascending(own);
    }
    return found;
  }
}

function personIn(entry: number): number {
  return Math.floor(entry / DAYS);
}

/** Each day once; they were told newest first, or nearly. Uses them up. */
function ascending(days: UtcDay[]): UtcDay[] {
  let at = 1;
  while (at < days.length && days[at - 1] > days[at]) at += 1;
  if (at === days.length) return days.reverse();
  const sorted = Int32Array.from(days).sort();
  const found: UtcDay[] = [];
  for (let i = 0; i < sorted.length; i += 1) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) found.push(sorted[i]);
  }
  return found;
}

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
      const day = numbers[i] % DAYS;
      numbers[i] = renumbered[(numbers[i] - day) / DAYS] * DAYS + day;
    }
    return days;
  }

  /** Each day once, ascending, by what `personOf` makes of a person. */
  byPerson(personOf: (index: number) => number): Map<number, UtcDay[]> {
    const entries = this.#entries.slice(0, this.#length);
    for (let i = 0; i < entries.length; i += 1) {
      const day = entries[i] % DAYS;
      entries[i] = personOf((entries[i] - day) / DAYS) * DAYS + day;
    }
    entries.sort();
    const found = new Map<number, UtcDay[]>();
    let days: UtcDay[] = [];
    let last = -1;
    let before = -1;
    for (const entry of entries) {
      if (entry === before) continue;
      before = entry;
      const day = entry % DAYS;
      const person = (entry - day) / DAYS;
      if (person !== last) {
        days = [];
        found.set(person, days);
        last = person;
      }
      days.push(day);
    }
    return found;
  }
}

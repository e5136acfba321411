import type { FileContributions } from './authorship';
import { FIRST_CAPACITY, inJavaOrder, isCrowded } from './javaBuckets';

/** A change by one or more people, in full each. */
export interface Share {
  people: readonly number[];
  weight: number;
}

/**
 * Adds up what people changed in one file, and then in the next: a table that
 * has the order of Java's `HashMap`.
 */
export class WeightSums {
  /** By person: its place in the lists + 1; 0 or nothing where it has none. */
  readonly #places: number[] = [];
  #people: number[] = [];
  #weights: number[] = [];
  /** Whether each stands before those of its bucket that came earlier. */
  #isFirst: boolean[] = [];
  #heaviest: FileContributions['heaviest'];
  #capacity = FIRST_CAPACITY;

  /** Adds a change that is older than all before: Java's `compute`. */
  add({ people, weight }: Share): void {
    for (const person of people) {
      this.#growIfCrowded();
      const place = this.#placeOf(person);
      if (place < 0) this.#insert(person, weight, true);
      else this.#weights[place] += weight;
      const heaviest = this.#heaviest;
      // Among equally heavy changes the last to come, the oldest, wins.
      if (heaviest === undefined || !(heaviest.weight > weight)) {
        this.#heaviest = { person, weight };
      }
    }
  }

  /** Adds what there was of a file that became this one: Java's `put`. */
  join({ people, weights, heaviest }: FileContributions): void {
    people.forEach((person, index) => {
      const place = this.#placeOf(person);
      if (place >= 0) {
        this.#weights[place] += weights[index];
        return;
      }
      this.#insert(person, weights[index], false);
      this.#growIfCrowded();
    });
    this.#heaviest = heaviest;
  }

  /** What was added up; then there is nothing. */
  take(): FileContributions {
    const taken = this.#inOrder();
    for (const person of this.#people) this.#places[person] = 0;
    this.#people = [];
    this.#weights = [];
    this.#isFirst = [];
    this.#heaviest = undefined;
    this.#capacity = FIRST_CAPACITY;
    return taken;
  }

  #inOrder(): FileContributions {
    const people = this.#people;
    const weights = this.#weights;
    const heaviest = this.#heaviest;
    if (people.length === 1) return { people, weights, heaviest };
    const order = inJavaOrder(people, {
      capacity: this.#capacity,
      isFirst: this.#isFirst,
    });
    return {
      people: order.map(place => people[place]),
      weights: order.map(place => weights[place]),
      heaviest,
    };
  }

  #placeOf(person: number): number {
    return (this.#places[person] ?? 0) - 1;
  }

  #insert(person: number, weight: number, isFirst: boolean): void {
    this.#places[person] = this.#people.push(person);
    this.#weights.push(weight);
    this.#isFirst.push(isFirst);
  }

  #growIfCrowded(): void {
    if (isCrowded(this.#people.length, this.#capacity)) this.#capacity *= 2;
  }
}

import { degreeOf, isAuthor } from '../measures/degreeOfAuthorship';
import type { FileContribution } from '../measures/degreeOfAuthorship';
import { bytes, float64s, int32s, withRoomFor } from '../log/growing';

/** Fewer are sorted in place: to have an array sorted takes longer. */
const MANY_PEOPLE = 32;

/** One person's contribution to one file, and how much of an author that makes. */
export interface DegreeRow extends FileContribution {
  person: number;
  degree: number;
  author: boolean;
}

/**
 * What people did to one file, as numbers side by side. There are many files,
 * and hardly anybody touched most of them: one of these is for all, in turns.
 */
export class FileContributions {
  #size = 0;
  /** Changes after a creation, whoever made them. */
  #changes = 0;
  /** Whoever has a hand in the file; ascending once it is complete. */
  #people = int32s(0);
  /** In the same order. */
  #degrees = float64s(0);
  /** By person. */
  #isMet = bytes(0);
  #created = bytes(0);
  #deliveries = int32s(0);

  /** How many people have a hand in the file. */
  get size(): number {
    return this.#size;
  }

  /** Begins another file. */
  clear(): void {
    for (let i = 0; i < this.#size; i += 1) this.#isMet[this.#people[i]] = 0;
    this.#size = 0;
    this.#changes = 0;
  }

  addChanges(changes: number): void {
    this.#changes += changes;
  }

  /** `deliveries`: changes after a creation, modifications and moves. */
  add(person: number, created: boolean, deliveries: number): void {
    if (person >= this.#isMet.length) this.#makeRoom(person + 1);
    if (this.#isMet[person] === 0) {
      this.#isMet[person] = 1;
      this.#created[person] = created ? 1 : 0;
      this.#deliveries[person] = deliveries;
      this.#people[this.#size] = person;
      this.#size += 1;
      return;
    }
    if (created) this.#created[person] = 1;
    this.#deliveries[person] += deliveries;
  }

  /** Everybody was added. */
  complete(): void {
    if (this.#size > MANY_PEOPLE) this.#people.subarray(0, this.#size).sort();
    else this.#sortFew();
  }

  forEachPerson(visit: (person: number) => void): void {
    for (let i = 0; i < this.#size; i += 1) visit(this.#people[i]);
  }

  /** Adds what each did, by person, and gives the sums, which may have grown. */
  addTo(sums: Int32Array): Int32Array {
    const last = this.#people[this.#size - 1];
    const all = withRoomFor(sums, last + 1, int32s);
    for (let i = 0; i < this.#size; i += 1) {
      const person = this.#people[i];
      all[person] += this.#deliveries[person] + this.#created[person];
    }
    return all;
  }

  /** The people who author the file, ascending. */
  authors(): number[] {
    const maximum = this.#workOutDegrees();
    const authors: number[] = [];
    for (let i = 0; i < this.#size; i += 1) {
      const person = this.#people[i];
      if (isAuthor(this.#degrees[i], maximum, this.#created[person] === 1)) {
        authors.push(person);
      }
    }
    return authors;
  }

  /** Of everybody, ascending by person. */
  degrees(): DegreeRow[] {
    const maximum = this.#workOutDegrees();
    return Array.from(this.#people.subarray(0, this.#size), (person, i) => {
      const degree = this.#degrees[i];
      const firstAuthor = this.#created[person] === 1;
      const deliveries = this.#deliveries[person];
      return {
        person,
        firstAuthor,
        deliveries,
        acceptances: this.#changes - deliveries,
        degree,
        author: isAuthor(degree, maximum, firstAuthor),
      };
    });
  }

  /** Gives the highest, or 0. */
  #workOutDegrees(): number {
    const people = this.#people;
    const changes = this.#changes;
    let maximum = 0;
    // Most people changed a file once, so most degrees of a file are the same.
    let lastCreated = -1;
    let lastDeliveries = -1;
    let degree = 0;
    for (let i = 0; i < this.#size; i += 1) {
      const created = this.#created[people[i]];
      const deliveries = this.#deliveries[people[i]];
      if (created !== lastCreated || deliveries !== lastDeliveries) {
        degree = degreeOf(created, deliveries, changes - deliveries);
        lastCreated = created;
        lastDeliveries = deliveries;
      }
      this.#degrees[i] = degree;
      if (degree > maximum) maximum = degree;
    }
    return maximum;
  }

  #sortFew(): void {
    const people = this.#people;
    for (let i = 1; i < this.#size; i += 1) {
      const person = people[i];
      let at = i;
      for (; at > 0 && people[at - 1] > person; at -= 1) {
        people[at] = people[at - 1];
      }
      people[at] = person;
    }
  }

  #makeRoom(people: number): void {
    this.#isMet = withRoomFor(this.#isMet, people, bytes);
    const { length } = this.#isMet;
    this.#created = withRoomFor(this.#created, length, bytes);
    this.#deliveries = withRoomFor(this.#deliveries, length, int32s);
    this.#people = withRoomFor(this.#people, length, int32s);
    this.#degrees = withRoomFor(this.#degrees, length, float64s);
  }
}

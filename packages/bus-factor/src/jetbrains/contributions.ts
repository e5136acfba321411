import { changeWeight, type FileContributions } from './authorship';
import type { Change } from './changes';
import type { CommitAuthor } from './commitAuthors';
import { integerHash, JavaHashMap } from './javaHashMap';

/** @public */
export interface ContributionsOptions {
  /** Commit time of the revision, seconds since 1970. */
  endTime: number;
}

/**
 * What everybody changed in every file, built from the newest commit to the
 * oldest.
 *
 * A path stands for a file number. A rename makes the old path stand for the
 * new one's number from then on, so that older changes count for the file as it
 * is called now; what the old number held already (its path lives again) moves
 * along. A path that was led to the old number before is not led on.
 *
 * Source: bus-factor-explorer, `CommitProcessor` and `FileMapper.trackMove`.
 */
export class Contributions {
  readonly #endTime: number;
  readonly #files = new Map<string, number>();
  readonly #people: CommitAuthor[] = [];
  readonly #personOf = new Map<string, number>();
  readonly #contributions = new Map<number, FileContributions>();
  #lastFile = -1;

  constructor(options: ContributionsOptions) {
    this.#endTime = options.endTime;
  }

  /** Addresses by person number, each with the newest name beside it. */
  get people(): readonly CommitAuthor[] {
    return this.#people;
  }

  /** Number of the file that a path stands for. */
  fileAt(path: string): number | undefined {
    return this.#files.get(path);
  }

  of(file: number): FileContributions | undefined {
    return this.#contributions.get(file);
  }

  /** Adds a commit that is older than all before. */
  addCommit(commit: {
    authors: readonly CommitAuthor[];
    authorTime: number;
    changes: readonly Change[];
  }): void {
    const people = commit.authors.map(author => this.#person(author));
    const { authorTime } = commit;
    const weight = changeWeight({ authorTime, endTime: this.#endTime });
    for (const { path, movedFrom } of commit.changes) {
      if (movedFrom === undefined) this.#change(path, people, weight);
      else this.#move(movedFrom, path);
    }
  }

  #change(path: string, people: readonly number[], weight: number): void {
    const file = this.#file(path);
    let contributions = this.#contributions.get(file);
    if (contributions === undefined) {
      contributions = { weights: new JavaHashMap(integerHash) };
      this.#contributions.set(file, contributions);
    }
    for (const person of people) {
      contributions.weights.compute(person, sum => (sum ?? 0) + weight);
      const { heaviest } = contributions;
      // Among equally heavy changes the last to come, the oldest, wins.
      if (heaviest === undefined || !(heaviest.weight > weight)) {
        contributions.heaviest = { person, weight };
      }
    }
  }

  #move(from: string, to: string): void {
    const target = this.#file(to);
    const source = this.#file(from);
    if (source === target) return;
    this.#files.set(from, target);
    const moved = this.#contributions.get(source);
    if (moved === undefined) return;
    this.#contributions.delete(source);
    const present = this.#contributions.get(target);
    if (present === undefined) {
      this.#contributions.set(target, moved);
      return;
    }
    for (const [person, weight] of moved.weights.entries()) {
      present.weights.set(person, (present.weights.get(person) ?? 0) + weight);
    }
    present.heaviest = moved.heaviest;
  }

  #file(path: string): number {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    this.#lastFile += 1;
    this.#files.set(path, this.#lastFile);
    return this.#lastFile;
  }

  #person(author: CommitAuthor): number {
    const known = this.#personOf.get(author.email);
    if (known !== undefined) return known;
    const person = this.#people.push(author) - 1;
    this.#personOf.set(author.email, person);
    return person;
  }
}

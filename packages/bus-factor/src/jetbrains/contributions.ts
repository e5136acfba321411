import type { FileContributions } from './authorship';
import type { Change } from './changes';
import type { CommitAuthor } from './commitAuthors';
import { ContributionTable } from './contributionTable';

/** @public */
export interface ContributionsOptions {
  /** Commit time of the revision, seconds since 1970. */
  endTime: number;
}

/** What everybody changed in every file, by paths and addresses. */
export class Contributions {
  readonly #table: ContributionTable;
  readonly #paths = new Map<string, number>();
  readonly #people: CommitAuthor[] = [];
  readonly #personOf = new Map<string, number>();

  constructor(options: ContributionsOptions) {
    this.#table = new ContributionTable(options);
  }

  /** Addresses by person number, each with the newest name beside it. */
  get people(): readonly CommitAuthor[] {
    return this.#people;
  }

  /** Number of the file that a path stands for. */
  fileAt(path: string): number | undefined {
    const number = this.#paths.get(path);
    return number === undefined ? undefined : this.#table.fileAt(number);
  }

  /** Whether anything adds to a file. */
  has(file: number): boolean {
    return this.#table.has(file);
  }

  of(file: number): FileContributions | undefined {
    return this.#table.of(file);
  }

  /** Adds a commit that is older than all before. */
  addCommit(commit: {
    authors: readonly CommitAuthor[];
    authorTime: number;
    changes: readonly Change[];
  }): void {
    const { authors, authorTime, changes } = commit;
    this.#table.addCommit({
      people: authors.map(author => this.#person(author)),
      authorTime,
      changes: changes.flatMap(({ path, movedFrom }) => [
        this.#path(path),
        movedFrom === undefined ? -1 : this.#path(movedFrom),
      ]),
    });
  }

  #path(path: string): number {
    const known = this.#paths.get(path);
    if (known !== undefined) return known;
    const number = this.#paths.size;
    this.#paths.set(path, number);
    return number;
  }

  #person(author: CommitAuthor): number {
    const known = this.#personOf.get(author.email);
    if (known !== undefined) return known;
    const person = this.#people.push(author) - 1;
    this.#personOf.set(author.email, person);
    return person;
  }
}

import { changeWeight, type FileContributions } from './authorship';
import { WeightSums, type Share } from './weightSums';

/** What adds to a file: a commit, or another file that became this one. */
type Part = Share | FileContributions;

/**
 * What everybody changed in every file, built from the newest commit to the
 * oldest. Paths, files and people are numbers, from 0 on.
 *
 * A path stands for a file. A rename makes the old path stand for the new one's
 * file from then on, so that older changes count for the file as it is called
 * now; what the old file held already (its path lives again) moves along. A
 * path that was led to the old file before is not led on.
 *
 * Of a file there is a list of what adds to it; who made how much is worked out
 * when it is asked for.
 *
 * Source: bus-factor-explorer, `CommitProcessor` and `FileMapper.trackMove`.
 */
export class ContributionTable {
  readonly #endTime: number;
  readonly #sums = new WeightSums();
  /** By path. */
  readonly #files: Array<number | undefined> = [];
  /** By file. */
  readonly #parts: Array<Part[] | undefined> = [];

  constructor(options: {
    /** Commit time of the revision, seconds since 1970. */
    endTime: number;
  }) {
    this.#endTime = options.endTime;
  }

  /** Adds a commit that is older than all before. */
  addCommit(commit: {
    people: readonly number[];
    authorTime: number;
    /** Of each change its path, and where a renamed file was, or −1. */
    changes: readonly number[];
  }): void {
    const { people, authorTime, changes } = commit;
    const weight = changeWeight({ authorTime, endTime: this.#endTime });
    const share = { people, weight };
    for (let at = 0; at < changes.length; at += 2) {
      const path = changes[at];
      const movedFrom = changes[at + 1];
      if (movedFrom < 0) this.#change(path, share);
      else this.#move(movedFrom, path);
    }
  }

  /** Number of the file that a path stands for. */
  fileAt(path: number): number | undefined {
    return this.#files[path];
  }

  /** Whether anything adds to a file. */
  has(file: number): boolean {
    return this.#parts[file] !== undefined;
  }

  /** People and weights in Java's order; undefined where there are none. */
  of(file: number): FileContributions | undefined {
    const parts = this.#parts[file];
    return parts && this.#sumOf(parts);
  }

  #change(path: number, share: Share): void {
    const file = this.#fileOf(path);
    const parts = this.#parts[file];
    if (parts) parts.push(share);
    else this.#parts[file] = [share];
  }

  #move(from: number, to: number): void {
    const target = this.#fileOf(to);
    const source = this.#fileOf(from);
    if (source === target) return;
    this.#files[from] = target;
    const moved = this.#parts[source];
    if (moved === undefined) return;
    this.#parts[source] = undefined;
    const present = this.#parts[target];
    if (present) present.push(this.#sumOf(moved));
    else this.#parts[target] = moved;
  }

  #fileOf(path: number): number {
    const known = this.#files[path];
    if (known !== undefined) return known;
    const file = this.#parts.push(undefined) - 1;
    this.#files[path] = file;
    return file;
  }

  #sumOf(parts: readonly Part[]): FileContributions {
    const sums = this.#sums;
    for (const part of parts) {
      if ('weight' in part) sums.add(part);
      else sums.join(part);
    }
    return sums.take();
  }
}

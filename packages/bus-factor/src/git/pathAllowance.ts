import { tooMuch } from './outputError';

/**
 * Judgement: the largest repositories known have half a million files, and some
 * million paths over all of their history. A few hundred bytes of objects can
 * pretend to have any number, as folders that are all the same one.
 */
const MOST_PATHS = 2_000_000;
const MOST_BYTES = 512 * 1024 * 1024;
/** Longer paths fit into no file system. */
const LONGEST_PATH_BYTES = 64 * 1024;

/** How many paths may be held, and of which length. */
export class PathAllowance {
  readonly #what: string;
  readonly #mostPaths: number;
  #paths = 0;
  #bytes = 0;

  /** `what`: where they are from, for the error. */
  constructor(what: string, mostPaths: number = MOST_PATHS) {
    this.#what = what;
    this.#mostPaths = mostPaths;
  }

  /** @throws OutputError `too-large` when it is more than is held */
  take(path: { length: number }): void {
    this.takeAll({ paths: 1, bytes: path.length, longest: path.length });
  }

  /**
   * Takes several at once, with all their bytes and those of the longest.
   *
   * @throws OutputError `too-large` when it is more than is held
   */
  takeAll(some: { paths: number; bytes: number; longest: number }): void {
    this.check(some.longest);
    this.#paths += some.paths;
    this.#bytes += some.bytes;
    if (this.#paths > this.#mostPaths || this.#bytes > MOST_BYTES) {
      throw tooMuch(`${this.#what} has more paths than are read`);
    }
  }

  /** Of a path whose end may be still to come. */
  check(bytes: number): void {
    if (bytes > LONGEST_PATH_BYTES) {
      throw tooMuch(`${this.#what} has a longer path than is sane`);
    }
  }

  /** Forgets what was taken. */
  clear(): void {
    this.#paths = 0;
    this.#bytes = 0;
  }
}

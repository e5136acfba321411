import { OutputError } from './outputError';
import { FULL_CHUNK_BYTES } from './spawnGit';

/** More than this does not wait. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Takes what a process has written before working on what came earlier, so that
 * the process writes on while the work, which is slow at first, is behind. Each
 * chunk that comes has at most one worked on, in their order.
 */
export class ReadAhead {
  readonly #work: (chunk: Buffer) => void;
  readonly #waiting: Buffer[] = [];
  #bytes = 0;

  constructor(work: (chunk: Buffer) => void) {
    this.#work = work;
  }

  push(chunk: Buffer): void {
    this.#waiting.push(chunk);
    this.#bytes += chunk.length;
    const more = chunk.length >= FULL_CHUNK_BYTES;
    if (!more || this.#bytes > MOST_BYTES) this.#next();
  }

  /**
   * Works on what is left, after the process has ended.
   *
   * @throws RepositoryError where the work throws an `OutputError`
   */
  finish(repository: string): void {
    try {
      while (this.#waiting.length > 0) this.#next();
    } catch (error) {
      throw error instanceof OutputError ? error.of(repository) : error;
    }
  }

  #next(): void {
    const chunk = this.#waiting.shift()!;
    this.#bytes -= chunk.length;
    this.#work(chunk);
  }
}

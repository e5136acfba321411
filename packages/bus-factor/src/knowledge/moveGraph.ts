import { int32s, withRoomFor } from '../log/growing';

/** A file that was at more paths than this was moved about to slow us. */
const MOST_PATHS = 1000;

/** Which paths were once moved to which: the way a file's history continues. */
export class MoveGraph {
  /** A move is an entry: from where, and the next one to the same path. 0 is none. */
  #sources = int32s(1);
  #next = int32s(1);
  #entries = 0;
  /** By path: its first and its last entry. */
  #first = int32s(0);
  #last = int32s(0);

  add(path: number, from: number): void {
    this.#entries += 1;
    const entry = this.#entries;
    this.#sources = withRoomFor(this.#sources, entry + 1, int32s);
    this.#next = withRoomFor(this.#next, entry + 1, int32s);
    this.#first = withRoomFor(this.#first, path + 1, int32s);
    this.#last = withRoomFor(this.#last, path + 1, int32s);
    this.#sources[entry] = from;
    if (this.#first[path] === 0) this.#first[path] = entry;
    else this.#next[this.#last[path]] = entry;
    this.#last[path] = entry;
  }

  /** Whether anything was moved to a path. */
  has(path: number): boolean {
    return this.#first[path] > 0;
  }

  /**
   * The path and every path it was moved from, at any time, transitively.
   *
   * With `followed`, the moves into a path are followed for the first file that
   * asks and never again: the published tool marks each rename it has treated,
   * so that of two files with a common ancestor the later one lacks it.
   *
   * Source: aserg-ufmg/Truck-Factor, which never asks when a path was whose.
   */
  historyOf(path: number, followed?: Set<number>): readonly number[] {
    if (!this.has(path)) return [path];
    const found = new Set([path]);
    for (const at of found) {
      if (!followed && found.size > MOST_PATHS) break;
      if (followed?.has(at)) continue;
      followed?.add(at);
      let entry = this.#first[at] ?? 0;
      for (; entry > 0; entry = this.#next[entry]) {
        found.add(this.#sources[entry]);
      }
    }
    return [...found];
  }
}

/** A file that was at more paths than this was moved about to slow us. */
const MOST_PATHS = 1000;

/** Which paths were once moved to which: the way a file's history continues. */
export class MoveGraph {
  readonly #sources = new Map<number, Set<number>>();

  add(path: number, from: number): void {
    const sources = this.#sources.get(path);
    if (sources) sources.add(from);
    else this.#sources.set(path, new Set([from]));
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
    if (!this.#sources.has(path)) return [path];
    const found = new Set([path]);
    for (const at of found) {
      if (!followed && found.size > MOST_PATHS) break;
      if (followed?.has(at)) continue;
      followed?.add(at);
      this.#sources.get(at)?.forEach(source => found.add(source));
    }
    return [...found];
  }
}

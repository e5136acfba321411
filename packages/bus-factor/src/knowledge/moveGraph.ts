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
   * Source: the published truck-factor tool, which never asks when a path was
   * whose.
   */
  historyOf(path: number): readonly number[] {
    if (!this.#sources.has(path)) return [path];
    const found = new Set([path]);
    for (const at of found) {
      this.#sources.get(at)?.forEach(source => found.add(source));
    }
    return [...found];
  }
}

/** Gives every path a number. Paths are bytes as Latin-1. */
export class PathTable {
  readonly #ids = new Map<string, number>();
  readonly #paths: string[] = [];

  idOf(path: string): number {
    let id = this.#ids.get(path);
    if (id === undefined) {
      id = this.#paths.length;
      this.#ids.set(path, id);
      this.#paths.push(path);
    }
    return id;
  }

  /** The number of a path that was met before. */
  find(path: string): number | undefined {
    return this.#ids.get(path);
  }

  pathOf(id: number): string {
    return this.#paths[id];
  }
}

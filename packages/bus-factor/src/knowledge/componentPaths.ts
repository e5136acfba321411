import type { BytesTable } from '../log/bytesTable';

/**
 * Which components a path belongs to: those whose folder holds it, and, once a
 * move out of it was seen, those of where it went. The history is read newest
 * first, so a move is seen before what happened at its source earlier.
 */
export class ComponentPaths {
  readonly #paths: BytesTable;
  readonly #byFolder = new Map<string, number[]>();
  /** Every path belongs to the same components. */
  readonly #onlyWhole: boolean;
  readonly #known: Array<readonly number[] | undefined> = [];

  /** `folders`: bytes as Latin-1, `''` for the whole repository. */
  constructor(folders: readonly string[], paths: BytesTable) {
    this.#paths = paths;
    folders.forEach((folder, index) => {
      this.#byFolder.set(folder, [
        ...(this.#byFolder.get(folder) ?? []),
        index,
      ]);
    });
    this.#onlyWhole =
      folders.length > 0 && folders.every(folder => folder === '');
  }

  /** Indexes of components, ascending. */
  of(path: number): readonly number[] {
    if (this.#onlyWhole) return this.#byFolder.get('')!;
    return (this.#known[path] ??= this.inFolders(this.#paths.textOf(path)));
  }

  /**
   * A move was seen: what happened at its source belongs to its target too.
   * Tells whether it did not before.
   */
  follow(path: number, from: number): boolean {
    if (this.#onlyWhole) return false;
    const known = this.of(from);
    const more = this.of(path).filter(component => !known.includes(component));
    if (more.length === 0) return false;
    this.#known[from] = [...known, ...more].sort((a, b) => a - b);
    return true;
  }

  /** Components whose folder holds a path. */
  inFolders(path: string): readonly number[] {
    if (this.#onlyWhole) return this.#byFolder.get('')!;
    const found = [...(this.#byFolder.get('') ?? [])];
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const components = this.#byFolder.get(path.slice(0, at));
      if (components) found.push(...components);
    }
    return found.sort((a, b) => a - b);
  }
}

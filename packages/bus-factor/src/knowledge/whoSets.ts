import type { WhoSet } from '../types';

/** Levels below the component that are kept apart. */
const FOLDER_LEVELS = 2;

interface CountedSet extends WhoSet {
  files: number;
}

/** Collects who authors how many files of one component, by folder. */
export class WhoSets {
  readonly #prefix: number;
  /** By folder, then by people. */
  readonly #sets = new Map<string, Map<string | number, CountedSet>>();
  /** The folder of the path at hand, and its sets. */
  #folder = '';
  #last: Map<string | number, CountedSet> | undefined;
  #files = 0;

  /** `folder`: the component's, bytes as Latin-1. */
  constructor(folder: string) {
    this.#prefix = folder === '' ? 0 : folder.length + 1;
  }

  get files(): number {
    return this.#files;
  }

  add(path: string, authors: readonly number[]): void {
    const sets = this.#setsAt(path);
    const id = authors.length === 1 ? authors[0] : authors.join();
    const known = sets.get(id);
    if (known) known.files += 1;
    else sets.set(id, { folder: this.#folder, people: authors, files: 1 });
    this.#files += 1;
  }

  /** Those of a path's folder, which mostly is that of the path before. */
  #setsAt(path: string): Map<string | number, CountedSet> {
    const end = this.#endOfFolder(path);
    const isSame =
      this.#folder.length === end - this.#prefix &&
      path.startsWith(this.#folder, this.#prefix);
    if (isSame && this.#last) return this.#last;
    this.#folder = path.slice(this.#prefix, end);
    this.#last = this.#sets.get(this.#folder) ?? new Map();
    this.#sets.set(this.#folder, this.#last);
    return this.#last;
  }

  #endOfFolder(path: string): number {
    let end = this.#prefix;
    for (let level = 0; level < FOLDER_LEVELS; level += 1) {
      const slash = path.indexOf('/', level === 0 ? end : end + 1);
      if (slash < 0) break;
      end = slash;
    }
    return end;
  }

  /** Sorted by folder, then people, so that equal histories give equal text. */
  toArray(decode: (bytes: string) => string): WhoSet[] {
    return [...this.#sets.values()]
      .flatMap(sets => [...sets.values()])
      .map(set => ({ id: `${set.folder}\0${set.people.join()}`, set }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ set }) => ({ ...set, folder: decode(set.folder) }));
  }
}

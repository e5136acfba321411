import type { WhoSet } from '../types';

/** Levels below the component that are kept apart. */
const FOLDER_LEVELS = 2;

interface CountedSet {
  people: readonly number[];
  files: number;
}

/** By people: whoever is alone by their number, several by theirs in a row. */
type SetsOfFolder = Map<string | number, CountedSet>;

/** Collects who authors how many files of one component, by folder. */
export class WhoSets {
  readonly #prefix: number;
  readonly #byFolder = new Map<string, SetsOfFolder>();
  #files = 0;
  /** Of the last file: git's order puts the files of a folder side by side. */
  #folder: string | undefined;
  #sets: SetsOfFolder = new Map();

  /** `folder`: the component's, bytes as Latin-1. */
  constructor(folder: string) {
    this.#prefix = folder === '' ? 0 : folder.length + 1;
  }

  get files(): number {
    return this.#files;
  }

  add(path: string, authors: readonly number[]): void {
    this.#turnToFolderOf(path);
    const sets = this.#sets;
    const id = authors.length === 1 ? authors[0] : authors.join();
    const known = sets.get(id);
    if (known) known.files += 1;
    else sets.set(id, { people: authors, files: 1 });
    this.#files += 1;
  }

  #turnToFolderOf(path: string): void {
    const last = this.#folder;
    const end = this.#endOfFolder(path);
    if (
      last?.length === end - this.#prefix &&
      path.startsWith(last, this.#prefix)
    ) {
      return;
    }
    const folder = path.slice(this.#prefix, end);
    this.#folder = folder;
    this.#sets = this.#byFolder.get(folder) ?? new Map();
    this.#byFolder.set(folder, this.#sets);
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
    const all: WhoSet[] = [];
    for (const key of [...this.#byFolder.keys()].sort()) {
      const sets = this.#byFolder.get(key)!;
      const folder = decode(key);
      // Without a comparator numbers are sorted as text, as those in a row are.
      for (const id of [...sets.keys()].sort()) {
        const { people, files } = sets.get(id)!;
        all.push({ folder, people, files });
      }
    }
    return all;
  }
}

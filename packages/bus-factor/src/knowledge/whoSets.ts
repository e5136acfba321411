import type { WhoSet } from '../types';

/** Levels below the component that are kept apart. */
const FOLDER_LEVELS = 2;

/** Collects who authors how many files of one component, by folder. */
export class WhoSets {
  readonly #prefix: number;
  readonly #sets = new Map<
    string,
    { folder: string; people: readonly number[]; files: number }
  >();
  #files = 0;

  /** `folder`: the component's, bytes as Latin-1. */
  constructor(folder: string) {
    this.#prefix = folder === '' ? 0 : folder.length + 1;
  }

  get files(): number {
    return this.#files;
  }

  add(path: string, authors: readonly number[]): void {
    const folders = path.slice(this.#prefix).split('/').slice(0, -1);
    const folder = folders.slice(0, FOLDER_LEVELS).join('/');
    const id = `${folder}\0${authors.join()}`;
    const known = this.#sets.get(id);
    if (known) known.files += 1;
    else this.#sets.set(id, { folder, people: authors, files: 1 });
    this.#files += 1;
  }

  /** Sorted by folder, then people, so that equal histories give equal text. */
  toArray(decode: (bytes: string) => string): WhoSet[] {
    return [...this.#sets]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, set]) => ({ ...set, folder: decode(set.folder) }));
  }
}

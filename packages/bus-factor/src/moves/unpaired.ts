import type { LogChange } from '../git/parseLog';

/** The deletions and additions of a commit that are not yet explained. */
export class Unpaired {
  readonly deleted = new Set<string>();
  readonly added = new Set<string>();
  readonly #sources = new Map<string, string>();

  constructor(changes: readonly LogChange[]) {
    for (const { status, path } of changes) {
      if (status === 'D') this.deleted.add(path);
      if (status === 'A') this.added.add(path);
    }
  }

  /** Nothing can be paired any more. */
  get done(): boolean {
    return this.deleted.size === 0 || this.added.size === 0;
  }

  pair(from: string, path: string): void {
    this.#sources.set(path, from);
    this.deleted.delete(from);
    this.added.delete(path);
  }

  /** The changes, with each pair as one rename. */
  applyTo(changes: readonly LogChange[]): readonly LogChange[] {
    if (this.#sources.size === 0) return changes;
    const gone = new Set(this.#sources.values());
    return changes.flatMap(change => {
      const { status, path } = change;
      if (status === 'D' && gone.has(path)) return [];
      const from = status === 'A' ? this.#sources.get(path) : undefined;
      return [from === undefined ? change : { ...change, status: 'R', from }];
    });
  }
}

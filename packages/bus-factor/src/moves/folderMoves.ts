/** More targets of one folder than this prove nothing. */
const MOST_TARGETS = 8;

/** Folder moves that a commit proves, each by a file that moved. */
export class FolderMoves {
  readonly #targets = new Map<string, Set<string>>();

  get size(): number {
    return this.#targets.size;
  }

  /** A file kept its name and moved: so may all of its folder, and of those above. */
  prove(from: string, path: string): void {
    const old = from.split('/');
    const now = path.split('/');
    if (old.pop() !== now.pop()) return;
    for (;;) {
      this.#add(old.join('/'), now.join('/'));
      const folder = old.pop();
      // Above the last folder name in common nothing was proven.
      if (folder === undefined || now.pop() !== folder) return;
    }
  }

  /** Where a file would be now by the nearest folder that moved. */
  destinationOf(
    from: string,
    exists: (path: string) => boolean,
  ): string | undefined {
    let end = from.lastIndexOf('/');
    for (;;) {
      const folder = end < 0 ? '' : from.slice(0, end);
      const rest = end < 0 ? from : from.slice(end + 1);
      for (const target of this.#targets.get(folder) ?? []) {
        const path = target === '' ? rest : `${target}/${rest}`;
        if (exists(path)) return path;
      }
      if (end <= 0) return undefined;
      end = from.lastIndexOf('/', end - 1);
    }
  }

  /** Folders that the files of a folder moved to. */
  targetsOf(folder: string): Iterable<string> {
    return this.#targets.get(folder) ?? [];
  }

  #add(folder: string, target: string): void {
    const targets = this.#targets.get(folder);
    if (!targets) this.#targets.set(folder, new Set([target]));
    else if (targets.size < MOST_TARGETS) targets.add(target);
  }
}

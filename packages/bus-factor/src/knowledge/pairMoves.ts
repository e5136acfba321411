import type { LogChange } from '../git/parseLog';

/**
 * Finds moved-and-edited files among a commit's changes without looking into
 * them: pairs of a deletion and an addition become one rename.
 *
 * First by folder moves that other files of the same commit prove (renames
 * with identical content, or pairs found before), then by a base name that
 * occurs once on either side. Costs time in proportion to the changes.
 */
export function pairMoves(changes: readonly LogChange[]): readonly LogChange[] {
  const deleted = new Map<string, LogChange>();
  const added = new Map<string, LogChange>();
  for (const change of changes) {
    if (change.status === 'D') deleted.set(change.path, change);
    if (change.status === 'A') added.set(change.path, change);
  }
  if (deleted.size === 0 || added.size === 0) return changes;

  const sourceOf = new Map<string, string>();
  const pair = (from: string, path: string) => {
    sourceOf.set(path, from);
    deleted.delete(from);
    added.delete(path);
  };
  const folders = new FolderMoves();
  for (const { status, from, path } of changes) {
    if (status === 'R') folders.prove(from!, path);
  }
  pairByFolder({ deleted, added, folders, pair });
  pairByName({ deleted, added, folders, pair });
  pairByFolder({ deleted, added, folders, pair });
  return applyPairs(changes, sourceOf);
}

interface Pairing {
  deleted: ReadonlyMap<string, LogChange>;
  added: ReadonlyMap<string, LogChange>;
  folders: FolderMoves;
  pair: (from: string, path: string) => void;
}

function pairByFolder({ deleted, added, folders, pair }: Pairing): void {
  if (folders.size === 0) return;
  for (const from of [...deleted.keys()]) {
    const path = folders.destinationOf(from, target => added.has(target));
    if (path !== undefined) pair(from, path);
  }
}

function pairByName({ deleted, added, folders, pair }: Pairing): void {
  const from = uniqueNames(deleted.keys());
  const to = uniqueNames(added.keys());
  for (const [name, source] of from) {
    const target = to.get(name);
    if (source === undefined || target === undefined) continue;
    folders.prove(source, target);
    pair(source, target);
  }
}

/** Paths by base name; undefined where a name occurs twice. */
function uniqueNames(paths: Iterable<string>): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    names.set(name, names.has(name) ? undefined : path);
  }
  return names;
}

/** Folder moves a commit proves: old prefix to new prefixes. */
class FolderMoves {
  readonly #targets = new Map<string, Set<string>>();

  get size(): number {
    return this.#targets.size;
  }

  /** A file moved: so may everything in its folders have. */
  prove(from: string, path: string): void {
    const old = from.split('/');
    const now = path.split('/');
    if (old.pop() !== now.pop()) return;
    for (;;) {
      const source = old.join('/');
      const targets = this.#targets.get(source);
      if (targets) targets.add(now.join('/'));
      else this.#targets.set(source, new Set([now.join('/')]));
      const folder = old.pop();
      // Above the last common folder name nothing was proven.
      if (folder === undefined || now.pop() !== folder) return;
    }
  }

  destinationOf(
    from: string,
    exists: (path: string) => boolean,
  ): string | undefined {
    for (
      let end = from.lastIndexOf('/');
      ;
      end = from.lastIndexOf('/', end - 1)
    ) {
      const folder = end < 0 ? '' : from.slice(0, end);
      const rest = end < 0 ? from : from.slice(end + 1);
      for (const target of this.#targets.get(folder) ?? []) {
        const path = target === '' ? rest : `${target}/${rest}`;
        if (exists(path)) return path;
      }
      if (end <= 0) return undefined;
    }
  }
}

function applyPairs(
  changes: readonly LogChange[],
  sourceOf: ReadonlyMap<string, string>,
): readonly LogChange[] {
  if (sourceOf.size === 0) return changes;
  const sources = new Set(sourceOf.values());
  return changes.flatMap(change => {
    if (change.status === 'D' && sources.has(change.path)) return [];
    const from = change.status === 'A' ? sourceOf.get(change.path) : undefined;
    return [from === undefined ? change : { ...change, status: 'R', from }];
  });
}

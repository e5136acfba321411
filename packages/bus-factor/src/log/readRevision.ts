import { diffTrees, type TreeChange } from '../git/diffTrees';
import type { GitDirectory } from '../git/gitCommand';
import { readTree } from '../git/readTree';
import { RepositoryError } from '../errors';
import type { Revision, TrackedEntry } from './revision';
import { isSteering, readSteeringFiles } from './steeringFiles';

/** @public */
export interface ReadRevisionOptions {
  directory: GitDirectory;
  /** Full object id. */
  commit: string;
  /** Nothing steers the reading. */
  unsteered: boolean;
  /** What was read of another commit, which then only has to be brought up to date. */
  kept?: { commit: string; revision?: Revision };
  signal?: AbortSignal;
}

/**
 * Reads the files of a revision, and those that steer how its history is read:
 * always from the revision itself.
 *
 * @throws RepositoryError
 */
export async function readRevision(
  options: ReadRevisionOptions,
): Promise<Revision> {
  const { directory, commit, unsteered, kept, signal } = options;
  if (!unsteered && kept?.revision) {
    const { revision } = kept;
    if (kept.commit === commit) return revision;
    const continued = await continueRevision(revision, {
      ...options,
      from: kept.commit,
    });
    if (continued) return continued;
  }
  const tree = await readTree(directory, commit, signal);
  const steering = await readSteeringFiles({
    directory,
    tree: unsteered ? [] : tree,
    signal,
  });
  return { tree, steering };
}

/** Undefined where it has to be read anew. */
async function continueRevision(
  { tree, steering }: Revision,
  options: ReadRevisionOptions & { from: string },
): Promise<Revision | undefined> {
  const { directory, from, commit, signal } = options;
  let changes: TreeChange[];
  try {
    changes = await diffTrees(directory, { from, to: commit, signal });
  } catch (error) {
    // The commit that was known may be gone, which is no fault of this one.
    if (signal?.aborted || !(error instanceof RepositoryError)) throw error;
    return undefined;
  }
  if (changes.some(({ path }) => isSteering(path))) return undefined;
  const changed = apply(changes, tree);
  return changed && { tree: changed, steering };
}

/**
 * The tree with changes, both in git's order, that of bytes. Undefined where
 * they are not in it, as git writes no such trees, but others may.
 */
export function apply(
  changes: readonly TreeChange[],
  tree: readonly TrackedEntry[],
): TrackedEntry[] | undefined {
  const changed: TrackedEntry[] = [];
  let at = 0;
  let last = '';
  for (const { path, mode } of changes) {
    if (path <= last) return undefined;
    last = path;
    while (at < tree.length && tree[at].path < path) {
      changed.push(tree[at]);
      at += 1;
    }
    if (tree[at]?.path === path) at += 1;
    else if (mode === undefined) return undefined;
    if (mode !== undefined) changed.push({ path, mode });
  }
  while (at < tree.length) {
    changed.push(tree[at]);
    at += 1;
  }
  for (let i = 1; i < changed.length; i += 1) {
    if (changed[i].path <= changed[i - 1].path) return undefined;
  }
  return changed;
}

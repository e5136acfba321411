import { diffTrees, type TreeChange } from '../git/diffTrees';
import type { GitDirectory } from '../git/gitCommand';
import { readTree } from '../git/readTree';
import { RepositoryError } from '../errors';
import type { Revision, TrackedEntry } from './revision';
import { SnapshotProblem, type SnapshotFile } from './snapshot';
import { isSteering, readSteeringFiles } from './steeringFiles';

/** @public */
export interface ReadRevisionOptions {
  directory: GitDirectory;
  /** Full object id. */
  commit: string;
  /** Nothing steers the reading. */
  unsteered: boolean;
  /** What was read of another commit, which then only has to be brought up to date. */
  kept?: SnapshotFile;
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
  if (!unsteered && kept?.hasRevision) {
    const continued = await continueRevision(kept, options).catch(error => {
      if (error instanceof SnapshotProblem) return undefined;
      throw error;
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
  kept: SnapshotFile,
  { directory, commit, signal }: ReadRevisionOptions,
): Promise<Revision | undefined> {
  const { commit: from } = kept;
  if (from === commit) return kept.read().revision;
  let changes: TreeChange[];
  try {
    changes = await diffTrees(directory, { from, to: commit, signal });
  } catch (error) {
    // The commit that was known may be gone, which is no fault of this one.
    if (signal?.aborted || !(error instanceof RepositoryError)) throw error;
    return undefined;
  }
  if (changes.some(({ path }) => isSteering(path))) return undefined;
  const { revision } = kept.read();
  const tree = revision && apply(changes, revision.tree);
  return tree && { ...revision, tree };
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

import type { GitDirectory } from './gitCommand';
import { listTree, type TreeEntry } from './listTree';

/**
 * Every file tracked at a commit, in git's order. Paths are bytes as Latin-1,
 * so that no two can collide.
 */
export async function readTree(
  directory: GitDirectory,
  commit: string,
  signal?: AbortSignal,
): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = [];
  await listTree(directory, {
    commit,
    encoding: 'latin1',
    onEntry: entry => entries.push(entry),
    signal,
  });
  return entries;
}

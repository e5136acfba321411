import type { GitDirectory } from './gitCommand';
import { runGit } from './runGit';

/** A file that another commit has otherwise. */
export interface TreeChange {
  /** Bytes as Latin-1. */
  path: string;
  /** As in `TreeEntry`; undefined where the file is gone. */
  mode?: string;
}

const GONE = '000000';

/**
 * What has to be done to the files of a commit to have those of another, in
 * git's order.
 *
 * @throws RepositoryError, also where one of the commits is not there
 */
export async function diffTrees(
  directory: GitDirectory,
  options: { from: string; to: string; signal?: AbortSignal },
): Promise<TreeChange[]> {
  const { from, to, signal } = options;
  const output = await runGit({
    directory,
    args: [
      ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev'],
      ...['--no-relative', '--ignore-submodules=none', '--end-of-options'],
      ...[from, to],
    ],
    signal,
  });
  const tokens = output.toString('latin1').split('\0').slice(0, -1);
  const changes: TreeChange[] = [];
  for (let at = 0; at + 1 < tokens.length; at += 2) {
    const [, mode] = tokens[at].split(' ');
    changes.push({
      path: tokens[at + 1],
      mode: mode === GONE ? undefined : mode,
    });
  }
  return changes;
}

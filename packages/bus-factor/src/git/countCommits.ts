import type { GitDirectory } from './gitCommand';
import { runGit } from './runGit';

/** Number of commits reachable from a commit, itself included. */
export async function countCommits(
  directory: GitDirectory,
  commit: string,
  signal?: AbortSignal,
): Promise<number> {
  const output = await runGit({
    directory,
    args: ['rev-list', '--count', '--end-of-options', commit],
    signal,
  });
  return Number(output.toString('latin1'));
}

import type { GitDirectory } from './gitCommand';
import { openRepositoryAt } from './openRepository';
import { resolveCommit } from './resolveCommit';

/**
 * Opens a repository and finds the commit that a revision of it names, by one
 * process where both are well.
 *
 * @throws RepositoryError as `openRepository` and `resolveCommit` do
 */
export async function openRevision(
  repository: string,
  options: { rev?: string; signal?: AbortSignal },
): Promise<{ directory: GitDirectory; commit: string }> {
  const { rev = 'HEAD', signal } = options;
  const { directory, commit } = await openRepositoryAt(repository, options);
  // What is wrong with a revision takes more to say.
  return {
    directory,
    commit: commit ?? (await resolveCommit(directory, rev, signal)),
  };
}

import { printable, RepositoryError } from '../errors';
import { openRepository } from '../git/openRepository';
import { readTree } from '../git/readTree';
import { resolveCommit } from '../git/resolveCommit';
import { encode } from '../identity/text';
import { componentFolders } from '../knowledge/componentFolders';

/**
 * Makes sure that something is tracked in every folder asked: a name spelled
 * wrong must not come back as an empty result.
 *
 * @throws RepositoryError `invalid-option`, or as opening the repository does
 */
export async function requireFolders(options: {
  repository: string;
  rev?: string;
  folders: readonly string[];
  signal?: AbortSignal;
}): Promise<void> {
  const { repository, rev, signal } = options;
  const folders = componentFolders(repository, options.folders).filter(
    folder => folder !== '',
  );
  if (folders.length === 0) return;
  const directory = await openRepository(repository, signal);
  const commit = await resolveCommit(directory, rev, signal);
  const tree = await readTree(directory, commit, signal);
  const missing = folders.find(folder => {
    const prefix = `${encode(folder)}/`;
    return !tree.some(({ path }) => path.startsWith(prefix));
  });
  if (missing === undefined) return;
  throw new RepositoryError({
    code: 'invalid-option',
    problem: `Nothing is tracked in a folder "${printable(missing)}"`,
    repository,
    remedy: `Check the spelling, relative to the top of the repository; "git ls-tree -d --name-only ${
      rev === undefined ? 'HEAD' : printable(rev)
    }" lists what there is.`,
  });
}

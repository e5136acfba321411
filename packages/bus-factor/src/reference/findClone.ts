import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RepositoryError } from '../errors';
import { headCommit } from '../git/resolveCommit';

/** A clone that has the commit asked for, or why there is none. */
export type Clone = { path: string } | { missing: string };

/**
 * Looks for a clone of `owner/name` in a folder, under any of the usual names,
 * that has a commit.
 */
export async function findClone(options: {
  folder: string;
  repository: string;
  commit: string;
}): Promise<Clone> {
  const { folder, repository, commit } = options;
  const name = repository.slice(repository.indexOf('/') + 1);
  const joined = repository.replace('/', '+');
  const candidates = [
    join(joined, 'repo'),
    joined,
    repository,
    join(repository, 'repo'),
    name,
    join(name, 'repo'),
  ].flatMap(path => [path, `${path}.git`]);
  let missing = 'no clone';
  for (const candidate of candidates) {
    const path = join(folder, candidate);
    if (!(await stat(path).catch(() => undefined))?.isDirectory()) continue;
    try {
      await headCommit(path, { rev: commit });
      return { path };
    } catch (error) {
      if (!(error instanceof RepositoryError)) throw error;
      if (error.code === 'bad-revision') missing = 'the clone lacks the commit';
      else if (error.code !== 'not-a-repository') missing = error.message;
    }
  }
  return { missing };
}

import { failureOf } from './failureOf';
import type { GitDirectory } from './gitCommand';
import { RepositoryError } from '../errors';
import { tryGit } from './runGit';

/**
 * Contents of a few small files by object id, in the order asked.
 *
 * @throws RepositoryError `incomplete` when one is missing: a clone without
 * file contents must have fetched the few files that steer the reading
 */
export async function readBlobs(
  directory: GitDirectory,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Buffer[]> {
  if (ids.length === 0) return [];
  const { output, exit } = await tryGit({
    directory,
    args: ['cat-file', '--batch'],
    input: Buffer.from(ids.map(id => `${id}\n`).join('')),
    signal,
  });
  return blobsIn(output, ids, id => missing(directory, id, exit));
}

/** What `git cat-file --batch` gave, in the order in which it was asked. */
export function blobsIn(
  output: Buffer,
  ids: readonly string[],
  missingError: (id: string) => Error,
): Buffer[] {
  let at = 0;
  return ids.map(id => {
    const end = output.indexOf(10, at);
    const header = end < 0 ? '' : output.toString('latin1', at, end);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    at = end + 2 + Number(size);
    // One that breaks off is not a short one.
    if (size === undefined || at > output.length) throw missingError(id);
    return output.subarray(end + 1, end + 1 + Number(size));
  });
}

function missing(
  { repository }: GitDirectory,
  id: string,
  exit: Parameters<typeof failureOf>[0],
): RepositoryError {
  if (exit.code !== 0 && exit.stderr) {
    const failure = failureOf(exit, repository);
    if (failure.code !== 'git-failed') return failure;
  }
  return new RepositoryError({
    code: 'incomplete',
    problem: `The contents of ${id} are missing`,
    repository,
    remedy:
      'Fetch the repository again. A clone without file contents needs .mailmap, .gitattributes and .git-blame-ignore-revs of the revision: "git cat-file -e <id>" in the clone fetches one.',
  });
}

import { openRepository } from './openRepository';
import { readBlobs } from './readBlobs';
import { tryGit } from './runGit';

/**
 * Contents of a few small files of a commit, by path. What is not there, is no
 * file, or is larger than `maximumBytes` is left out; so is what a clone made
 * without contents does not have.
 *
 * @throws RepositoryError
 * @public
 */
export async function readSmallFiles(
  repository: string,
  options: {
    /** Full id of the commit. */
    commit: string;
    /** Relative to the top, with `/`. */
    paths: readonly string[];
    /** Of each file. */
    maximumBytes: number;
    signal?: AbortSignal;
  },
): Promise<Map<string, Buffer>> {
  const { commit, maximumBytes, signal } = options;
  // Git is asked line by line.
  const paths = options.paths.filter(path => !/[\n\r\0]/.test(path));
  if (paths.length === 0) return new Map();
  const directory = await openRepository(repository, signal);
  const { output } = await tryGit({
    directory,
    args: ['cat-file', '--batch-check'],
    input: Buffer.from(paths.map(path => `${commit}:${path}\n`).join('')),
    signal,
  });
  const answers = output.toString('utf8').split('\n');
  const found = paths.flatMap((path, index) => {
    const answer = /^([0-9a-f]{40,64}) blob (\d{1,15})$/.exec(answers[index]);
    return answer && Number(answer[2]) <= maximumBytes
      ? [{ path, id: answer[1] }]
      : [];
  });
  const contents = await readBlobs(
    directory,
    found.map(({ id }) => id),
    signal,
  );
  return new Map(found.map(({ path }, index) => [path, contents[index]]));
}

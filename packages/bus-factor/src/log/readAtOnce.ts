import { abortError } from '../git/abortError';
import { failureOf } from '../git/failureOf';
import { gitOptions } from '../git/gitCommand';
import { logArguments } from '../git/logArguments';
import { LogParser } from '../git/parseLog';
import { ReadAhead } from '../git/readAhead';
import { spawnGit } from '../git/spawnGit';
import type { CommitLog } from './commitLog';
import type { ReadCommitsOptions } from './readCommits';

/**
 * Reads a commit and its ancestors into a log by one process of git: where there
 * are few, a list of them first would cost more than sharing them out gains.
 * Resolves to how many the log lacked. Whether they are all is for `commitOrder`
 * to find, which follows every parent.
 *
 * @throws RepositoryError `incomplete`, `aborted`, `timeout`, `git-failed`
 */
export async function readAtOnce(
  options: Omit<ReadCommitsOptions, 'log'> & {
    /** Takes what is read; asked for when there is something. */
    log: () => CommitLog;
    /** Full object id of a commit whose ancestors, and itself, are not read. */
    known?: string;
  },
): Promise<number> {
  const { directory, commit, known, log, renames, signal } = options;
  const { repository } = directory;
  let commits = 0;
  let parser: ReturnType<typeof startParsing> | undefined;
  const startParsing = () =>
    new LogParser({
      reading: log().reading,
      onCommit: entry => {
        log().add(entry);
        commits += 1;
      },
    });
  const ahead = new ReadAhead(chunk => {
    parser ??= startParsing();
    parser.push(chunk);
  });
  const exit = await spawnGit({
    args: [...gitOptions(directory), ...logArguments({ renames }), '--stdin'],
    repository,
    input: Buffer.from(
      known === undefined ? `${commit}\n` : `${commit}\n^${known}\n`,
    ),
    signal,
    inBulk: true,
    onOutput: chunk => ahead.push(chunk),
  });
  if (exit.code !== 0) throw failureOf(exit, repository);
  ahead.finish(repository);
  parser?.end(repository);
  options.onProgress?.({ commits, total: commits });
  // Whoever stops it in its last moment is not told of a result either.
  if (signal?.aborted) {
    throw abortError(signal, { repository, work: 'Reading the history' });
  }
  return commits;
}

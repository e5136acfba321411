import { RepositoryError } from '../errors';
import { abortError } from './abortError';
import { countCommits } from './countCommits';
import { failureOf } from './failureOf';
import { gitOptions, type GitDirectory } from './gitCommand';
import { logArguments } from './logArguments';
import { LogParser, type LogCommit } from './parseLog';
import { spawnGit } from './spawnGit';

/** @public */
export interface ReadLogOptions {
  directory: GitDirectory;
  /** Full object id. */
  commit: string;
  /** Similarity in percent from which git pairs moved files; none without. */
  renames?: 50 | 100;
  onCommit: (commit: LogCommit) => void;
  onProgress?: (progress: { commits: number; total: number }) => void;
  signal?: AbortSignal;
}

const PROGRESS_EVERY = 500;

/**
 * Streams every commit reachable from one, newest first, with its changes
 * (none for merges). Resolves to their number, which was compared with what
 * `git rev-list --count` says: a history that broke off is an error.
 *
 * @throws RepositoryError `incomplete`, `aborted`, `timeout`, `git-failed`
 */
export async function readLog(options: ReadLogOptions): Promise<number> {
  const { directory, commit, renames, onCommit, onProgress, signal } = options;
  const { repository } = directory;
  // One failing must not leave the other running: both end before this does.
  const both = new AbortController();
  const either = signal ? AbortSignal.any([signal, both.signal]) : both.signal;
  let total = 0;
  let commits = 0;
  const parser = new LogParser({
    onCommit: entry => {
      commits += 1;
      onCommit(entry);
      if (total > 0 && commits % PROGRESS_EVERY === 0) {
        onProgress?.({ commits, total });
      }
    },
  });

  const counting = countCommits(directory, commit, either).then(count => {
    total = count;
  });
  const reading = spawnGit({
    args: [
      ...gitOptions(directory),
      ...logArguments(renames),
      '--end-of-options',
      commit,
      '--',
    ],
    repository,
    signal: either,
    onOutput: chunk => parser.push(chunk),
  });
  const outcomes = await Promise.allSettled(
    [counting, reading].map(task =>
      task.catch(error => {
        both.abort();
        throw error;
      }),
    ),
  );
  const failures = outcomes.flatMap(outcome =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  );
  // The first to fail aborted the other; the cause is not the abort.
  const cause =
    failures.find(error => error?.code !== 'aborted') ?? failures[0];
  if (cause !== undefined) throw cause;

  const exit = await reading;
  if (exit.code !== 0) throw failureOf(exit, repository);
  parser.end();
  if (commits !== total) throw cutShort(repository, commits, total);
  onProgress?.({ commits, total });
  // Whoever stops it in its last moment is not told of a result either.
  if (signal?.aborted) {
    throw abortError(signal, { repository, work: 'Reading the history' });
  }
  return commits;
}

function cutShort(
  repository: string,
  commits: number,
  total: number,
): RepositoryError {
  return new RepositoryError({
    code: 'incomplete',
    problem: `Read ${commits} of ${total} commits`,
    repository,
    remedy: 'Run "git fsck" in the repository, then try again.',
  });
}

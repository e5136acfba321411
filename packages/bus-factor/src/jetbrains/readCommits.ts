import { RepositoryError } from '../errors';
import { failureOf } from '../git/failureOf';
import { gitOptions, type GitDirectory } from '../git/gitCommand';
import { logArguments } from '../git/logArguments';
import { LOG_TEXTS, LogParser, signatureOf } from '../git/parseLog';
import { spawnGit } from '../git/spawnGit';
import { rawChanges, type RawChanges } from './changes';
import { commitAuthors, type CommitAuthor } from './commitAuthors';
import { JETBRAINS_CONSTANTS } from './constants';
import { decodeText } from './javaText';

/** A commit as far as the method looks at it. */
export interface WindowCommit {
  /** Co-authors, then the author. */
  authors: CommitAuthor[];
  /** Seconds since 1970. */
  authorTime: number;
  changes: RawChanges;
}

/** @public */
export interface ReadCommitsOptions {
  directory: GitDirectory;
  /** Full object ids; commits come in this order. */
  ids: readonly string[];
  /** Let git look for renames by its own similarity. */
  gitRenames: boolean;
  signal?: AbortSignal;
}

const BATCH_COMMITS = 256;
const { renameScore, gitRenameLimitFiles } = JETBRAINS_CONSTANTS;

/**
 * Commits with their changes, a batch at a time. The next batch is read while
 * the last is worked on; when the caller stops early, that reading is ended
 * before the iteration is.
 *
 * @throws RepositoryError also when git leaves out a commit
 */
export async function* readCommits(
  options: ReadCommitsOptions,
): AsyncGenerator<WindowCommit[]> {
  const { ids, signal } = options;
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const readFrom = (start: number) => {
    const batch = readBatch({
      ...options,
      ids: ids.slice(start, start + BATCH_COMMITS),
      signal: either,
    });
    // Whoever awaits the batch sees its failure; until then it is not unhandled.
    batch.catch(() => {});
    return batch;
  };

  let next = readFrom(0);
  try {
    for (let start = 0; start < ids.length; start += BATCH_COMMITS) {
      const batch = await next;
      next = readFrom(start + BATCH_COMMITS);
      yield batch;
    }
  } finally {
    stop.abort();
    await next.catch(() => {});
  }
}

async function readBatch(options: ReadCommitsOptions): Promise<WindowCommit[]> {
  const { directory, ids, gitRenames, signal } = options;
  const { repository } = directory;
  if (ids.length === 0) return [];
  const commits: WindowCommit[] = [];
  const parser = new LogParser({
    reading: LOG_TEXTS,
    ids: true,
    onCommit: commit => {
      const { name, email } = signatureOf(commit.author);
      commits.push({
        authors: commitAuthors({
          authorName: decodeText(name),
          authorEmail: decodeText(email),
          lines: decodeText(commit.message).split('\n'),
        }),
        authorTime: commit.authorTime,
        changes: rawChanges(commit.changes),
      });
    },
  });
  const exit = await spawnGit({
    args: [
      ...gitOptions(directory),
      ...logArguments({
        renames: gitRenames ? renameScore : undefined,
        ids: true,
      }),
      `-l${gitRenameLimitFiles}`,
      // As they are: bytes that are not UTF-8 are Latin-1 to JGit.
      '--encoding=none',
      '--no-walk=unsorted',
      '--stdin',
    ],
    repository,
    input: Buffer.from(ids.map(id => `${id}\n`).join('')),
    signal,
    onOutput: chunk => parser.push(chunk),
  });
  if (exit.code !== 0) throw failureOf(exit, repository);
  parser.end(repository);
  if (commits.length !== ids.length) {
    throw new RepositoryError({
      code: 'incomplete',
      problem: `Read ${commits.length} of ${ids.length} commits`,
      repository,
      remedy: 'Run "git fsck" in the repository, then try again.',
    });
  }
  return commits;
}

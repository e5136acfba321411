import { availableParallelism } from 'node:os';
import { RepositoryError } from '../errors';
import { abortError } from '../git/abortError';
import { failureOf } from '../git/failureOf';
import { gitOptions, type GitDirectory } from '../git/gitCommand';
import { logArguments } from '../git/logArguments';
import { LogParser } from '../git/parseLog';
import { spawnGit } from '../git/spawnGit';
import { together } from '../git/together';
import { Blocks } from './blocks';
import type { CommitLog } from './commitLog';
import { int32s } from './growing';

/** @public */
export interface ReadCommitsOptions {
  directory: GitDirectory;
  /** Full object id; it and its ancestors are read. */
  commit: string;
  /** Takes what is read. */
  log: CommitLog;
  /** Similarity in percent from which git pairs moved files. */
  renames: 50 | 100;
  onProgress?: (progress: { commits: number; total: number }) => void;
  signal?: AbortSignal;
}

/**
 * More commits than this in one process gain nothing; fewer, and it starts
 * anew to look for what their trees have in common too often.
 */
const BLOCK_COMMITS = 8_000;
/** The first blocks are smaller, so that readers begin while others are listed. */
const FIRST_BLOCK_COMMITS = 1_000;
/** Fewer than this are not shared out: a process costs more. */
const SHARED_COMMITS = 500;
/** One thread takes in what so many processes of git read. */
const MOST_READERS = 4;
const PROGRESS_EVERY = 500;
const NEWLINE = 10;

/**
 * Reads a commit and its ancestors into a log, by several processes of git at
 * once: one lists the commits, the others read neighbouring ones, a block each.
 * Resolves to how many were read. Each block must be answered commit by commit,
 * and the list to its end: a history that broke off is an error.
 *
 * @throws RepositoryError `incomplete`, `aborted`, `timeout`, `git-failed`
 */
export async function readCommits(
  options: ReadCommitsOptions,
): Promise<number> {
  const { directory, signal, onProgress } = options;
  const { repository } = directory;
  const blocks = new Blocks<Block>();
  let listed = 0;
  let isWhole = false;
  let commits = 0;
  const onCommit = () => {
    commits += 1;
    if (isWhole && commits % PROGRESS_EVERY === 0) {
      onProgress?.({ commits, total: listed });
    }
  };
  const list = async (either: AbortSignal) => {
    try {
      await listCommits({ ...options, signal: either }, block => {
        listed += block.commits.length;
        blocks.add(block);
      });
      isWhole = true;
    } finally {
      blocks.close();
    }
  };
  const read = async (either: AbortSignal) => {
    for (;;) {
      const block = await blocks.take();
      if (block === undefined) return;
      await readBlock({ ...options, signal: either, block, onCommit });
    }
  };
  const readers = Math.min(MOST_READERS, availableParallelism());
  await together(signal, [
    list,
    ...Array.from({ length: readers }, () => read),
  ]);
  onProgress?.({ commits, total: listed });
  // Whoever stops it in its last moment is not told of a result either.
  if (signal?.aborted) {
    throw abortError(signal, { repository, work: 'Reading the history' });
  }
  return commits;
}

/** Neighbours in the list of commits. */
interface Block {
  /** Their numbers in the log. */
  commits: Int32Array;
  /** Their ids as git wrote them and takes them, a line each. */
  lines: Buffer;
}

/** Lists the commits, newest first, in blocks. */
async function listCommits(
  options: ReadCommitsOptions,
  onBlock: (block: Block) => void,
): Promise<void> {
  const { directory, commit, log, signal } = options;
  const { repository } = directory;
  const lineBytes = commit.length + 1;
  let held: Buffer[] = [];
  let bytes = 0;
  let size = FIRST_BLOCK_COMMITS;
  const takeBlock = (commits: number) => {
    const all = Buffer.concat(held);
    const lines = all.subarray(0, commits * lineBytes);
    held = [all.subarray(lines.length)];
    bytes -= lines.length;
    onBlock({
      commits: numbersOf(lines, { lineBytes, log, repository }),
      lines,
    });
  };
  const exit = await spawnGit({
    args: [...gitOptions(directory), 'rev-list', '--stdin'],
    repository,
    input: Buffer.from(`${commit}\n`),
    signal,
    onOutput: chunk => {
      held.push(chunk);
      bytes += chunk.length;
      while (bytes >= size * lineBytes) {
        takeBlock(size);
        size = Math.min(size * 2, BLOCK_COMMITS);
      }
    },
  });
  if (exit.code !== 0) throw failureOf(exit, repository);
  const rest = bytes / lineBytes;
  if (!Number.isInteger(rest)) {
    throw cutShort(repository, 'The list of commits broke off');
  }
  // In two, so that the last readers end at about the same time.
  const half = rest < SHARED_COMMITS ? rest : Math.ceil(rest / 2);
  for (const commits of [half, rest - half])
    if (commits > 0) takeBlock(commits);
}

/** The numbers of commits that git listed. */
function numbersOf(
  lines: Buffer,
  options: { lineBytes: number; log: CommitLog; repository: string },
): Int32Array {
  const { lineBytes, log, repository } = options;
  const { idOf } = log.reading;
  const numbers = int32s(lines.length / lineBytes);
  for (let index = 0; index < numbers.length; index += 1) {
    const start = index * lineBytes;
    const end = start + lineBytes - 1;
    const number = idOf(lines, start, end);
    if (number === undefined || lines[end] !== NEWLINE) {
      throw cutShort(repository, 'Git listed what is no commit');
    }
    numbers[index] = number;
  }
  return numbers;
}

async function readBlock(
  options: ReadCommitsOptions & { block: Block; onCommit: () => void },
): Promise<void> {
  const { directory, block, log, renames, signal, onCommit } = options;
  const { repository } = directory;
  let commits = 0;
  const parser = new LogParser({
    reading: log.reading,
    onCommit: commit => {
      if (commit.id !== block.commits[commits]) {
        throw cutShort(repository, 'Git left out a commit');
      }
      commits += 1;
      log.add(commit);
      onCommit();
    },
  });
  const exit = await spawnGit({
    args: [
      ...gitOptions(directory),
      ...logArguments({ renames }),
      '--no-walk=unsorted',
      '--stdin',
    ],
    repository,
    input: block.lines,
    signal,
    onOutput: chunk => parser.push(chunk),
  });
  if (exit.code !== 0) throw failureOf(exit, repository);
  parser.end(repository);
  const { length } = block.commits;
  if (commits !== length) {
    throw cutShort(repository, `Read ${commits} of ${length} commits`);
  }
}

/** What is thrown where git tells less than a whole history. */
export function cutShort(repository: string, problem: string): RepositoryError {
  return new RepositoryError({
    code: 'incomplete',
    problem,
    repository,
    remedy: 'Run "git fsck" in the repository, then try again.',
  });
}

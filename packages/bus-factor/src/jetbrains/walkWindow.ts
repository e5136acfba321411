import { failureOf } from '../git/failureOf';
import { gitOptions, type GitDirectory } from '../git/gitCommand';
import { spawnGit } from '../git/spawnGit';
import { CommitTimeQueue } from './commitTimeQueue';
import { JETBRAINS_CONSTANTS } from './constants';

const SECONDS_PER_DAY = 86_400;

interface CommitNode {
  /** Seconds since 1970. */
  time: number;
  parents: string[];
}

/** The commits of the window. */
export interface CommitWindow {
  /** Ids in the order of the walk, merges left out. */
  ids: string[];
  /** Commit time of the revision, seconds since 1970. */
  endTime: number;
}

/** @public */
export interface WalkWindowOptions {
  directory: GitDirectory;
  /** Full object id. */
  commit: string;
  signal?: AbortSignal;
}

/**
 * Commits whose commit time is within 547 days before the revision's, both ends
 * included, in the order in which JGit's default `RevWalk` visits them. Commits
 * outside the window and merges are walked through.
 *
 * Git lists the whole history; only what is not older than the window is kept.
 * Older commits come last and count for nothing, unless wrong clocks have put a
 * commit of the window behind them: then everything is listed again and kept.
 *
 * @throws RepositoryError when git could not read the whole history
 */
export async function walkWindow(
  options: WalkWindowOptions,
): Promise<CommitWindow> {
  const recent = await listCommits(options, JETBRAINS_CONSTANTS.windowDays);
  const order = walk(recent, options.commit);
  if (order.length === recent.size) return windowOf(recent, order);
  const all = await listCommits(options);
  return windowOf(all, walk(all, options.commit));
}

type Commits = ReadonlyMap<string, CommitNode>;

/** Ids in JGit's order, as far as commits are known. */
function walk(commits: Commits, start: string): string[] {
  const queue = new CommitTimeQueue();
  const seen = new Set<string>();
  const order: string[] = [];
  const enter = (id: string) => {
    const commit = commits.get(id);
    if (commit === undefined || seen.has(id)) return;
    seen.add(id);
    queue.add(id, commit.time);
  };
  enter(start);
  for (let id = queue.next(); id !== undefined; id = queue.next()) {
    order.push(id);
    commits.get(id)!.parents.forEach(enter);
  }
  return order;
}

function windowOf(commits: Commits, order: readonly string[]): CommitWindow {
  const endTime = commits.get(order[0])!.time;
  const startTime = startOf(endTime, JETBRAINS_CONSTANTS.windowDays);
  const ids = order.filter(id => {
    const { time, parents } = commits.get(id)!;
    return time <= endTime && time >= startTime && parents.length < 2;
  });
  return { ids, endTime };
}

function startOf(endTime: number, days: number): number {
  return endTime - days * SECONDS_PER_DAY;
}

/** Commits that are at most so many days older than the first, or all. */
async function listCommits(
  { directory, commit, signal }: WalkWindowOptions,
  days = Infinity,
): Promise<Commits> {
  const commits = new Map<string, CommitNode>();
  let startTime: number | undefined;
  const onLine = (line: string) => {
    const [seconds, id, ...parents] = line.split(' ');
    const time = Number(seconds);
    startTime ??= startOf(time, days);
    if (time >= startTime) commits.set(id, { time, parents });
  };

  let rest = '';
  const exit = await spawnGit({
    args: [
      ...gitOptions(directory),
      'rev-list',
      '--timestamp',
      '--parents',
      '--end-of-options',
      commit,
      '--',
    ],
    repository: directory.repository,
    signal,
    onOutput: chunk => {
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop()!;
      lines.forEach(onLine);
    },
  });
  if (exit.code !== 0 || rest !== '' || !commits.has(commit)) {
    throw failureOf(exit, directory.repository);
  }
  return commits;
}

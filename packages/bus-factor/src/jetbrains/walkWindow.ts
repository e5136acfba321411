import { failureOf } from '../git/failureOf';
import { gitOptions, type GitDirectory } from '../git/gitCommand';
import { spawnGit } from '../git/spawnGit';
import { CommitTimeQueue } from './commitTimeQueue';
import { JETBRAINS_CONSTANTS } from './constants';

const SECONDS_PER_DAY = 86_400;

interface RecentCommit {
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
 * Where wrong clocks put such commits behind older ones, the walk enters them
 * in git's order.
 *
 * @throws RepositoryError when git could not read the whole history
 */
export async function walkWindow(
  options: WalkWindowOptions,
): Promise<CommitWindow> {
  const { recent, endTime } = await readRecentCommits(options);
  const queue = new CommitTimeQueue();
  const seen = new Set<string>();
  const ids: string[] = [];
  const enter = (id: string) => {
    const commit = recent.get(id);
    if (commit === undefined || seen.has(id)) return;
    seen.add(id);
    queue.add(id, commit.time);
  };

  for (const root of recent.keys()) {
    enter(root);
    for (let id = queue.next(); id !== undefined; id = queue.next()) {
      const { time, parents } = recent.get(id)!;
      if (time <= endTime && parents.length < 2) ids.push(id);
      parents.forEach(enter);
    }
  }
  return { ids, endTime };
}

async function readRecentCommits(options: WalkWindowOptions) {
  const { directory, commit, signal } = options;
  const recent = new Map<string, RecentCommit>();
  let endTime: number | undefined;
  let startTime = 0;
  const onLine = (line: string) => {
    const [seconds, id, ...parents] = line.split(' ');
    const time = Number(seconds);
    if (endTime === undefined) {
      endTime = time;
      startTime = time - JETBRAINS_CONSTANTS.windowDays * SECONDS_PER_DAY;
    }
    if (time >= startTime) recent.set(id, { time, parents });
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
  if (exit.code !== 0 || rest !== '' || endTime === undefined) {
    throw failureOf(exit, directory.repository);
  }
  return { recent, endTime };
}

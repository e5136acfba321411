import type { GitDirectory } from '../git/gitCommand';
import { tryGit } from '../git/runGit';
import type { SnapshotOutcome } from '../types';
import { CommitLog } from './commitLog';
import { commitOrder } from './commitOrder';
import { prunedLog } from './prunedLog';
import { cutShort, readCommits } from './readCommits';
import { readSnapshot, SnapshotProblem, writeSnapshot } from './snapshot';

/** @public */
export interface ObtainLogOptions {
  directory: GitDirectory;
  /** Full object id. */
  commit: string;
  /** Similarity in percent from which git pairs moved files. */
  renames: 50 | 100;
  /** File of a snapshot, read before and written after. */
  snapshot?: string;
  onSnapshot?: (outcome: SnapshotOutcome) => void;
  onProgress?: (progress: { commits: number; total: number }) => void;
  signal?: AbortSignal;
}

/** The log of a history, and numbers of its commits in the order of `git log`. */
export interface OrderedLog {
  log: CommitLog;
  order: Int32Array;
}

/**
 * The facts of a commit and all its ancestors: out of a snapshot as far as one
 * holds them, else from git.
 *
 * A commit's id stands for its facts and those of all its ancestors, so what a
 * snapshot holds of this history is right whatever was pushed since. Nothing in
 * it depends on configuration, mailmap or rules, which are applied afterwards.
 *
 * @throws RepositoryError
 */
export async function obtainLog(
  options: ObtainLogOptions,
): Promise<OrderedLog> {
  const { snapshot: file, onSnapshot, renames, commit } = options;
  if (file === undefined) return (await readWhole(options)).ordered;
  const found = await continueSnapshot(file, options).catch(error => {
    if (error instanceof SnapshotProblem) return error;
    throw error;
  });
  const isNew = found === undefined || found instanceof SnapshotProblem;
  const { ordered, commits } = isNew ? await readWhole(options) : found;
  const outcome: SnapshotOutcome = {
    state: 'used',
    commits,
    ...(found === undefined ? { state: 'none' } : {}),
    ...(found instanceof SnapshotProblem
      ? { state: 'discarded', reason: found.message }
      : {}),
  };
  const { log, order } = ordered;
  if (isNew || commits > 0 || order.length < log.size) {
    const kept = order.length < log.size ? prunedLog(log, order) : log;
    await writeSnapshot(file, { log: kept, commit, renames }).catch(error => {
      outcome.unwritten =
        error instanceof Error ? error.message : String(error);
    });
  }
  onSnapshot?.(outcome);
  return ordered;
}

interface Obtained {
  ordered: OrderedLog;
  /** Commits that came from git. */
  commits: number;
}

/** Undefined where there is no snapshot. */
async function continueSnapshot(
  file: string,
  options: ObtainLogOptions,
): Promise<Obtained | undefined> {
  const { directory, commit, renames, signal } = options;
  const snapshot = await readSnapshot(file);
  if (!snapshot) return undefined;
  if (
    snapshot.renames !== renames ||
    snapshot.log.width !== commit.length / 2
  ) {
    throw new SnapshotProblem('it was read in another way');
  }
  const { log, commit: known } = snapshot;
  let commits = 0;
  if (!log.has(commit)) {
    const { exit } = await tryGit({
      directory,
      args: ['cat-file', '-e', `${known}^{commit}`],
      signal,
    });
    if (exit.code !== 0) {
      throw new SnapshotProblem('its last commit is not in the repository');
    }
    commits = await readCommits({ ...options, known, log });
  }
  const order = commitOrder(log, log.numberOf(commit)!);
  if (!order) throw new SnapshotProblem('commits are missing from it');
  return { ordered: { log, order }, commits };
}

async function readWhole(options: ObtainLogOptions): Promise<Obtained> {
  const log = new CommitLog({ width: options.commit.length / 2 });
  const commits = await readCommits({ ...options, log });
  const order = commitOrder(log, log.numberOf(options.commit)!);
  if (!order) {
    throw cutShort(
      options.directory.repository,
      'Git did not list all ancestors of a commit',
    );
  }
  return { ordered: { log, order }, commits };
}

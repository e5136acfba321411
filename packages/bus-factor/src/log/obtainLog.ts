import { setImmediate } from 'node:timers/promises';
import type { GitDirectory } from '../git/gitCommand';
import { isSmall } from '../git/isSmall';
import { together } from '../git/together';
import { tryGit } from '../git/runGit';
import type { SnapshotOutcome } from '../types';
import { CommitLog } from './commitLog';
import { commitOrder } from './commitOrder';
import { continuedOrder, freshIn } from './continuedOrder';
import type { Judgement, KeptJudgement } from './judgement';
import { prunedLog } from './prunedLog';
import { cutShort, readCommits } from './readCommits';
import { readAtOnce } from './readAtOnce';
import type { Revision } from './revision';
import {
  openSnapshot,
  SnapshotProblem,
  writeSnapshot,
  type SnapshotFile,
} from './snapshot';

/** @public */
export interface ObtainLogOptions {
  directory: GitDirectory;
  /** Full object id. */
  commit: string;
  /** Similarity in percent from which git pairs moved files. */
  renames: 50 | 100;
  /** File of a snapshot, read before and written after. */
  snapshot?: string;
  /** What is in it, where somebody began to read it before. */
  found?: Promise<SnapshotFile | SnapshotProblem | undefined>;
  onSnapshot?: (outcome: SnapshotOutcome) => void;
  onProgress?: (progress: { commits: number; total: number }) => void;
  signal?: AbortSignal;
}

/** The log of a history, and numbers of its commits in the order of `git log`. */
export interface OrderedLog {
  log: CommitLog;
  order: Int32Array;
}

/** What is kept besides the log. */
interface Made {
  /** Of the commit, where it is to be kept. */
  revision?: Revision;
  judge: () => Judgement;
}

/** @public */
export interface ObtainedLog extends OrderedLog {
  /** How the history was judged that this one goes on from. */
  kept?: KeptJudgement;
  /**
   * Writes the snapshot, where a file was named, and tells what came of it.
   * `made` is what to keep besides the log; without, nothing is new and the
   * snapshot that is there is still true.
   */
  keep: (made?: Made) => Promise<void>;
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
): Promise<ObtainedLog> {
  const { snapshot: file, onSnapshot, renames, commit } = options;
  if (file === undefined) {
    const { ordered } = await readWhole(options);
    return { ...ordered, keep: async () => {} };
  }
  const found = await continueSnapshot(file, options).catch(error => {
    if (error instanceof SnapshotProblem) return error;
    throw error;
  });
  const isNew = found === undefined || found instanceof SnapshotProblem;
  const { ordered, commits, kept } = isNew ? await readWhole(options) : found;
  const outcome: SnapshotOutcome = {
    state: 'used',
    commits,
    ...(found === undefined ? { state: 'none' } : {}),
    ...(found instanceof SnapshotProblem
      ? { state: 'discarded', reason: found.message }
      : {}),
  };
  const keep: ObtainedLog['keep'] = async made => {
    if (made) {
      await write(file, { ...ordered, commit, renames, made }).catch(error => {
        outcome.unwritten =
          error instanceof Error ? error.message : String(error);
      });
    }
    onSnapshot?.(outcome);
  };
  return { ...ordered, kept, keep };
}

async function write(
  file: string,
  options: OrderedLog & {
    commit: string;
    renames: number;
    made: Made;
  },
): Promise<void> {
  const { log, order, commit, renames, made } = options;
  const { revision } = made;
  const judgement = made.judge();
  if (order.length === log.size) {
    await writeSnapshot(file, { log, commit, renames, revision, judgement });
    return;
  }
  await writeSnapshot(file, {
    log: prunedLog(log, order),
    commit,
    renames,
    revision,
    // Commits are numbered in their order now.
    judgement: { ...judgement, order: order.map((_, index) => index) },
  });
}

interface Obtained {
  ordered: OrderedLog;
  /** Commits that came from git. */
  commits: number;
  kept?: KeptJudgement;
}

/** Undefined where there is no snapshot. */
async function continueSnapshot(
  file: string,
  options: ObtainLogOptions,
): Promise<Obtained | undefined> {
  const { commit, renames } = options;
  const kept = await (options.found ?? openSnapshot(file));
  if (!kept) return undefined;
  if (kept instanceof SnapshotProblem) throw kept;
  if (kept.renames !== renames || kept.width !== commit.length / 2) {
    throw new SnapshotProblem('it was read in another way');
  }
  const commits = await readOn(kept, options);
  const { log, judgement } = kept.read();
  const tip = log.numberOf(commit);
  if (tip === undefined) throw new SnapshotProblem('commits are missing');
  const continued = judgement && continuedOrder(log, tip, judgement.order);
  const order = continued?.order ?? commitOrder(log, tip);
  if (!order) throw new SnapshotProblem('commits are missing from it');
  const fresh =
    judgement && (continued?.fresh ?? freshIn(order, judgement.order));
  return {
    ordered: { log, order },
    commits,
    kept: fresh && { judgement, fresh },
  };
}

/** Reads what a snapshot lacks; resolves to how many commits. */
async function readOn(
  kept: SnapshotFile,
  options: ObtainLogOptions,
): Promise<number> {
  const { directory, commit, signal } = options;
  const { commit: known } = kept;
  if (known === commit) return 0;
  try {
    const [commits] = await together<[number, void]>(signal, [
      either =>
        readAtOnce({
          ...options,
          known,
          log: () => kept.read().log,
          signal: either,
        }),
      async () => {
        // Git, which was started, works meanwhile.
        await setImmediate();
        kept.read();
      },
    ]);
    return commits;
  } catch (error) {
    if (signal?.aborted || error instanceof SnapshotProblem) throw error;
    if (kept.read().log.has(commit)) return 0;
    if (await isThere(directory, known)) throw error;
    throw new SnapshotProblem('its last commit is not in the repository');
  }
}

/** Told by an exit of its own: a commit that is gone fails whatever begins with it. */
async function isThere(
  directory: GitDirectory,
  commit: string,
): Promise<boolean> {
  const { exit } = await tryGit({
    directory,
    args: ['cat-file', '-e', `${commit}^{commit}`],
  });
  return exit.code === 0;
}

async function readWhole(options: ObtainLogOptions): Promise<Obtained> {
  const log = new CommitLog({ width: options.commit.length / 2 });
  const commits = isSmall(options.directory)
    ? await readAtOnce({ ...options, log: () => log })
    : await readCommits({ ...options, log });
  const tip = log.numberOf(options.commit);
  const order = tip === undefined ? undefined : commitOrder(log, tip);
  if (!order) {
    throw cutShort(
      options.directory.repository,
      'Git did not list all ancestors of a commit',
    );
  }
  return { ordered: { log, order }, commits };
}

import { createHash } from 'node:crypto';
import type { AttributesFile } from '../files/gitattributes';
import { ChangeTallies } from './changeTallies';
import { ENGINE_VERSION } from './engineVersion';
import {
  HistoryRecorder,
  type HistoryRecorderOptions,
} from './historyRecorder';
import type { KeptJudgement } from '../log/judgement';
import type { PeopleMode } from '../types';

/** @public */
export interface JudgeHistoryOptions extends HistoryRecorderOptions {
  /** Numbers of the commits, newest first. */
  order: Int32Array;
  /** What came of an earlier time, by the same rules; it is used up. */
  kept?: KeptJudgement;
}

/**
 * Judges a history, or goes on with what was kept of one that this one
 * continues: then only the new commits are judged, wherever among the old ones
 * they belong. Tells whether anything was.
 *
 * It is gone on with only where that gives what judging anew does: with every
 * signature standing for the same person, and no new move that leads old
 * changes into a component.
 */
export function judgeHistory(options: JudgeHistoryOptions): {
  recorder: HistoryRecorder;
  isNew: boolean;
} {
  const { order, kept } = options;
  const continued = kept && continueWith(options, kept);
  if (continued) return { recorder: continued, isNew: kept.fresh.length > 0 };
  const recorder = new HistoryRecorder(options);
  order.forEach((commit, index) => recorder.record(commit, index));
  return { recorder, isNew: true };
}

function continueWith(
  options: JudgeHistoryOptions,
  { judgement, fresh }: KeptJudgement,
): HistoryRecorder | undefined {
  const { order, people } = options;
  const renumbered = people.renumbered(judgement.people);
  if (!renumbered) return undefined;
  const { moves } = judgement;
  const tallies = ChangeTallies.from(judgement.tallies, renumbered);
  if (!tallies || !areMoves(moves, options.log.paths.size)) return undefined;
  const recorder = new HistoryRecorder(options, {
    tallies,
    judgement,
    renumbered,
  });
  let at = 0;
  /** Moves of old commits before an index, after so many new ones. */
  const moveUntil = (index: number, before: number) => {
    for (; at < moves.length && moves[at] + before < index; at += 3) {
      recorder.moveAgain(moves[at + 1], moves[at + 2], moves[at] + before);
    }
  };
  for (let before = 0; before < fresh.length; before += 1) {
    const index = fresh[before];
    moveUntil(index, before);
    recorder.record(order[index], index);
    if (recorder.leads) return undefined;
  }
  moveUntil(order.length, fresh.length);
  return recorder;
}

/** Whether moves that were kept are of paths that there are. */
function areMoves(moves: Int32Array, paths: number): boolean {
  for (let at = 0; at < moves.length; at += 3) {
    if (!(moves[at + 1] >= 0 && moves[at + 1] < paths)) return false;
    if (!(moves[at + 2] >= 0 && moves[at + 2] < paths)) return false;
  }
  return true;
}

/** Equal wherever a commit is judged alike, whoever its people are. */
export function judgementKey(
  options: Pick<
    HistoryRecorderOptions,
    'folders' | 'pairing' | 'ignoredCommits'
  > & {
    peopleMode: PeopleMode;
    attributes: readonly AttributesFile[];
    excludePaths?: readonly string[];
  },
): string {
  const { folders, peopleMode, pairing, attributes, excludePaths } = options;
  const rules = [
    ENGINE_VERSION,
    folders,
    peopleMode,
    pairing,
    [...options.ignoredCommits].sort(),
    attributes.map(({ folder, content }) => [folder, content]),
    excludePaths ?? [],
  ];
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex');
}

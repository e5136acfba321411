/**
 * What came of judging a history, before people are joined: enough to go on with
 * new commits alone. Numbers of commits, paths, signatures and lines are the
 * log's; those of people are what identifying gave.
 */
export interface Judgement {
  /** Says by which rules it was judged; see `judgementKey`. */
  key: string;
  /** Numbers of the commits, newest first. */
  order: Int32Array;
  /** What the paths are, by their numbers; see `TraitsOfPaths.toBytes`. */
  traits: Uint8Array;
  /** Who was taken for whom; see `HistoryPeople.toNumbers`. */
  people: Int32Array;
  /** Who was met where first; see `HistoryPeople.toSights`. */
  sights: Int32Array;
  /** What signatures say, under a key of its own; see `HistoryPeople.toMentions`. */
  mentions: Int32Array;
  /** See `ChangeTallies.toSections`. */
  tallies: Int32Array[];
  /** By component; see `ComponentActivity.toNumbers`. */
  activities: Float64Array[][];
  /** Of each move, in their order: index of its commit in `order`, path, and from where. */
  moves: Int32Array;
}

/** A judgement that a history goes on from. */
export interface KeptJudgement {
  judgement: Judgement;
  /** Indexes of the commits that it does not know, in the order of now. */
  fresh: Int32Array;
}

import type { CommitLog } from '../log/commitLog';
import { measureConstants as C } from '../measures/constants';
import { int32s, withRoomFor } from '../log/growing';
import type { UtcDay } from '../types';
import { ChangeTallies } from './changeTallies';
import { commitDay } from './commitDay';
import { ComponentActivity } from './componentActivity';
import { ComponentPaths } from './componentPaths';
import { isWork } from './fileRules';
import type { HistoryPeople, Participants } from './historyPeople';
import type { Judgement } from '../log/judgement';
import { MoveGraph } from './moveGraph';
import type { TraitsOfPaths } from './pathTraits';

/** @public */
export interface HistoryRecorderOptions {
  log: CommitLog;
  /** Folders of the components, bytes as Latin-1. */
  folders: readonly string[];
  people: HistoryPeople;
  traits: TraitsOfPaths;
  /** Take a commit's deletions and additions that look like moves for moves. */
  pairing: boolean;
  ignoredCommits: ReadonlySet<string>;
}

const UNTOUCHED = 0;
const TOUCHED = 1;
/** By a person: what programs write is no work. */
const WORKED_ON = 2;

const NOBODY: readonly number[] = [];

/** Takes commits newest first and keeps what both readings need of them. */
export class HistoryRecorder {
  readonly tallies: ChangeTallies;
  readonly moves = new MoveGraph();
  readonly components: ComponentPaths;
  readonly activities: readonly ComponentActivity[];
  readonly #options: HistoryRecorderOptions;
  readonly #log: CommitLog;
  readonly #isIgnored: (commit: number) => boolean;
  readonly #wholes: readonly ComponentActivity[];
  /** Of the commit at hand: components, and whether a path of theirs is work. */
  readonly #components: number[] = [];
  readonly #touched: Uint8Array;
  /** Moves as `Judgement` has them. */
  #moved = int32s(0);
  #movedLength = 0;
  #leads = false;

  /** With what was `kept` of an earlier reading, and how its people are called now. */
  constructor(
    options: HistoryRecorderOptions,
    kept?: {
      tallies: ChangeTallies;
      judgement: Judgement;
      renumbered: Int32Array;
    },
  ) {
    const { folders, log } = options;
    this.#options = options;
    this.#log = log;
    this.components = new ComponentPaths(folders, log.paths);
    this.tallies = kept?.tallies ?? new ChangeTallies();
    this.activities = folders.map((_, index) =>
      kept
        ? ComponentActivity.from(
            kept.judgement.activities[index],
            kept.renumbered,
          )
        : new ComponentActivity(),
    );
    this.#isIgnored = ignoring(options, kept !== undefined);
    this.#touched = new Uint8Array(folders.length);
    this.#wholes = this.activities.filter((_, index) => folders[index] === '');
  }

  /** Whether a move that was recorded led older changes into a component. */
  get leads(): boolean {
    return this.#leads;
  }

  /** What is kept of all that was recorded. */
  toJudgement(): Pick<Judgement, 'tallies' | 'activities' | 'moves'> {
    return {
      tallies: this.tallies.toSections(),
      activities: this.activities.map(activity => activity.toNumbers()),
      moves: this.#moved.subarray(0, this.#movedLength),
    };
  }

  /** A move that is in what was kept, by a commit that is at `index` now. */
  moveAgain(path: number, from: number, index: number): void {
    this.#move(path, from, index);
  }

  /** `commit`: its number in the log; `index`: its place in the order. */
  record(commit: number, index: number): void {
    const log = this.#log;
    const day = commitDay({
      authorTime: log.authorTimeOf(commit),
      commitTime: log.commitTimeOf(commit),
    });
    if (log.isMerge(commit)) {
      // A merge's own changes are not known without looking at each parent.
      if (day !== undefined) this.#wholes.forEach(whole => whole.sawDay(day));
      return;
    }
    const { pairing } = this.#options;
    const participants = this.#options.people.of(commit);
    const { authors } = participants;
    let changes = 0;
    log.forEachChange(commit, (kind, path, from) => {
      if (pairing && kind === 'unpaired') return;
      changes += 1;
      const isMove = kind === 'renamed' || (pairing && kind === 'paired');
      const created = kind === 'added' || (kind === 'paired' && !isMove);
      const tallied = created || isMove || kind === 'modified';
      if (tallied && authors.length > 0) {
        this.tallies.record(path, authors, created);
      }
      if (isMove && this.#move(path, from, index)) this.#leads = true;
      this.#touch(path, isMove ? from : path);
    });
    this.#recordActivity({ commit, day, changes, participants });
  }

  #move(path: number, from: number, index: number): boolean {
    const at = this.#movedLength;
    this.#moved = withRoomFor(this.#moved, at + 3, int32s);
    this.#moved[at] = index;
    this.#moved[at + 1] = path;
    this.#moved[at + 2] = from;
    this.#movedLength += 3;
    this.moves.add(path, from);
    return this.components.follow(path, from);
  }

  /** A path was changed; what belongs to components is `at`. */
  #touch(path: number, at: number): void {
    for (const component of this.components.of(at)) {
      if (this.#touched[component] === UNTOUCHED) {
        this.#components.push(component);
        this.#touched[component] = TOUCHED;
      }
      if (this.#touched[component] !== TOUCHED) continue;
      if (isWork(this.#options.traits.of(path))) {
        this.#touched[component] = WORKED_ON;
      }
    }
  }

  #recordActivity(options: {
    commit: number;
    day: UtcDay | undefined;
    changes: number;
    participants: Participants;
  }): void {
    const { commit, day, changes, participants } = options;
    const { authors, reviewers, agentAssisted } = participants;
    const qualifies =
      authors.length > 0 &&
      changes <= C.massCommitFiles &&
      !this.#isIgnored(commit);
    const credited = changes <= C.reviewFiles ? reviewers : NOBODY;
    for (const component of this.#components) {
      const worked = this.#touched[component] === WORKED_ON;
      this.#touched[component] = UNTOUCHED;
      if (day === undefined) continue;
      const activity = this.activities[component];
      activity.sawDay(day);
      if (!qualifies || !worked) continue;
      activity.qualified({ day, authors, reviewers: credited, agentAssisted });
    }
    this.#components.length = 0;
  }
}

/** Tells which commits are to be passed over; cheap for `few`, or for all. */
function ignoring(
  { log, ignoredCommits }: HistoryRecorderOptions,
  few: boolean,
): (commit: number) => boolean {
  if (few) return commit => ignoredCommits.has(log.idOf(commit));
  const found = new Set<number>();
  for (const id of ignoredCommits) {
    // The file may name what is no commit of this repository at all.
    const number = id.length === log.width * 2 ? log.numberOf(id) : undefined;
    if (number !== undefined) found.add(number);
  }
  return commit => found.has(commit);
}

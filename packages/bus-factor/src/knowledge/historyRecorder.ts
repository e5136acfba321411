import type { LogChange, LogCommit } from '../git/parseLog';
import type { People } from '../identity/people';
import { parseTrailers } from '../identity/trailers';
import { measureConstants as C } from '../measures/constants';
import type { PeopleMode, UtcDay } from '../types';
import { ChangeTallies } from './changeTallies';
import { commitDay } from './commitDay';
import { ComponentActivity } from './componentActivity';
import { ComponentPaths } from './componentPaths';
import type { FileRules } from './fileRules';
import { MoveGraph } from './moveGraph';
import { pairMoves } from '../moves/pairMoves';
import { PathTable } from './pathTable';
import { ThirdOpinion } from './thirdOpinion';

/** @public */
export interface HistoryRecorderOptions {
  /** Folders of the components, bytes as Latin-1. */
  folders: readonly string[];
  people: People;
  peopleMode: PeopleMode;
  rules: FileRules;
  /** Pair a commit's deletions and additions that look like moves. */
  pairing: boolean;
  ignoredCommits: ReadonlySet<string>;
}

interface Participants {
  authors: number[];
  reviewers: number[];
  agentAssisted: boolean;
}

/** Takes commits newest first and keeps what both readings need of them. */
export class HistoryRecorder {
  readonly paths = new PathTable();
  readonly tallies = new ChangeTallies();
  readonly moves = new MoveGraph();
  readonly components: ComponentPaths;
  readonly activities: readonly ComponentActivity[];
  /** Undefined where the published truck-factor tool is compared with. */
  readonly thirdOpinion: ThirdOpinion | undefined;
  readonly #options: HistoryRecorderOptions;
  readonly #work: Array<boolean | undefined> = [];
  readonly #wholes: readonly ComponentActivity[];

  constructor(options: HistoryRecorderOptions) {
    const { folders } = options;
    this.#options = options;
    this.thirdOpinion =
      options.peopleMode === 'strict' ? new ThirdOpinion() : undefined;
    this.components = new ComponentPaths(folders, this.paths);
    this.activities = folders.map(() => new ComponentActivity());
    this.#wholes = this.activities.filter((_, index) => folders[index] === '');
  }

  record(commit: LogCommit): void {
    this.thirdOpinion?.record(commit);
    const day = commitDay(commit);
    if (commit.parents.length > 1) {
      // A merge's own changes are not known without looking at each parent.
      if (day !== undefined) this.#wholes.forEach(whole => whole.sawDay(day));
      return;
    }
    const changes = this.#options.pairing
      ? pairMoves(commit.changes)
      : commit.changes;
    const participants = this.#participants(commit);
    // Components, and whether a path of theirs is work and not a program's.
    const touched = new Map<number, boolean>();
    for (const change of changes) {
      this.#recordChange(change, participants.authors, touched);
    }
    this.#recordActivity({ commit, day, changes, participants, touched });
  }

  #participants(commit: LogCommit): Participants {
    const { people, peopleMode } = this.#options;
    const author = people.identify({
      name: commit.authorName.toString('latin1'),
      email: commit.authorEmail.toString('latin1'),
    });
    if (peopleMode === 'tool') {
      const authors = typeof author === 'number' ? [author] : [];
      return { authors, reviewers: [], agentAssisted: false };
    }
    const trailers = parseTrailers(commit.message);
    const identified = [
      author,
      ...trailers.coAuthors.map(signature => people.identify(signature)),
    ];
    const authors = onlyPeople(identified);
    const reviewers = onlyPeople(
      trailers.reviewers.map(signature => people.identify(signature)),
    ).filter(person => !authors.includes(person));
    return { authors, reviewers, agentAssisted: identified.includes('agent') };
  }

  #recordChange(
    change: LogChange,
    authors: readonly number[],
    touched: Map<number, boolean>,
  ): void {
    const path = this.paths.idOf(change.path);
    const { status } = change;
    const sourced = change.from !== undefined && status === 'R';
    const from = sourced ? this.paths.idOf(change.from!) : undefined;
    const tallied = status === 'A' || status === 'M' || status === 'R';
    if (tallied && authors.length > 0) {
      this.tallies.record(path, authors, status === 'A');
    }
    if (from !== undefined) {
      this.moves.add(path, from);
      this.components.follow(path, from);
    }
    const isWork = (this.#work[path] ??= this.#options.rules.isWork(
      change.path,
    ));
    const components =
      from === undefined ? this.components.of(path) : this.components.of(from);
    for (const component of components) {
      touched.set(component, isWork || touched.get(component) === true);
    }
  }

  #recordActivity(options: {
    commit: LogCommit;
    day: UtcDay | undefined;
    changes: readonly LogChange[];
    participants: Participants;
    touched: ReadonlyMap<number, boolean>;
  }): void {
    const { commit, day, changes, participants, touched } = options;
    const { authors, reviewers, agentAssisted } = participants;
    const qualifies =
      day !== undefined &&
      authors.length > 0 &&
      changes.length <= C.massCommitFiles &&
      !this.#options.ignoredCommits.has(commit.id);
    const credited = changes.length <= C.reviewFiles ? reviewers : [];
    touched.forEach((work, component) => {
      const activity = this.activities[component];
      if (day !== undefined) activity.sawDay(day);
      if (!qualifies || !work) return;
      activity.qualified({ day, authors, reviewers: credited, agentAssisted });
    });
  }
}

function onlyPeople(identified: ReadonlyArray<number | string>): number[] {
  const people = identified.filter(
    (entry): entry is number => typeof entry === 'number',
  );
  return [...new Set(people)];
}

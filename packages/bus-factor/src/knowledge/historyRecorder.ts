import type { Identified, People } from '../identity/people';
import { parseTrailer, type Trailer } from '../identity/trailers';
import type { CommitLog } from '../log/commitLog';
import { measureConstants as C } from '../measures/constants';
import type { PeopleMode, UtcDay } from '../types';
import { ChangeTallies } from './changeTallies';
import { commitDay } from './commitDay';
import { ComponentActivity } from './componentActivity';
import { ComponentPaths } from './componentPaths';
import type { FileRules } from './fileRules';
import { MoveGraph } from './moveGraph';
import { ThirdOpinion } from './thirdOpinion';

/** @public */
export interface HistoryRecorderOptions {
  log: CommitLog;
  /** Folders of the components, bytes as Latin-1. */
  folders: readonly string[];
  people: People;
  peopleMode: PeopleMode;
  rules: FileRules;
  /** Take a commit's deletions and additions that look like moves for moves. */
  pairing: boolean;
  ignoredCommits: ReadonlySet<string>;
}

interface Participants {
  authors: readonly number[];
  reviewers: readonly number[];
  agentAssisted: boolean;
}

const UNTOUCHED = 0;
const TOUCHED = 1;
/** By a person: what programs write is no work. */
const WORKED_ON = 2;

const NOBODY: readonly number[] = [];

/** Takes commits newest first and keeps what both readings need of them. */
export class HistoryRecorder {
  readonly tallies = new ChangeTallies();
  readonly moves = new MoveGraph();
  readonly components: ComponentPaths;
  readonly activities: readonly ComponentActivity[];
  /** Undefined where the published truck-factor tool is compared with. */
  readonly thirdOpinion: ThirdOpinion | undefined;
  readonly #options: HistoryRecorderOptions;
  readonly #log: CommitLog;
  readonly #ignored: ReadonlySet<number>;
  readonly #work: Array<boolean | undefined> = [];
  readonly #wholes: readonly ComponentActivity[];
  /** Of the commit at hand: components, and whether a path of theirs is work. */
  readonly #components: number[] = [];
  readonly #touched: Uint8Array;
  readonly #authors: Array<Identified | undefined> = [];
  readonly #trailers: Array<Trailer | 'none' | undefined> = [];

  constructor(options: HistoryRecorderOptions) {
    const { folders, log } = options;
    this.#options = options;
    this.#log = log;
    this.thirdOpinion =
      options.peopleMode === 'strict' ? new ThirdOpinion(log) : undefined;
    this.components = new ComponentPaths(folders, log.paths);
    this.activities = folders.map(() => new ComponentActivity());
    this.#ignored = numbersOf(log, options.ignoredCommits);
    this.#touched = new Uint8Array(folders.length);
    this.#wholes = this.activities.filter((_, index) => folders[index] === '');
  }

  /** `commit`: its number in the log. */
  record(commit: number): void {
    const log = this.#log;
    this.thirdOpinion?.record(commit);
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
    const participants = this.#participants(commit);
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
      if (isMove) {
        this.moves.add(path, from);
        this.components.follow(path, from);
      }
      this.#touch(path, isMove ? from : path);
    });
    this.#recordActivity({ commit, day, changes, participants });
  }

  /** A path was changed; what belongs to components is `at`. */
  #touch(path: number, at: number): void {
    for (const component of this.components.of(at)) {
      if (this.#touched[component] === UNTOUCHED) {
        this.#components.push(component);
        this.#touched[component] = TOUCHED;
      }
      if (this.#touched[component] === TOUCHED && this.#isWork(path)) {
        this.#touched[component] = WORKED_ON;
      }
    }
  }

  #isWork(path: number): boolean {
    return (this.#work[path] ??= this.#options.rules.isWork(
      this.#log.paths.textOf(path),
    ));
  }

  #participants(commit: number): Participants {
    const { people, peopleMode } = this.#options;
    const signature = this.#log.signatureOf(commit);
    const author = (this.#authors[signature] ??= people.identify(
      this.#log.signature(signature),
    ));
    const trailers = peopleMode === 'tool' ? [] : this.#trailersOf(commit);
    if (trailers.length === 0) {
      return {
        authors: typeof author === 'number' ? [author] : NOBODY,
        reviewers: NOBODY,
        agentAssisted: peopleMode !== 'tool' && author === 'agent',
      };
    }
    const named = (role: Trailer['role']) =>
      trailers.flatMap(trailer =>
        trailer.role === role
          ? trailer.people.map(person => people.identify(person))
          : [],
      );
    const identified = [author, ...named('coAuthor')];
    const authors = onlyPeople(identified);
    return {
      authors,
      reviewers: onlyPeople(named('reviewer')).filter(
        person => !authors.includes(person),
      ),
      agentAssisted: peopleMode !== 'tool' && identified.includes('agent'),
    };
  }

  #trailersOf(commit: number): Trailer[] {
    const found: Trailer[] = [];
    for (const line of this.#log.linesOf(commit)) {
      const trailer = (this.#trailers[line] ??=
        parseTrailer(this.#log.line(line)) ?? 'none');
      if (trailer !== 'none') found.push(trailer);
    }
    return found;
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
      !this.#ignored.has(commit);
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

/** Numbers of those ids that a log knows. */
function numbersOf(log: CommitLog, ids: ReadonlySet<string>): Set<number> {
  const found = new Set<number>();
  for (const id of ids) {
    // The file may name what is no commit of this repository at all.
    const number = id.length === log.width * 2 ? log.numberOf(id) : undefined;
    if (number !== undefined) found.add(number);
  }
  return found;
}

function onlyPeople(identified: readonly Identified[]): number[] {
  const people = identified.filter(
    (entry): entry is number => typeof entry === 'number',
  );
  return people.length < 2 ? people : [...new Set(people)];
}

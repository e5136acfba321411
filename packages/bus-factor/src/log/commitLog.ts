import {
  signatureOf,
  type LogCommit,
  type LogReading,
  type LogValues,
} from '../git/parseLog';
import { PathAllowance } from '../git/pathAllowance';
import { parseTrailer, trailerLines } from '../identity/trailers';
import { CO_AUTHOR } from '../jetbrains/commitAuthors';
import { BytesTable } from './bytesTable';
import { float64s, int32s, withRoomFor } from './growing';
import { ObjectIds } from './objectIds';
import {
  CHANGE_KINDS,
  kindOf,
  likelyMoves,
  type ChangeKind,
} from './changeKinds';

const KINDS = CHANGE_KINDS.length;
const RENAMED = CHANGE_KINDS.indexOf('renamed');
const PAIRED = CHANGE_KINDS.indexOf('paired');

/** Judgement; the largest histories known have some million. */
const MOST_PATHS = 5_000_000;

const NONE = int32s(0);
const NO_LINES: readonly number[] = [];

/** How many paths a log may hold, however it comes by them. */
export function logPathAllowance(): PathAllowance {
  return new PathAllowance('The history', MOST_PATHS);
}

/** What a commit is made of that a log takes: all are numbers in its tables. */
export interface LoggedValues extends LogValues {
  id: number;
  author: number;
  /** Lines that may name people. */
  message: readonly number[];
  path: number;
}

/** What is told of one change. Paths are numbers. */
export type VisitChange = (
  kind: ChangeKind,
  path: number,
  from: number,
) => void;

/** The parts of a log, as a snapshot keeps them. */
export interface CommitLogParts {
  paths: BytesTable;
  signatures: BytesTable;
  lines: BytesTable;
  ids: ObjectIds;
  /** Where a commit's facts begin, plus 1; 0 for an id that was only named. */
  starts: Int32Array;
  authorTimes: Float64Array;
  commitTimes: Float64Array;
  /**
   * Of each commit, one after the other: signature, number of parents, parents,
   * number of lines, lines, number of changes, changes. A change is its path ×
   * number of kinds + kind, and after a rename or pair where it was.
   */
  facts: Int32Array;
  factsLength: number;
}

/**
 * The facts of a history as git tells them, nothing decided yet: no identity
 * joined, no file left out. 20 to 60 bytes a commit and 5 a change; text is
 * kept once.
 *
 * Commits come in any order and are known by a number, given when their id is
 * first met, as a commit's own or as a parent's.
 */
export class CommitLog {
  #parts: CommitLogParts;
  #size = 0;

  /** `width`: bytes of an object id. */
  constructor(options: { width: number } | { parts: CommitLogParts }) {
    this.#parts =
      'parts' in options
        ? options.parts
        : {
            paths: new BytesTable(logPathAllowance()),
            signatures: new BytesTable(),
            lines: new BytesTable(),
            ids: new ObjectIds(options.width),
            starts: int32s(0),
            authorTimes: float64s(0),
            commitTimes: float64s(0),
            facts: int32s(0),
            factsLength: 0,
          };
    const { starts } = this.#parts;
    let size = 0;
    for (let at = 0; at < starts.length; at += 1) if (starts[at] > 0) size += 1;
    this.#size = size;
  }

  get parts(): Readonly<CommitLogParts> {
    return this.#parts;
  }

  get paths(): BytesTable {
    return this.#parts.paths;
  }

  /** Bytes of an object id. */
  get width(): number {
    return this.#parts.ids.width;
  }

  /** Number of commits whose facts are here. */
  get size(): number {
    return this.#size;
  }

  /** Whether the facts of a commit are here. */
  has(id: string): boolean {
    const number = this.#parts.ids.find(id);
    return number !== undefined && this.knows(number);
  }

  knows(commit: number): boolean {
    return (this.#parts.starts[commit] ?? 0) > 0;
  }

  numberOf(id: string): number | undefined {
    return this.#parts.ids.find(id);
  }

  idOf(commit: number): string {
    return this.#parts.ids.hexOf(commit);
  }

  /** What a parser is to make of bytes for `add`. */
  get reading(): LogReading<LoggedValues> {
    const { ids, signatures, paths } = this.#parts;
    return {
      idOf: (data, start, end) => ids.idOfDigits(data, start, end),
      authorOf: (data, start, end) => signatures.idOf(data, start, end),
      messageOf: (data, start, end) =>
        this.#linesIn(data.toString('latin1', start, end)),
      pathOf: (data, start, end) => paths.idOf(data, start, end),
    };
  }

  /** Takes a commit; one that is known already is passed over. */
  add(commit: LogCommit<LoggedValues>): void {
    const parts = this.#parts;
    const { id, parents, message, changes } = commit;
    if (this.knows(id)) return;
    const moves = likelyMoves(changes, parts.paths);
    const most = 4 + parents.length + message.length + changes.length * 2;
    parts.facts = withRoomFor(parts.facts, parts.factsLength + most, int32s);
    const { size } = parts.ids;
    parts.starts = withRoomFor(parts.starts, size, int32s);
    parts.authorTimes = withRoomFor(parts.authorTimes, size, float64s);
    parts.commitTimes = withRoomFor(parts.commitTimes, size, float64s);

    parts.starts[id] = parts.factsLength + 1;
    parts.authorTimes[id] = commit.authorTime;
    parts.commitTimes[id] = commit.commitTime;
    this.#put(commit.author);
    this.#put(parents.length);
    for (const parent of parents) this.#put(parent);
    this.#put(message.length);
    for (const line of message) this.#put(line);
    this.#put(changes.length);
    for (const change of changes) {
      const { path } = change;
      const kind = kindOf(change, moves);
      this.#put(path * KINDS + kind);
      if (kind === RENAMED) this.#put(change.from!);
      else if (kind === PAIRED) this.#put(moves!.sources.get(path)!);
    }
    this.#size += 1;
  }

  #put(fact: number): void {
    const parts = this.#parts;
    parts.facts[parts.factsLength] = fact;
    parts.factsLength += 1;
  }

  /** Numbers of the lines of a message that may name people. */
  #linesIn(message: string): readonly number[] {
    const naming = namingLines(message);
    if (naming.length === 0) return NO_LINES;
    const { lines } = this.#parts;
    return naming.map(line => lines.idOfText(line));
  }

  authorTimeOf(commit: number): number {
    return this.#parts.authorTimes[commit];
  }

  commitTimeOf(commit: number): number {
    return this.#parts.commitTimes[commit];
  }

  /** The number of the author's signature. */
  signatureOf(commit: number): number {
    return this.#parts.facts[this.#start(commit)];
  }

  /** A signature as git has it; bytes as Latin-1. */
  signature(number: number): { name: string; email: string } {
    return signatureOf(this.#parts.signatures.textOf(number));
  }

  isMerge(commit: number): boolean {
    return this.#parts.facts[this.#start(commit) + 1] > 1;
  }

  forEachParent(commit: number, visit: (parent: number) => void): void {
    const { facts } = this.#parts;
    const at = this.#start(commit) + 1;
    for (let i = at + 1; i <= at + facts[at]; i += 1) visit(facts[i]);
  }

  /** Numbers of the lines that may name people. */
  linesOf(commit: number): Int32Array {
    return this.#list(this.#afterList(this.#start(commit) + 1));
  }

  line(number: number): string {
    return this.#parts.lines.textOf(number);
  }

  /** Where the changes begin, and how many there are as git counts them. */
  #changesAt(commit: number): number {
    return this.#afterList(this.#afterList(this.#start(commit) + 1));
  }

  /** Visits a commit's changes in git's order. */
  forEachChange(commit: number, visit: VisitChange): void {
    const { facts } = this.#parts;
    let at = this.#changesAt(commit);
    let left = facts[at];
    at += 1;
    for (; left > 0; left -= 1) {
      const kind = facts[at] % KINDS;
      const path = (facts[at] - kind) / KINDS;
      const moved = kind === RENAMED || kind === PAIRED;
      visit(CHANGE_KINDS[kind], path, moved ? facts[at + 1] : -1);
      at += moved ? 2 : 1;
    }
  }

  /** Everything but the times, as `CommitLogParts` has it. */
  factsOf(commit: number): Int32Array {
    const at = this.#changesAt(commit);
    let length = 1;
    this.forEachChange(commit, (_, __, from) => {
      length += from < 0 ? 1 : 2;
    });
    return this.#parts.facts.subarray(this.#start(commit), at + length);
  }

  #start(commit: number): number {
    return this.#parts.starts[commit] - 1;
  }

  #list(at: number): Int32Array {
    const { facts } = this.#parts;
    // Most lists are empty, and a view of an array is dear.
    return facts[at] === 0 ? NONE : facts.subarray(at + 1, at + 1 + facts[at]);
  }

  #afterList(at: number): number {
    return at + 1 + this.#parts.facts[at];
  }
}

/** Lines from which people are read, by any method. */
function namingLines(message: string): readonly string[] {
  const lines = trailerLines(message);
  if (!message.includes(CO_AUTHOR)) return lines;
  const more = message
    .split('\n')
    .filter(line => line.startsWith(CO_AUTHOR) && !parseTrailer(line));
  return more.length === 0 ? lines : [...lines, ...more.slice(0, 100)];
}

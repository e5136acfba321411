import type { Identified, People } from '../identity/people';
import type { Signature } from '../identity/mailmap';
import { parseTrailer, type Trailer } from '../identity/trailers';
import type { CommitLog } from '../log/commitLog';
import { int32s, withRoomFor } from '../log/growing';
import type { KeptJudgement } from '../log/judgement';
import type { PeopleMode } from '../types';

/** Who had a hand in a commit. */
export interface Participants {
  authors: readonly number[];
  reviewers: readonly number[];
  agentAssisted: boolean;
}

/** Whom a line of a message names. */
interface NamedPeople {
  role: Trailer['role'] | undefined;
  people: readonly Identified[];
}

const NOBODY: readonly number[] = [];
const NO_TRAILER: { role: undefined; people: Signature[] } = {
  role: undefined,
  people: [],
};

/** Numbers of those who are no person; 0 is nobody met, from 4 on people. */
const PROGRAMS: readonly Identified[] = ['bot', 'agent', 'nobody'];
const FIRST_PERSON = PROGRAMS.length + 1;

/**
 * Whom the signatures of a history stand for: identified in the order of its
 * commits, all of them before the first commit is judged.
 */
export class HistoryPeople {
  readonly #log: CommitLog;
  readonly #people: People;
  readonly #mode: PeopleMode;
  readonly #authors: Array<Identified | undefined> = [];
  readonly #lines: Array<NamedPeople | undefined> = [];
  #sights = int32s(0);
  #sightsLength = 0;

  constructor(options: {
    log: CommitLog;
    /** Numbers of the commits, newest first. */
    order: Int32Array;
    people: People;
    mode: PeopleMode;
    /** Of a history that this one goes on from: by the same mode. */
    kept?: KeptJudgement;
  }) {
    const { log, order, people, mode, kept } = options;
    this.#log = log;
    this.#people = people;
    this.#mode = mode;
    if (!kept) {
      order.forEach((commit, index) => this.#meetIn(commit, index));
      return;
    }
    const { fresh, judgement } = kept;
    const { sights } = judgement;
    let at = 0;
    fresh.forEach((index, before) => {
      for (; at < sights.length && sights[at] + before < index; at += 2) {
        this.#meetAgain(sights[at + 1], sights[at] + before);
      }
      this.#meetIn(order[index], index);
    });
    for (; at < sights.length; at += 2) {
      this.#meetAgain(sights[at + 1], sights[at] + fresh.length);
    }
  }

  /** Of a commit that is no merge. */
  of(commit: number): Participants {
    const isTool = this.#mode === 'tool';
    const author = this.#authors[this.#log.signatureOf(commit)]!;
    const lines = isTool ? NOBODY : this.#log.linesOf(commit);
    if (lines.length === 0) {
      return {
        authors: typeof author === 'number' ? [author] : NOBODY,
        reviewers: NOBODY,
        agentAssisted: !isTool && author === 'agent',
      };
    }
    const identified = [author];
    const reviewers: Identified[] = [];
    for (const line of lines) {
      const { role, people } = this.#lines[line]!;
      if (role === 'coAuthor') identified.push(...people);
      else reviewers.push(...people);
    }
    const authors = onlyPeople(identified);
    return {
      authors,
      reviewers: onlyPeople(reviewers).filter(
        person => !authors.includes(person),
      ),
      agentAssisted: identified.includes('agent'),
    };
  }

  /**
   * Where signatures and lines were met first, in that order: the index of the
   * commit, then the number of a signature × 2, or of a line × 2 + 1.
   */
  toSights(): Int32Array {
    return this.#sights.subarray(0, this.#sightsLength);
  }

  /** Whom signatures and lines were found to stand for, as numbers. */
  toNumbers(): Int32Array {
    const { signatures, lines } = this.#log.parts;
    let numbers = int32s(0);
    let length = 0;
    const put = (number: number) => {
      numbers = withRoomFor(numbers, length + 1, int32s);
      numbers[length] = number;
      length += 1;
    };
    put(signatures.size);
    for (let i = 0; i < signatures.size; i += 1) put(codeOf(this.#authors[i]));
    for (let i = 0; i < lines.size; i += 1) {
      const named = this.#lines[i]?.people;
      put(named ? named.length + 1 : 0);
      for (const person of named ?? []) put(codeOf(person));
    }
    return numbers.subarray(0, length);
  }

  /**
   * What people of an earlier reading are called in this one, given its
   * `toNumbers`. Undefined where it took somebody for another, or for two.
   */
  renumbered(earlier: Int32Array): Int32Array | undefined {
    const now = int32s(earlier.length).fill(-1);
    const taken = new Set<number>();
    const agrees = (was: number, is: number): boolean => {
      if (was === 0) return true;
      if (was < FIRST_PERSON || is < FIRST_PERSON) return was === is;
      const person = was - FIRST_PERSON;
      if (now[person] < 0 && !taken.has(is)) {
        now[person] = is - FIRST_PERSON;
        taken.add(is);
      }
      return now[person] === is - FIRST_PERSON;
    };
    const signatures = earlier[0];
    for (let i = 0; i < signatures; i += 1) {
      if (!agrees(earlier[i + 1], codeOf(this.#authors[i]))) return undefined;
    }
    let at = signatures + 1;
    for (let line = 0; at < earlier.length; line += 1) {
      const met = earlier[at];
      at += 1;
      if (met === 0) continue;
      const people = this.#lines[line]?.people ?? [];
      if (people.length !== met - 1) return undefined;
      for (const person of people) {
        if (!agrees(earlier[at], codeOf(person))) return undefined;
        at += 1;
      }
    }
    return now;
  }

  #meetIn(commit: number, index: number): void {
    const log = this.#log;
    if (log.isMerge(commit)) return;
    this.#meetSignature(log.signatureOf(commit), index);
    if (this.#mode === 'tool') return;
    const lines = log.linesOf(commit);
    if (lines.length === 0) return;
    const reviewers: number[] = [];
    for (const line of lines) {
      if (this.#lines[line]) continue;
      const { role } = this.#trailerOf(line);
      if (role === 'reviewer') reviewers.push(line);
      else this.#meetLine(line, index);
    }
    for (const line of reviewers) this.#meetLine(line, index);
  }

  #meetAgain(sight: number, index: number): void {
    const isLine = sight % 2 === 1;
    if (isLine) this.#meetLine((sight - 1) / 2, index);
    else this.#meetSignature(sight / 2, index);
  }

  #meetSignature(signature: number, index: number): void {
    if (this.#authors[signature] !== undefined) return;
    this.#authors[signature] = this.#people.identify(
      this.#log.signature(signature),
    );
    this.#see(signature * 2, index);
  }

  #meetLine(line: number, index: number): void {
    if (this.#lines[line]) return;
    const { role, people } = this.#trailerOf(line);
    this.#lines[line] = {
      role,
      people: people.map(person => this.#people.identify(person)),
    };
    this.#see(line * 2 + 1, index);
  }

  #trailerOf(line: number): Trailer | typeof NO_TRAILER {
    return parseTrailer(this.#log.line(line)) ?? NO_TRAILER;
  }

  #see(sight: number, index: number): void {
    const at = this.#sightsLength;
    this.#sights = withRoomFor(this.#sights, at + 2, int32s);
    this.#sights[at] = index;
    this.#sights[at + 1] = sight;
    this.#sightsLength += 2;
  }
}

function codeOf(identified: Identified | undefined): number {
  if (identified === undefined) return 0;
  return typeof identified === 'number'
    ? identified + FIRST_PERSON
    : PROGRAMS.indexOf(identified) + 1;
}

function onlyPeople(identified: readonly Identified[]): number[] {
  const people = identified.filter(
    (entry): entry is number => typeof entry === 'number',
  );
  return people.length < 2 ? people : [...new Set(people)];
}

import type { JoinedPeople } from '../identity/joinedPeople';
import type { Signature } from '../identity/mailmap';
import { Mentions } from '../identity/mentions';
import { FIRST_PERSON, People } from '../identity/people';
import { NO_PERSON, type PeopleRules } from '../identity/peopleRules';
import { parseTrailer, type Trailer } from '../identity/trailers';
import type { CommitLog } from '../log/commitLog';
import { int32s, withRoomFor } from '../log/growing';
import type { KeptJudgement } from '../log/judgement';
import type { PeopleMode } from '../types';
import {
  lineHead,
  namedIn,
  packMentions,
  REVIEWER,
  roleIn,
  unpackMentions,
} from './keptMentions';

/** Who had a hand in a commit. */
export interface Participants {
  authors: readonly number[];
  reviewers: readonly number[];
  agentAssisted: boolean;
}

const NOBODY: readonly number[] = [];
const NO_TRAILER: { role: undefined; people: Signature[] } = {
  role: undefined,
  people: [],
};
const NO_SIGNATURE: Signature = { name: '', email: '' };

/**
 * Whom the signatures of a history stand for: identified in the order of its
 * commits, all of them before the first commit is judged.
 */
export class HistoryPeople {
  readonly #log: CommitLog;
  readonly #mode: PeopleMode;
  readonly #key: Int32Array;
  readonly #mentions: Mentions;
  readonly #people: People;
  /** See `KnownMentions`. */
  readonly #signatures: Int32Array;
  readonly #lineStarts: Int32Array;
  readonly #lineHeads: Int32Array;
  /** By mention: whom it stands for, as `People` numbers them; 0 is not met. */
  #whom = int32s(0);
  readonly #isLineMet: Uint8Array;
  #sights = int32s(0);
  #sightsLength = 0;

  constructor(options: {
    log: CommitLog;
    /** Numbers of the commits, newest first. */
    order: Int32Array;
    rules: PeopleRules;
    mode: PeopleMode;
    /** Says by which rules; see `peopleKey`. */
    key: Int32Array;
    /** What `toMentions` gave another time, by whatever rules. */
    mentions?: Int32Array;
    /** Of a history that this one goes on from: by the same mode. */
    kept?: KeptJudgement;
  }) {
    const { log, order, rules, mode, key, mentions, kept } = options;
    const { signatures, lines } = log.parts;
    this.#log = log;
    this.#mode = mode;
    this.#key = key;
    this.#signatures = int32s(signatures.size);
    this.#lineStarts = int32s(lines.size);
    this.#lineHeads = int32s(lines.size);
    this.#isLineMet = new Uint8Array(lines.size);
    const known = mentions && unpackMentions(mentions, { key, log, rules });
    if (known) {
      this.#signatures.set(known.signatures);
      this.#lineStarts.set(known.lineStarts);
      this.#lineHeads.set(known.lineHeads);
    }
    this.#mentions = new Mentions({
      rules,
      signatureOf: mention =>
        this.#signatureAt(mention, known?.sources[mention]),
      kept: known?.numbers,
    });
    this.#people = new People(rules, this.#mentions);
    const { fresh, sights } = soundSights({ log, order, kept });
    let at = 0;
    for (let before = 0; before < fresh.length; before += 1) {
      const index = fresh[before];
      for (; at < sights.length && sights[at] + before < index; at += 2) {
        this.#meetAgain(sights[at + 1], sights[at] + before);
      }
      this.#meetIn(order[index], index);
    }
    for (; at < sights.length; at += 2) {
      this.#meetAgain(sights[at + 1], sights[at] + fresh.length);
    }
  }

  /** Of a commit that is no merge. */
  of(commit: number): Participants {
    const isTool = this.#mode === 'tool';
    const author = this.#authorOf(this.#log.signatureOf(commit));
    const lines = isTool ? NOBODY : this.#log.linesOf(commit);
    if (lines.length === 0) {
      return {
        authors: author >= FIRST_PERSON ? [author - FIRST_PERSON] : NOBODY,
        reviewers: NOBODY,
        agentAssisted: !isTool && author === NO_PERSON.agent,
      };
    }
    const identified = [author];
    const reviewers: number[] = [];
    for (const line of lines) {
      const head = this.#lineHeads[line];
      const named = roleIn(head) === REVIEWER ? reviewers : identified;
      const start = this.#lineStarts[line];
      for (let i = 0; i < namedIn(head); i += 1) {
        named.push(this.#whom[start + i]);
      }
    }
    const authors = onlyPeople(identified);
    return {
      authors,
      reviewers: onlyPeople(reviewers).filter(
        person => !authors.includes(person),
      ),
      agentAssisted: identified.includes(NO_PERSON.agent),
    };
  }

  /** The people, joined as far as they ever will be. */
  joined(): JoinedPeople {
    return this.#people.finish();
  }

  /** What signatures and lines say, for another time. */
  toMentions(): Int32Array {
    return packMentions(this.#key, {
      numbers: this.#mentions.toNumbers(),
      signatures: this.#signatures,
      lineStarts: this.#lineStarts,
      lineHeads: this.#lineHeads,
    });
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
    const signatures = this.#signatures.length;
    const lines = this.#lineHeads.length;
    const numbers = int32s(1 + signatures + lines + this.#mentions.size);
    let length = 0;
    const put = (number: number) => {
      numbers[length] = number;
      length += 1;
    };
    put(signatures);
    for (let i = 0; i < signatures; i += 1) put(this.#authorOf(i));
    for (let i = 0; i < lines; i += 1) {
      const named = namedIn(this.#lineHeads[i]);
      put(this.#isLineMet[i] === 1 ? named + 1 : 0);
      if (this.#isLineMet[i] === 0) continue;
      const start = this.#lineStarts[i];
      for (let j = 0; j < named; j += 1) put(this.#whom[start + j]);
    }
    return numbers.subarray(0, length);
  }

  /**
   * What people of an earlier reading are called in this one, given its
   * `toNumbers`. Undefined where it took somebody for another, or for two.
   */
  renumbered(earlier: Int32Array): Int32Array | undefined {
    const now = int32s(earlier.length).fill(-1);
    const isTaken = new Uint8Array(this.#mentions.size + FIRST_PERSON);
    const agrees = (was: number, is: number): boolean => {
      if (was === 0) return true;
      if (was < FIRST_PERSON || is < FIRST_PERSON) return was === is;
      const person = was - FIRST_PERSON;
      if (now[person] < 0 && isTaken[is] === 0) {
        now[person] = is - FIRST_PERSON;
        isTaken[is] = 1;
      }
      return now[person] === is - FIRST_PERSON;
    };
    const signatures = earlier[0];
    if (signatures > this.#signatures.length) return undefined;
    for (let i = 0; i < signatures; i += 1) {
      if (!agrees(earlier[i + 1], this.#authorOf(i))) return undefined;
    }
    let at = signatures + 1;
    for (let line = 0; at < earlier.length; line += 1) {
      const met = earlier[at];
      at += 1;
      if (met === 0) continue;
      const named = this.#isLineMet[line] ? namedIn(this.#lineHeads[line]) : 0;
      if (named !== met - 1) return undefined;
      const start = this.#lineStarts[line];
      for (let i = 0; i < named; i += 1) {
        if (!agrees(earlier[at], this.#whom[start + i])) return undefined;
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
      if (this.#isLineMet[line] === 1) continue;
      if (roleIn(this.#headOf(line)) === REVIEWER) reviewers.push(line);
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
    if (this.#authorOf(signature) !== 0) return;
    if (this.#signatures[signature] === 0) {
      this.#signatures[signature] =
        this.#mentions.add(this.#log.signature(signature)) + 1;
    }
    this.#meet(this.#signatures[signature] - 1);
    this.#see(signature * 2, index);
  }

  #meetLine(line: number, index: number): void {
    if (this.#isLineMet[line] === 1) return;
    const named = namedIn(this.#headOf(line));
    const start = this.#lineStarts[line];
    for (let i = 0; i < named; i += 1) this.#meet(start + i);
    this.#isLineMet[line] = 1;
    this.#see(line * 2 + 1, index);
  }

  #meet(mention: number): void {
    this.#whom = withRoomFor(this.#whom, this.#mentions.size, int32s);
    this.#whom[mention] = this.#people.identify(mention);
  }

  /** Whom a signature stands for; 0 where it was not met. */
  #authorOf(signature: number): number {
    const mention = this.#signatures[signature] - 1;
    return mention < 0 ? 0 : this.#whom[mention] ?? 0;
  }

  #headOf(line: number): number {
    if (this.#lineHeads[line] === 0) {
      const { role, people } = this.#trailerOf(line);
      this.#lineStarts[line] = this.#mentions.size;
      this.#lineHeads[line] = lineHead(role, people.length);
      for (const person of people) this.#mentions.add(person);
    }
    return this.#lineHeads[line];
  }

  #trailerOf(line: number): Trailer | typeof NO_TRAILER {
    return parseTrailer(this.#log.line(line)) ?? NO_TRAILER;
  }

  /** What a mention was made of; `source` as in `KnownMentions`. */
  #signatureAt(mention: number, source: number | undefined): Signature {
    if (source === undefined) return NO_SIGNATURE;
    if (source % 2 === 0) return this.#log.signature(source / 2);
    const line = (source - 1) / 2;
    const { people } = this.#trailerOf(line);
    return people[mention - this.#lineStarts[line]] ?? NO_SIGNATURE;
  }

  #see(sight: number, index: number): void {
    const at = this.#sightsLength;
    this.#sights = withRoomFor(this.#sights, at + 2, int32s);
    this.#sights[at] = index;
    this.#sights[at + 1] = sight;
    this.#sightsLength += 2;
  }
}

/** What can be gone on from; all commits are fresh where that is nothing. */
function soundSights(options: {
  log: CommitLog;
  order: Int32Array;
  kept?: KeptJudgement;
}): { fresh: Int32Array; sights: Int32Array } {
  const { order, kept } = options;
  return kept && areSights(kept, options)
    ? { fresh: kept.fresh, sights: kept.judgement.sights }
    : { fresh: order.map((_, index) => index), sights: int32s(0) };
}

/** Whether sights are of commits in their order, and of texts that there are. */
function areSights(
  { fresh, judgement }: KeptJudgement,
  { log, order }: { log: CommitLog; order: Int32Array },
): boolean {
  const { sights } = judgement;
  const { signatures, lines } = log.parts;
  const commits = order.length - fresh.length;
  const [signatureEnd, lineEnd] = [signatures.size * 2, lines.size * 2];
  let last = 0;
  for (let at = 0; at < sights.length; at += 2) {
    const index = sights[at];
    // After an odd length there is none, which is not within either.
    const sight = sights[at + 1];
    const end = sight % 2 === 0 ? signatureEnd : lineEnd;
    if (!(index >= last && index < commits)) return false;
    if (!(sight >= 0 && sight < end)) return false;
    last = index;
  }
  return true;
}

function onlyPeople(identified: readonly number[]): number[] {
  const people = identified.flatMap(whom =>
    whom >= FIRST_PERSON ? [whom - FIRST_PERSON] : [],
  );
  return people.length < 2 ? people : [...new Set(people)];
}

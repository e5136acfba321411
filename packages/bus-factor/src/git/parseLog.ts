import { OutputError } from './outputError';
import { PathAllowance } from './pathAllowance';

/**
 * One changed path of a commit. Paths are bytes as Latin-1, or whatever the
 * parser's `pathOf` makes of them.
 */
export interface LogChange<Path = string> {
  /** `A`, `M`, `R`, `D`, `T`, … */
  status: string;
  path: Path;
  /** Where the file was before a rename or copy. */
  from?: Path;
  /** Modes and object ids as `old new`, only with `ids`. */
  ids?: string;
}

/** What becomes of the parts of a commit whose bytes somebody wants otherwise. */
export interface LogValues {
  id: unknown;
  author: unknown;
  message: unknown;
  path: unknown;
}

/** All of them as text, bytes as Latin-1. */
export interface LogTexts extends LogValues {
  id: string;
  author: string;
  message: string;
  path: string;
}

/** One commit. Only valid while it is being handed over. */
export interface LogCommit<Values extends LogValues = LogTexts> {
  id: Values['id'];
  /** Ids of the parents. */
  parents: Array<Values['id']>;
  /** Name and address, a newline between them. */
  author: Values['author'];
  /** Seconds since 1970. */
  authorTime: number;
  commitTime: number;
  message: Values['message'];
  changes: Array<LogChange<Values['path']>>;
}

/** Makes something of bytes from `start` to before `end`; they change afterwards. */
type ReadBytes<Value> = (data: Buffer, start: number, end: number) => Value;

/** What to make of the parts of a commit; many are the same as ones before. */
export interface LogReading<Values extends LogValues> {
  /** Undefined where it is no object id. */
  idOf: ReadBytes<Values['id'] | undefined>;
  authorOf: ReadBytes<Values['author']>;
  messageOf: ReadBytes<Values['message']>;
  pathOf: ReadBytes<Values['path']>;
}

/** The format that the parser reads; every field ends in a NUL byte. */
export const LOG_FORMAT = '%H%x00%P%x00%an%x00%ae%x00%at%x00%ct%x00%B%x00';

/** More of one message or path is not kept: strangers write them. */
const MAXIMUM_TOKEN_BYTES = 4 * 1024 * 1024;

/** What comes next, in the order in which it does. */
const ID = 0;
const PARENTS = 1;
const AUTHOR_NAME = 2;
const AUTHOR_EMAIL = 3;
const AUTHOR_TIME = 4;
const COMMIT_TIME = 5;
const MESSAGE = 6;
const END_OF_HEADER = 7;
/** A change, or the next commit. */
const CHANGE = 8;
const FIRST_OF_TWO_PATHS = 9;
const PATH = 10;

/** What git says of a change, `A`, `M`, `R`, …, by its byte. */
const STATUSES: ReadonlyArray<string | undefined> = Array.from(
  { length: 256 },
  (_, code) => /[A-Z]/.exec(String.fromCharCode(code))?.[0],
);
/** As in `R100`. */
const LONGEST_STATUS = 4;
const COLON = 58;
const NEWLINE = 10;
const SPACE = 32;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const LETTER_A = 97;
const LETTER_F = 102;

/** Most tokens are shorter than this, and found sooner without asking Node. */
const NEAR_BYTES = 64;

/** @public */
export interface LogParserOptions<Values extends LogValues> {
  onCommit: (commit: LogCommit<Values>) => void;
  reading: LogReading<Values>;
  /** Whether the log is `--raw`; modes and object ids of changes are kept. */
  ids?: boolean;
}

/** An author as the parser tells of one, taken apart. */
export function signatureOf(author: string): { name: string; email: string } {
  const end = author.lastIndexOf('\n');
  return { name: author.slice(0, end), email: author.slice(end + 1) };
}

/** Bytes as Latin-1. */
function textOf(data: Buffer, start: number, end: number): string {
  return data.toString('latin1', start, end);
}

/** Everything as text. */
export const LOG_TEXTS: LogReading<LogTexts> = {
  idOf: (data, start, end) =>
    isObjectId(data, start, end) ? textOf(data, start, end) : undefined,
  authorOf: textOf,
  messageOf: textOf,
  pathOf: textOf,
};

/**
 * Reads `git log --name-status -z --format=LOG_FORMAT`, or `--raw` instead of
 * the first, piece by piece.
 *
 * The stream is NUL-ended tokens. A commit is *header* (seven fields, then
 * an empty one), then *changes* (a token that begins with a colon or is a letter
 * with at most three digits, after a newline for the first, and one or two
 * paths); anything else begins the next commit. Fields are counted, so no
 * message and no path can pose as another token.
 *
 * What git never writes is an `OutputError`, and so is a commit that changes
 * more files than anybody has.
 */
export class LogParser<Values extends LogValues> {
  readonly #onCommit: LogParserOptions<Values>['onCommit'];
  readonly #reading: LogReading<Values>;
  readonly #ids: boolean;
  /** Pieces of a token whose end is still to come. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  #next = ID;
  #id!: Values['id'];
  #parents: Array<Values['id']> = [];
  #author!: Values['author'];
  /** The author's name, a newline, and the address. */
  #signature = Buffer.alloc(256);
  #signatureBytes = 0;
  #authorTime = 0;
  #commitTime = 0;
  #message!: Values['message'];
  #changes: Array<LogChange<Values['path']>> = [];
  /** Of a change whose path is still to come. */
  #status = '';
  #changeIds: string | undefined;
  #from: Values['path'] | undefined;
  readonly #allowance = new PathAllowance('A commit');

  constructor(options: LogParserOptions<Values>) {
    this.#onCommit = options.onCommit;
    this.#reading = options.reading;
    this.#ids = options.ids ?? false;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (;;) {
      const end = endOfToken(chunk, start);
      if (end < 0) break;
      if (this.#held.length === 0) {
        this.#token(chunk, start, end);
      } else {
        this.#hold(chunk.subarray(start, end));
        const token = Buffer.concat(this.#held);
        this.#held = [];
        this.#heldBytes = 0;
        this.#token(token, 0, token.length);
      }
      start = end + 1;
    }
    // Copied, or a few bytes would keep the whole piece of the stream alive.
    if (start < chunk.length) this.#hold(Buffer.from(chunk.subarray(start)));
  }

  /**
   * Hands over the last commit.
   *
   * @throws RepositoryError `incomplete` when the stream ended inside one
   */
  end(repository: string = 'any repository'): void {
    const isBetween = this.#next === ID || this.#next === CHANGE;
    if (this.#held.length > 0 || !isBetween) throw brokenOff().of(repository);
    if (this.#next === CHANGE) this.#flush();
  }

  #hold(part: Buffer): void {
    const kept = part.subarray(0, MAXIMUM_TOKEN_BYTES - this.#heldBytes);
    this.#held.push(kept);
    this.#heldBytes += kept.length;
  }

  #token(data: Buffer, start: number, end: number): void {
    if (this.#next === PATH) {
      this.#changes.push({
        status: this.#status,
        path: this.#path(data, start, end),
        from: this.#from,
        ids: this.#changeIds,
      });
      this.#from = undefined;
      this.#next = CHANGE;
    } else if (this.#next === FIRST_OF_TWO_PATHS) {
      this.#from = this.#path(data, start, end);
      this.#next = PATH;
    } else if (this.#next !== CHANGE) {
      this.#headerField(data, start, end);
    } else if (this.#ids) {
      this.#rawChange(data, start, end);
    } else {
      this.#namedChange(data, start, end);
    }
  }

  #headerField(data: Buffer, start: number, end: number): void {
    const reading = this.#reading;
    switch (this.#next) {
      case ID:
        this.#id = this.#idIn(data, start, end);
        break;
      case PARENTS:
        this.#parents = this.#parentsIn(data, start, end);
        break;
      case AUTHOR_NAME:
        this.#signatureBytes = 0;
        this.#sign(data, start, end);
        this.#signature[this.#signatureBytes] = NEWLINE;
        this.#signatureBytes += 1;
        break;
      case AUTHOR_EMAIL:
        this.#sign(data, start, end);
        this.#author = reading.authorOf(
          this.#signature,
          0,
          this.#signatureBytes,
        );
        break;
      case AUTHOR_TIME:
        this.#authorTime = numberIn(data, start, end);
        break;
      case COMMIT_TIME:
        this.#commitTime = numberIn(data, start, end);
        break;
      case MESSAGE:
        this.#message = reading.messageOf(data, start, end);
        break;
      case END_OF_HEADER:
      default:
        if (end > start) throw unknown('no end of a message');
    }
    this.#next += 1;
  }

  /** Adds to the signature, which has room for a newline then. */
  #sign(data: Buffer, start: number, end: number): void {
    const bytes = this.#signatureBytes + end - start;
    if (bytes >= this.#signature.length) {
      const larger = Buffer.alloc(bytes * 2);
      this.#signature.copy(larger, 0, 0, this.#signatureBytes);
      this.#signature = larger;
    }
    // Copied one by one: they are few.
    const signature = this.#signature;
    let to = this.#signatureBytes;
    for (let at = start; at < end; at += 1) {
      signature[to] = data[at];
      to += 1;
    }
    this.#signatureBytes = bytes;
  }

  #parentsIn(data: Buffer, start: number, end: number): Array<Values['id']> {
    const parents: Array<Values['id']> = [];
    for (let from = start; from < end; ) {
      let to = from;
      while (to < end && data[to] !== SPACE) to += 1;
      parents.push(this.#idIn(data, from, to));
      from = to + 1;
    }
    return parents;
  }

  #idIn(data: Buffer, start: number, end: number): Values['id'] {
    const id = this.#reading.idOf(data, start, end);
    if (id === undefined) throw unknown('a commit without an id');
    return id;
  }

  /** Of `--raw`: modes, object ids, a letter and perhaps digits. */
  #rawChange(data: Buffer, start: number, end: number): void {
    const colon = data[start] === NEWLINE ? start + 1 : start;
    if (data[colon] !== COLON) {
      this.#nextCommit(data, start, end);
      return;
    }
    let at = end - 1;
    while (at > colon && data[at] !== SPACE) at -= 1;
    const status = at + 1 < end ? STATUSES[data[at + 1]] : undefined;
    if (at <= colon || status === undefined) {
      throw unknown('a change of no kind');
    }
    this.#begin(status);
    this.#changeIds = data.toString('latin1', colon + 1, end);
  }

  /** Of `--name-status`: a letter and perhaps digits. */
  #namedChange(data: Buffer, start: number, end: number): void {
    const at = data[start] === NEWLINE ? start + 1 : start;
    const status =
      end > at && end - at <= LONGEST_STATUS ? STATUSES[data[at]] : undefined;
    if (status === undefined) this.#nextCommit(data, start, end);
    else this.#begin(status);
  }

  #begin(status: string): void {
    this.#status = status;
    this.#next = status === 'R' || status === 'C' ? FIRST_OF_TWO_PATHS : PATH;
  }

  #path(data: Buffer, start: number, end: number): Values['path'] {
    this.#allowance.take({ length: end - start });
    return this.#reading.pathOf(data, start, end);
  }

  #nextCommit(data: Buffer, start: number, end: number): void {
    this.#flush();
    this.#headerField(data, start, end);
  }

  #flush(): void {
    const changes = this.#changes;
    this.#changes = [];
    this.#next = ID;
    this.#allowance.clear();
    this.#onCommit({
      id: this.#id,
      parents: this.#parents,
      author: this.#author,
      authorTime: this.#authorTime,
      commitTime: this.#commitTime,
      message: this.#message,
      changes,
    });
  }
}

function unknown(what: string): OutputError {
  return new OutputError({
    code: 'incomplete',
    problem: `git wrote a history that cannot be read (${what})`,
    remedy: 'Run "git fsck" in the repository, then try again.',
  });
}

function brokenOff(): OutputError {
  return new OutputError({
    code: 'incomplete',
    problem: 'The history ended inside a commit',
    remedy: 'Run "git fsck" in the repository, then try again.',
  });
}

/** Where the next NUL byte is, or −1. */
function endOfToken(chunk: Buffer, start: number): number {
  const near = Math.min(start + NEAR_BYTES, chunk.length);
  for (let at = start; at < near; at += 1) if (chunk[at] === 0) return at;
  return near === chunk.length ? -1 : chunk.indexOf(0, near);
}

/** Whether there are forty to sixty-four hexadecimal digits, as git writes them. */
function isObjectId(data: Buffer, start: number, end: number): boolean {
  if (end - start < 40 || end - start > 64) return false;
  for (let at = start; at < end; at += 1) {
    const code = data[at];
    const isDigit = code >= DIGIT_0 && code <= DIGIT_9;
    if (!isDigit && !(code >= LETTER_A && code <= LETTER_F)) return false;
  }
  return true;
}

/** A number as `Number` reads it, soon where it is written as git does. */
function numberIn(data: Buffer, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = data[at] - DIGIT_0;
    const isExact = digit >= 0 && digit <= 9 && end - start <= 15;
    if (!isExact) return Number(textOf(data, start, end));
    number = number * 10 + digit;
  }
  return number;
}

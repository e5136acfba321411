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

/** One commit. Only valid while it is being handed over. */
export interface LogCommit<Path = string> {
  id: string;
  /** Ids of the parents. */
  parents: string[];
  /** Bytes as Latin-1, as are the address and the message. */
  authorName: string;
  authorEmail: string;
  /** Seconds since 1970. */
  authorTime: number;
  commitTime: number;
  message: string;
  changes: LogChange<Path>[];
}

/** The format that the parser reads; every field ends in a NUL byte. */
export const LOG_FORMAT = '%H%x00%P%x00%an%x00%ae%x00%at%x00%ct%x00%B%x00';

/** More of one message or path is not kept: strangers write them. */
const MAXIMUM_TOKEN_BYTES = 4 * 1024 * 1024;

const HEADER_FIELDS = 7;
/** What git says of a change, `A`, `M`, `R`, …, by its byte. */
const STATUSES: ReadonlyArray<string | undefined> = Array.from(
  { length: 256 },
  (_, code) => /[A-Z]/.exec(String.fromCharCode(code))?.[0],
);
const COLON = 58;
const NEWLINE = 10;
const SPACE = 32;

/** @public */
export interface LogParserOptions<Path> {
  onCommit: (commit: LogCommit<Path>) => void;
  /** What to make of the bytes of a path; they change afterwards. */
  pathOf: (data: Buffer, start: number, end: number) => Path;
  /** Keep modes and object ids of changes. */
  ids?: boolean;
}

/** Paths as text, bytes as Latin-1. */
export function textPath(data: Buffer, start: number, end: number): string {
  return data.toString('latin1', start, end);
}

/**
 * Reads `git log --raw -z --format=LOG_FORMAT` piece by piece.
 *
 * The stream is NUL-ended tokens. A commit is *header* (seven fields, then an
 * empty one), then *changes* (a token that begins with a colon, after a newline
 * for the first, and one or two paths); anything else begins the next commit.
 * Fields are counted, so no message and no path can pose as another token.
 *
 * What git never writes is an `OutputError`, and so is a commit that changes
 * more files than anybody has.
 */
export class LogParser<Path> {
  readonly #onCommit: LogParserOptions<Path>['onCommit'];
  readonly #pathOf: LogParserOptions<Path>['pathOf'];
  readonly #ids: boolean;
  /** Pieces of a token whose end is still to come. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  #fields: string[] = [];
  #changes: LogChange<Path>[] = [];
  /** A change whose path is still to come, and perhaps where it was. */
  #pending = false;
  #status = '';
  #changeIds: string | undefined;
  #from: Path | undefined;
  readonly #allowance = new PathAllowance('A commit');
  #inHeader = true;
  #twoPaths = false;

  constructor(options: LogParserOptions<Path>) {
    this.#onCommit = options.onCommit;
    this.#pathOf = options.pathOf;
    this.#ids = options.ids ?? false;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(0, start);
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
    const clean = this.#held.length === 0 && !this.#pending;
    if (!clean || (this.#inHeader && this.#fields.length > 0)) {
      throw brokenOff().of(repository);
    }
    if (!this.#inHeader) this.#flush();
  }

  #hold(part: Buffer): void {
    const kept = part.subarray(0, MAXIMUM_TOKEN_BYTES - this.#heldBytes);
    this.#held.push(kept);
    this.#heldBytes += kept.length;
  }

  #token(data: Buffer, start: number, end: number): void {
    if (this.#inHeader) {
      this.#headerField(data, start, end);
    } else if (this.#pending) {
      this.#allowance.take({ length: end - start });
      this.#path(this.#pathOf(data, start, end));
    } else if (isChange(data, start)) {
      this.#change(data, start, end);
    } else {
      this.#flush();
      this.#headerField(data, start, end);
    }
  }

  #headerField(data: Buffer, start: number, end: number): void {
    if (this.#fields.length === HEADER_FIELDS) {
      if (end > start) throw unknown('no end of a message');
      this.#inHeader = false;
      return;
    }
    this.#fields.push(data.toString('latin1', start, end));
  }

  #change(data: Buffer, start: number, end: number): void {
    const colon = data[start] === COLON ? start : start + 1;
    let at = end - 1;
    while (at > colon && data[at] !== SPACE) at -= 1;
    const status = at + 1 < end ? STATUSES[data[at + 1]] : undefined;
    if (at <= colon || status === undefined) {
      throw unknown('a change of no kind');
    }
    this.#twoPaths = status === 'R' || status === 'C';
    this.#pending = true;
    this.#status = status;
    if (this.#ids) this.#changeIds = data.toString('latin1', colon + 1, end);
  }

  #path(path: Path): void {
    if (this.#twoPaths) {
      this.#from = path;
      this.#twoPaths = false;
      return;
    }
    this.#changes.push({
      status: this.#status,
      path,
      from: this.#from,
      ids: this.#changeIds,
    });
    this.#from = undefined;
    this.#pending = false;
  }

  #flush(): void {
    const fields = this.#fields;
    const changes = this.#changes;
    this.#fields = [];
    this.#changes = [];
    this.#inHeader = true;
    this.#allowance.clear();
    if (!isObjectId(fields[0])) throw unknown('a commit without an id');
    this.#onCommit({
      id: fields[0],
      parents: fields[1] === '' ? [] : fields[1].split(' '),
      authorName: fields[2],
      authorEmail: fields[3],
      authorTime: Number(fields[4]),
      commitTime: Number(fields[5]),
      message: fields[6],
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

/** Forty to sixty-four hexadecimal digits, as git writes them. */
function isObjectId(text: string): boolean {
  if (text.length < 40 || text.length > 64) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && !(code >= 97 && code <= 102)) return false;
  }
  return true;
}

function isChange(data: Buffer, start: number): boolean {
  return (
    data[start] === COLON ||
    (data[start] === NEWLINE && data[start + 1] === COLON)
  );
}

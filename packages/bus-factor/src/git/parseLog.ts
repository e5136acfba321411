/** One changed path of a commit. Paths are bytes as Latin-1. */
export interface LogChange {
  /** `A`, `M`, `R`, `D`, `T`, … */
  status: string;
  path: string;
  /** Where the file was before a rename or copy. */
  from?: string;
  /** Modes and object ids as `old new`, only with `ids`. */
  ids?: string;
}

/** One commit. Only valid while it is being handed over. */
export interface LogCommit {
  id: string;
  /** Ids of the parents. */
  parents: string[];
  authorName: Buffer;
  authorEmail: Buffer;
  /** Seconds since 1970. */
  authorTime: number;
  commitTime: number;
  message: Buffer;
  changes: LogChange[];
}

/** The format that the parser reads; every field ends in a NUL byte. */
export const LOG_FORMAT = '%H%x00%P%x00%an%x00%ae%x00%at%x00%ct%x00%B%x00';

/** More of one message or path is not kept: strangers write them. */
const MAXIMUM_TOKEN_BYTES = 4 * 1024 * 1024;

const HEADER_FIELDS = 7;
const COLON = 58;
const NEWLINE = 10;

/** @public */
export interface LogParserOptions {
  onCommit: (commit: LogCommit) => void;
  /** Keep modes and object ids of changes. */
  ids?: boolean;
}

/**
 * Reads `git log --raw -z --format=LOG_FORMAT` piece by piece.
 *
 * The stream is NUL-ended tokens. A commit is *header* (seven fields, then an
 * empty one), then *changes* (a token that begins with a colon, after a newline
 * for the first, and one or two paths); anything else begins the next commit.
 * Fields are counted, so no message and no path can pose as another token.
 */
export class LogParser {
  readonly #onCommit: (commit: LogCommit) => void;
  readonly #ids: boolean;
  /** Pieces of a token whose end is still to come. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  #fields: Buffer[] = [];
  #changes: LogChange[] = [];
  /** A change whose path, or whose second path, is still to come. */
  #pending: LogChange | undefined;
  #inHeader = true;
  #twoPaths = false;

  constructor(options: LogParserOptions) {
    this.#onCommit = options.onCommit;
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

  /** Hands over the last commit. Throws when the stream ended inside one. */
  end(): void {
    const clean = this.#held.length === 0 && this.#pending === undefined;
    if (!clean || (this.#inHeader && this.#fields.length > 0)) {
      throw new Error('The history ended inside a commit');
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
      this.#path(data.toString('latin1', start, end));
    } else if (isChange(data, start)) {
      this.#change(data, start, end);
    } else {
      this.#flush();
      this.#headerField(data, start, end);
    }
  }

  #headerField(data: Buffer, start: number, end: number): void {
    if (this.#fields.length === HEADER_FIELDS) {
      this.#inHeader = false;
      return;
    }
    // Copied, because the next piece of the stream reuses the memory.
    this.#fields.push(Buffer.from(data.subarray(start, end)));
  }

  #change(data: Buffer, start: number, end: number): void {
    const colon = data[start] === COLON ? start : start + 1;
    const record = data.toString('latin1', colon + 1, end);
    const status = record[record.lastIndexOf(' ') + 1];
    this.#twoPaths = status === 'R' || status === 'C';
    this.#pending = { status, path: '' };
    if (this.#ids) this.#pending.ids = record;
  }

  #path(path: string): void {
    const change = this.#pending!;
    if (this.#twoPaths) {
      change.from = path;
      this.#twoPaths = false;
      return;
    }
    change.path = path;
    this.#changes.push(change);
    this.#pending = undefined;
  }

  #flush(): void {
    const fields = this.#fields;
    const changes = this.#changes;
    this.#fields = [];
    this.#changes = [];
    this.#inHeader = true;
    this.#onCommit({
      id: fields[0].toString('latin1'),
      parents:
        fields[1].length > 0 ? fields[1].toString('latin1').split(' ') : [],
      authorName: fields[2],
      authorEmail: fields[3],
      authorTime: Number(fields[4].toString('latin1')),
      commitTime: Number(fields[5].toString('latin1')),
      message: fields[6],
      changes,
    });
  }
}

function isChange(data: Buffer, start: number): boolean {
  return (
    data[start] === COLON ||
    (data[start] === NEWLINE && data[start + 1] === COLON)
  );
}

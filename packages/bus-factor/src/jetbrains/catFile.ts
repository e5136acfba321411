import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { printable, RepositoryError } from '../errors';
import { failureOf } from '../git/failureOf';
import {
  gitEnvironment,
  gitOptions,
  type GitDirectory,
} from '../git/gitCommand';

/** @public */
export interface CatFileOptions {
  directory: GitDirectory;
  /** Whether to hand over contents, or sizes only. */
  contents: boolean;
}

interface Request {
  id: string;
  onData?: (chunk: Buffer) => void;
  resolve: (sizeBytes: number) => void;
  reject: (error: unknown) => void;
}

const NEWLINE = 10;
const STDERR_LIMIT = 8192;
const HEADER_LIMIT_BYTES = 1024;

/**
 * One `git cat-file` process that answers many questions, in the order asked.
 *
 * The answer stream is *header*, then with contents *body* and one newline,
 * again and again. The process is *open* until `close` is called or it *broke*
 * (it exited, or its answers made no sense): then every waiting question, and
 * every later one, is rejected with the same error.
 */
export class CatFile {
  readonly #options: CatFileOptions;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #closed: Promise<void>;
  /** Answered from `#next` on. */
  #requests: Request[] = [];
  #next = 0;
  #header = '';
  #sizeBytes = 0;
  /** Bytes to come of the body and its newline; undefined in a header. */
  #bodyLeft: number | undefined;
  #stderr = '';
  #broken: unknown;

  constructor(options: CatFileOptions) {
    this.#options = options;
    this.#child = spawn(
      'git',
      [
        ...gitOptions(options.directory),
        'cat-file',
        options.contents ? '--batch' : '--batch-check',
      ],
      {
        cwd: '/',
        env: gitEnvironment(),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      },
    );
    const { stdin, stdout, stderr } = this.#child;
    // Git may exit without reading its input; how it exited tells why.
    stdin.on('error', () => {});
    stdout.on('data', (chunk: Buffer) => this.#onOutput(chunk));
    stderr.on('data', (chunk: Buffer) => {
      if (this.#stderr.length < STDERR_LIMIT) {
        this.#stderr += chunk.toString('utf8');
      }
    });
    this.#closed = new Promise(resolve => {
      this.#child.on('error', error => {
        this.#break(error);
        resolve();
      });
      this.#child.on('close', code => {
        const exit = { code: code ?? undefined, stderr: this.#stderr.trim() };
        this.#break(failureOf(exit, options.directory.repository));
        resolve();
      });
    });
  }

  /**
   * Size of an object in bytes; with contents, after all of it was handed over.
   *
   * @throws RepositoryError `incomplete` when it is missing
   */
  read(id: string, onData?: (chunk: Buffer) => void): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) {
        reject(this.#broken);
        return;
      }
      this.#requests.push({ id, onData, resolve, reject });
      this.#child.stdin.write(`${id}\n`);
    });
  }

  /** Ends the process and waits until it is gone. */
  async close(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#closed;
  }

  #onOutput(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length && this.#broken === undefined) {
      at =
        this.#bodyLeft === undefined
          ? this.#readHeader(chunk, at)
          : this.#readBody(chunk, at, this.#bodyLeft);
    }
  }

  #readHeader(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(NEWLINE, at);
    this.#header += chunk.toString('latin1', at, end < 0 ? undefined : end);
    if (end < 0) {
      if (this.#header.length > HEADER_LIMIT_BYTES)
        this.#break(this.#missing());
      return chunk.length;
    }
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(this.#header)?.[1];
    if (size === undefined) {
      this.#break(this.#missing());
      return chunk.length;
    }
    this.#header = '';
    this.#sizeBytes = Number(size);
    if (this.#options.contents) this.#bodyLeft = this.#sizeBytes + 1;
    else this.#answer();
    return end + 1;
  }

  #readBody(chunk: Buffer, at: number, left: number): number {
    const end = Math.min(chunk.length, at + left);
    this.#bodyLeft = left - (end - at);
    // The last byte is the newline after the body.
    const data = chunk.subarray(at, this.#bodyLeft === 0 ? end - 1 : end);
    if (data.length > 0) this.#requests[this.#next].onData?.(data);
    if (this.#bodyLeft === 0) {
      this.#bodyLeft = undefined;
      this.#answer();
    }
    return end;
  }

  #answer(): void {
    this.#requests[this.#next].resolve(this.#sizeBytes);
    this.#next += 1;
    if (this.#next < this.#requests.length) return;
    this.#requests = [];
    this.#next = 0;
  }

  #break(error: unknown): void {
    this.#broken ??= error;
    const waiting = this.#requests.slice(this.#next);
    this.#requests = [];
    this.#next = 0;
    waiting.forEach(request => request.reject(this.#broken));
    this.#child.kill('SIGKILL');
  }

  #missing(): RepositoryError {
    const id = this.#requests[this.#next]?.id ?? 'an object';
    return new RepositoryError({
      code: 'incomplete',
      problem: `The contents of ${printable(id)} are missing`,
      repository: this.#options.directory.repository,
      remedy:
        'Fetch the repository again with file contents, or ask for identical renames only.',
    });
  }
}

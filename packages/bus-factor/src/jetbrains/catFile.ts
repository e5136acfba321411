import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { printable, RepositoryError } from '../errors';
import { abortError } from '../git/abortError';
import { failureOf } from '../git/failureOf';
import {
  gitEnvironment,
  gitOptions,
  type GitDirectory,
} from '../git/gitCommand';
import { tellOfProcess } from '../git/processChannel';

/** @public */
export interface CatFileOptions {
  directory: GitDirectory;
  /** Whether to hand over contents, or sizes only. */
  contents: boolean;
  signal?: AbortSignal;
}

interface Request {
  id: string;
  onData?: (chunk: Buffer) => void;
  resolve: (sizeBytes: number | undefined) => void;
  reject: (error: unknown) => void;
}

const NEWLINE = 10;
const STDERR_LIMIT = 8192;

/**
 * One `git cat-file` process that answers many questions, in the order asked.
 *
 * The answer stream is *header*, then with contents *body* and one newline,
 * again and again; `<id> missing` is a header without a body. The process is
 * *open* until `close` is called, the signal is aborted or it *broke* (it
 * exited, or its answers made no sense): then every waiting question, and every
 * later one, is rejected with the same error.
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
    const { pid, stdin, stdout, stderr } = this.#child;
    tellOfProcess({ pid, running: true });
    // Git may exit without reading its input; how it exited tells why.
    stdin.on('error', () => {});
    stdout.on('data', (chunk: Buffer) => this.#onOutput(chunk));
    stderr.on('data', (chunk: Buffer) => {
      if (this.#stderr.length < STDERR_LIMIT) {
        this.#stderr += chunk.toString('utf8');
      }
    });
    const { directory, signal } = options;
    const { repository } = directory;
    const onAbort = () =>
      this.#break(
        abortError(signal!, { repository, work: 'Comparing file contents' }),
      );
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#closed = new Promise(resolve => {
      const onEnd = (code: number | null | undefined, problem: string) => {
        const exit = { code: code ?? undefined, stderr: problem };
        this.#break(failureOf(exit, repository));
        tellOfProcess({ pid, running: false });
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      this.#child.on('error', error => onEnd(undefined, error.message));
      this.#child.on('close', code => onEnd(code, this.#stderr.trim()));
    });
  }

  /**
   * Size of a file in bytes, undefined when it is missing; with contents, after
   * all of them were handed over.
   */
  read(
    id: string,
    onData?: (chunk: Buffer) => void,
  ): Promise<number | undefined> {
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
    if (end < 0) return chunk.length;
    const header = this.#header;
    this.#header = '';
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    if (size !== undefined) {
      this.#sizeBytes = Number(size);
      if (this.#options.contents) this.#bodyLeft = this.#sizeBytes + 1;
      else this.#answer(this.#sizeBytes);
    } else if (/^[0-9a-f]+ missing$/.test(header)) {
      this.#answer(undefined);
    } else {
      this.#break(this.#notAFile(header));
    }
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
      this.#answer(this.#sizeBytes);
    }
    return end;
  }

  #answer(sizeBytes: number | undefined): void {
    this.#requests[this.#next].resolve(sizeBytes);
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

  #notAFile(header: string): RepositoryError {
    return new RepositoryError({
      code: 'incomplete',
      problem: `A file's object is not a file (${printable(header)})`,
      repository: this.#options.directory.repository,
      remedy: 'Run "git fsck" in the repository.',
    });
  }
}

import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import {
  getDefaultHighWaterMark,
  setDefaultHighWaterMark,
  type Readable,
  type Writable,
} from 'node:stream';
// Those of a browser, which tests may have, keep time otherwise.
import { setTimeout } from 'node:timers';
import { RepositoryError } from '../errors';
import { abortError } from './abortError';
import { gitEnvironment } from './gitCommand';
import { watchMemory } from './memoryWatch';
import { OutputError } from './outputError';
import { tellOfProcess } from './processChannel';

/** @public */
export interface SpawnGitOptions {
  args: readonly string[];
  /** Named in errors. */
  repository: string;
  /** Working directory; the file system's root when left out. */
  cwd?: string;
  /** Written to git's standard input, which is then closed. */
  input?: Uint8Array;
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
  /**
   * Much is written: it is taken some milliseconds late, in large pieces. Git
   * writes 4 KiB at a time, and to wake somebody each time slows it down.
   */
  inBulk?: boolean;
  /** Called with each piece of standard output; it is only valid meanwhile. */
  onOutput: (chunk: Buffer) => void;
}

/** How a git process ended. */
export interface GitExit {
  code: number | undefined;
  /** The beginning of what git wrote to standard error. */
  stderr: string;
}

const STDERR_LIMIT_BYTES = 8192;

/** Long enough for several pieces, and too short to fill what the system holds. */
const BULK_EVERY_MS = 2;
/** What Node reads at once; so much says that more is waiting. */
export const FULL_CHUNK_BYTES = 64 * 1024;

/**
 * Runs git to its end without a shell.
 *
 * A process is *running* until it is *closed* (exited and all pipes drained).
 * An abort, or an error thrown by `onOutput`, kills it, and the promise settles
 * only when it is closed: whoever awaits this leaves no child behind.
 *
 * @throws RepositoryError `git-missing`, `aborted`, `timeout`, `too-large`
 */
export async function spawnGit(options: SpawnGitOptions): Promise<GitExit> {
  const { repository, input, signal, inBulk = false, onOutput } = options;
  const work = 'Reading the history';
  if (signal?.aborted) throw abortError(signal, { repository, work });

  const child = inBulk ? withoutBuffers(() => start(options)) : start(options);
  const { pid } = child;
  tellOfProcess({ pid, running: true });
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error instanceof OutputError ? error.of(repository) : error;
    child.stdout.removeAllListeners('data');
    child.stdout.resume();
    child.kill('SIGKILL');
  };
  const onAbort = () => fail(abortError(signal!, { repository, work }));
  signal?.addEventListener('abort', onAbort, { once: true });
  const endWatch = watchMemory(pid, fail);

  const stderr: Buffer[] = [];
  let stderrBytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    try {
      onOutput(chunk);
    } catch (error) {
      fail(error);
      return;
    }
    if (!inBulk || chunk.length >= FULL_CHUNK_BYTES) return;
    child.stdout.pause();
    setTimeout(() => child.stdout.resume(), BULK_EVERY_MS);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderrBytes < STDERR_LIMIT_BYTES) stderr.push(chunk);
    stderrBytes += chunk.length;
  });
  // Git may exit without reading its input; how it exited tells why.
  child.stdin.on('error', () => {});
  child.stdin.end(input);

  try {
    const code = await new Promise<number | undefined>((resolve, reject) => {
      child.on('error', error => reject(spawnError(error, repository)));
      child.on('close', exitCode => resolve(exitCode ?? undefined));
    });
    if (failure !== undefined) throw failure;
    return {
      code,
      stderr: Buffer.concat(stderr)
        .subarray(0, STDERR_LIMIT_BYTES)
        .toString('utf8')
        .trim(),
    };
  } finally {
    endWatch();
    tellOfProcess({ pid, running: false });
    signal?.removeEventListener('abort', onAbort);
  }
}

function start(
  options: SpawnGitOptions,
): ChildProcessByStdio<Writable, Readable, Readable> {
  const { args, cwd = '/', env } = options;
  return spawn('git', args, {
    cwd,
    env: gitEnvironment(env),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

/** Streams made meanwhile stop reading as soon as they are paused. */
function withoutBuffers<T>(make: () => T): T {
  const usual = getDefaultHighWaterMark(false);
  setDefaultHighWaterMark(false, 1);
  try {
    return make();
  } finally {
    setDefaultHighWaterMark(false, usual);
  }
}

function spawnError(
  error: NodeJS.ErrnoException,
  repository: string,
): RepositoryError {
  if (error.code === 'ENOENT') {
    return new RepositoryError({
      code: 'git-missing',
      problem: 'The git command was not found, needed for',
      repository,
      remedy:
        'Install git 2.30 or newer and put it on PATH (Debian, Ubuntu: apt-get install -y git; Alpine: apk add git).',
      cause: error,
    });
  }
  return new RepositoryError({
    code: 'git-failed',
    problem: `git could not be started (${error.code ?? error.message})`,
    repository,
    remedy: 'Run "git --version" as the same user to see why.',
    cause: error,
  });
}

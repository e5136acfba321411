import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { HistorySourceError } from '@stewardship/backstage-plugin-ownership-node';
import { GIT_MISSING } from './problemOf';

export interface RunGitOptions {
  args: readonly string[];
  /** Settings that must not appear in the command line, such as headers. */
  settings: ReadonlyArray<readonly [key: string, value: string]>;
  protocols: readonly string[];
  /** Written to git's standard input. */
  input?: string;
  /** Gets what git writes piece by piece; it is not collected then. */
  onOutput?: (piece: Buffer) => void;
  signal: AbortSignal;
}

export interface GitResult {
  code: number | undefined;
  stdout: string;
  stderr: string;
}

/** What a remote may make us keep of its answers. */
const OUTPUT_LIMIT_BYTES = 64 * 1024;

/** Variables of our own environment that git needs to reach a host. */
const PASSED_ON = [
  'PATH',
  'TMPDIR',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
];

/** Settings for talking to a host: nothing is asked, run or followed. */
const SETTINGS: ReadonlyArray<readonly [string, string]> = [
  ['core.hooksPath', devNull],
  ['core.askPass', ''],
  ['credential.helper', ''],
  ['http.followRedirects', 'false'],
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', '60'],
  ['transfer.bundleURI', 'false'],
  ['transfer.credentialsInUrl', 'die'],
  ['protocol.version', '2'],
  ['fetch.recurseSubmodules', 'false'],
  ['gc.autoDetach', 'false'],
  ['maintenance.autoDetach', 'false'],
];

/**
 * Runs git against a host. A process is *running* until it and its helpers
 * have ended; an abort kills the whole group, and the promise settles only
 * then. Secrets travel in the environment, never in the command line.
 *
 * @throws HistorySourceError when git is missing; the signal's reason when
 * aborted.
 */
export async function runGit(options: RunGitOptions): Promise<GitResult> {
  const { args, signal, input = '', onOutput } = options;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...args], {
      env: environment(options),
      stdio: ['pipe', 'pipe', 'pipe'],
      // Its own group, so that git's helpers can be ended with it.
      detached: true,
    });
    const stop = () => {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    };
    signal.addEventListener('abort', stop, { once: true });
    // Git may exit without reading its input; how it exited tells why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    if (onOutput) child.stdout.on('data', onOutput);
    const stdout = onOutput ? () => '' : collect(child.stdout);
    const stderr = collect(child.stderr);
    let missing: unknown;
    child.on('error', error => {
      missing = error;
    });
    child.on('close', code => {
      signal.removeEventListener('abort', stop);
      if (missing) {
        const { status, message, remedy } = GIT_MISSING;
        reject(
          new HistorySourceError({
            status: status as 'git-missing',
            problem: message,
            remedy,
            cause: missing,
          }),
        );
      } else if (signal.aborted) {
        reject(signal.reason);
      } else {
        resolve({
          code: code ?? undefined,
          stdout: stdout(),
          stderr: stderr(),
        });
      }
    });
  });
}

function environment(options: RunGitOptions): NodeJS.ProcessEnv {
  const { settings, protocols } = options;
  const all = [...SETTINGS, ...settings];
  const passed = PASSED_ON.flatMap(name =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  return {
    ...Object.fromEntries(passed),
    LC_ALL: 'C',
    // Without one, git's transport takes the passwords of the account's .netrc.
    HOME: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: protocols.join(':'),
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const pieces: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (piece: Buffer) => {
    if (bytes < OUTPUT_LIMIT_BYTES) {
      pieces.push(piece);
      bytes += piece.length;
    }
  });
  return () =>
    Buffer.concat(pieces).subarray(0, OUTPUT_LIMIT_BYTES).toString('utf8');
}

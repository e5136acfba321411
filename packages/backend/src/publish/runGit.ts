import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';

const LONGEST_MS = 60_000;
const MOST_BYTES = 1024 * 1024;

const run = promisify(execFile);

/**
 * Runs git as on a machine without settings: no hooks, no prompts, nobody's
 * own configuration.
 */
export async function runGit(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<string> {
  const { env, signal } = options;
  const { stdout } = await run(
    'git',
    ['-c', `core.hooksPath=${devNull}`, ...args],
    {
      env: {
        PATH: process.env.PATH,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_TERMINAL_PROMPT: '0',
        ...env,
      },
      timeout: LONGEST_MS,
      maxBuffer: MOST_BYTES,
      signal,
    },
  );
  return stdout;
}

import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

const LAST_LINES = 40;

/** Groups of processes that have not ended yet. */
const running = new Set();
let isOver = false;

/**
 * The environment of somebody who stands in their own portal: nothing that Yarn
 * tells the scripts of this repository, the folder of its wrappers included.
 */
export function plainEnvironment() {
  const { BERRY_BIN_FOLDER: wrappers } = process.env;
  const ours =
    /^(npm_(config_user_agent|execpath|node_execpath|lifecycle|package)|PROJECT_CWD|INIT_CWD|BERRY_BIN_FOLDER|DEV_CALLER_CWD|NODE_ENV|CI$)/;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name)),
  );
  env.PATH = (env.PATH ?? '')
    .split(delimiter)
    .filter(folder => folder !== wrappers)
    .join(delimiter);
  // The release of Yarn that a generated portal carries breaks off where an
  // answer comes late (Node 24); the one that runs this does not.
  env.YARN_IGNORE_PATH = '1';
  // a build server would not let a new portal write its lockfile
  env.YARN_ENABLE_IMMUTABLE_INSTALLS = 'false';
  return env;
}

/**
 * Runs a command to its end.
 *
 * @param {string[]} command
 * @param {{ cwd: string, env?: Record<string, string>, expect?: 'success' | 'failure' | 'either' }} options
 * @returns {Promise<string>} what it wrote on both outputs
 * @throws when it ends otherwise than expected, with its last lines
 */
export async function command(
  [file, ...args],
  { cwd, env, expect = 'success' },
) {
  if (isOver) {
    throw new Error('interrupted');
  }
  const child = spawn(file, args, {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  try {
    const status = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (expect !== 'either' && (status === 0) !== (expect === 'success')) {
      throw new Error(
        `${[file, ...args].join(
          ' ',
        )} ended with ${status}. Its last lines:\n${output
          .trimEnd()
          .split('\n')
          .slice(-LAST_LINES)
          .join('\n')}`,
      );
    }
    return output;
  } finally {
    running.delete(child.pid);
  }
}

/** Ends what runs and everything that it started; nothing starts any more. */
export function endCommands() {
  isOver = true;
  for (const pid of running) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // it is gone
    }
  }
}

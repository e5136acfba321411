import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** No setting of the user or the machine reaches these repositories. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_')),
  ),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * Runs git and gives what it wrote to standard output.
 *
 * @param {string[]} args
 * @param {{ input?: Iterable<string> }} [options]
 */
export async function git(args, { input } = {}) {
  const child = spawn('git', args, { env: environment });
  const output = [];
  const errors = [];
  child.stdout.on('data', chunk => output.push(chunk));
  child.stderr.on('data', chunk => errors.push(chunk));
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const fed = input
    ? pipeline(Readable.from(input), child.stdin)
    : child.stdin.end();
  const [code] = await Promise.all([
    exit,
    // A git that ends early says why on standard error; the broken pipe says
    // nothing more.
    Promise.resolve(fed).catch(() => undefined),
  ]);
  if (code !== 0) {
    throw new Error(
      `git ${args[0]} failed (exit ${code}): ${Buffer.concat(errors)}`.trim(),
    );
  }
  return Buffer.concat(output).toString('utf8');
}

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

const EVERY_MS = 50;

/**
 * Runs a command to its end.
 *
 * @param {string[]} command
 * @param {{ cwd?: string, capture?: boolean, memory?: boolean }} [options]
 *   `memory` watches it, which costs the command a little time
 * @returns {Promise<{ ms: number, output: string, peakMb: number }>} memory is
 *   that of all processes together, sampled, each page shared out among those
 *   that have it
 * @throws when it fails, with what it said
 */
export async function timeCommand([file, ...args], options = {}) {
  const { cwd, capture = false, memory = false } = options;
  const startedAt = performance.now();
  const child = spawn(file, args, {
    cwd,
    stdio: ['ignore', capture ? 'pipe' : 'ignore', 'pipe'],
  });
  const chunks = [];
  let said = '';
  child.stdout?.on('data', chunk => chunks.push(chunk));
  child.stderr.on('data', chunk => {
    said = `${said}${chunk}`.slice(-2000);
  });
  let peakMb = 0;
  let looking = Promise.resolve();
  const timer = memory
    ? setInterval(() => {
        looking = looking.then(async () => {
          peakMb = Math.max(peakMb, await treeMb(child.pid));
        });
      }, EVERY_MS)
    : undefined;
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const ms = performance.now() - startedAt;
  clearInterval(timer);
  await looking;
  if (code !== 0) {
    throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${said}`);
  }
  return { ms, output: Buffer.concat(chunks).toString('utf8'), peakMb };
}

/** Proportional set size of a process and all that descend from it. */
async function treeMb(root) {
  const parents = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1];
    if (parent) parents.set(name, parent);
  }
  let kb = 0;
  for (const pid of parents.keys()) {
    let at = pid;
    while (at && at !== String(root)) at = parents.get(at);
    if (at) kb += await proportionalKb(pid);
  }
  return kb / 1024;
}

async function proportionalKb(pid) {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(
    () => '',
  );
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}

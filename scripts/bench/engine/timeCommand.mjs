import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

const EVERY_MS = 50;

/**
 * Runs a command to its end.
 *
 * @param {string[]} command
 * @param {{ cwd?: string, capture?: boolean, memory?: boolean,
 *   timeoutMs?: number }} [options] `memory` watches it, which costs the command
 *   a little time; after `timeoutMs` it is killed with all that it started
 * @returns {Promise<{ ms: number, output: string, peakMb: number }>} memory is
 *   that of all processes together, sampled, each page shared out among those
 *   that have it
 * @throws when it fails, with what it said, or takes too long
 */
export async function timeCommand([file, ...args], options = {}) {
  const { cwd, capture = false, memory = false, timeoutMs } = options;
  const startedAt = performance.now();
  const child = spawn(file, args, {
    cwd,
    stdio: ['ignore', capture ? 'pipe' : 'ignore', 'pipe'],
    // In a process group of its own, which can be killed as a whole.
    detached: timeoutMs !== undefined,
  });
  const limit = timeoutMs === undefined ? undefined : limited(child, timeoutMs);
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
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  }).finally(() => {
    clearInterval(timer);
    limit?.end();
  });
  const ms = performance.now() - startedAt;
  await looking;
  if (limit?.isExceeded()) {
    throw new Error(
      `${file} ${args.join(' ')} was ended after ${timeoutMs / 1000} s`,
    );
  }
  if (code !== 0) {
    throw new Error(
      `${file} ${args.join(' ')} ended with ${code ?? signal}: ${said}`,
    );
  }
  return { ms, output: Buffer.concat(chunks).toString('utf8'), peakMb };
}

/** Kills a process group when its time is over, or when this process is ended. */
function limited(child, timeoutMs) {
  let exceeded = false;
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It never started, or is gone.
    }
  };
  const timer = setTimeout(() => {
    exceeded = true;
    kill();
    // Whatever left the group may hold it open.
    child.stderr.destroy();
    child.stdout?.destroy();
  }, timeoutMs);
  const interrupted = signal => {
    kill();
    end();
    process.kill(process.pid, signal);
  };
  const end = () => {
    clearTimeout(timer);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  };
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  return { end, isExceeded: () => exceeded };
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

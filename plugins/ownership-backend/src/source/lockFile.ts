import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, identityOf } from './processIdentity';

const HEARTBEAT_MS = 5_000;
const POLL_MS = 250;

/**
 * A file that nobody has written to for so long belongs to a dead process, also
 * where nobody can tell whether its process has ended.
 */
const STALE_MS = 60_000;

export interface FileLock {
  release(): Promise<void>;
}

/**
 * Takes a lock that processes on any machine respect who share the folder.
 * Undefined when it stays another's for `waitMs`.
 *
 * @remarks
 * The file is *free* (absent), *held* (created exclusively, and written to
 * every few seconds by its holder), or *stale* (its holder died: a process of
 * this machine is seen to be gone, one of another has written nothing for a
 * while). Only one at a time may remove a stale one, and looks again whether it
 * is. How old it is is measured by the clock of the file system.
 */
export async function lockFile(
  path: string,
  options: {
    waitMs: number;
    signal?: AbortSignal;
    staleMs?: number;
    /** Cleans up after a holder that died, before anybody else may hold it. */
    onStale?: () => Promise<void>;
  },
): Promise<FileLock | undefined> {
  const { waitMs, signal, staleMs = STALE_MS, onStale } = options;
  const token = randomUUID();
  const until = performance.now() + waitMs;
  for (;;) {
    const lock = await create(path, token);
    if (lock) return lock;
    if (!(await removeStale(path, { token, staleMs, onStale }))) {
      if (performance.now() >= until) return undefined;
      await sleep(POLL_MS, undefined, { signal });
    }
  }
}

async function create(
  path: string,
  token: string,
): Promise<FileLock | undefined> {
  const file = await open(path, 'wx', 0o600).catch(error => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return undefined;
  const identity = await identityOf(process.pid);
  await file.appendFile(
    `${token} ${hostname()} ${process.pid} ${identity ?? '-'}\n`,
  );
  const timer = setInterval(() => {
    // A heartbeat that fails makes the lock stale, which is all it could say.
    file.appendFile('.').catch(() => undefined);
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      await file.close();
      if ((await tokenOf(path)) === token) await rm(path, { force: true });
    },
  };
}

/** True when it is worth trying again at once. */
async function removeStale(
  path: string,
  options: {
    token: string;
    staleMs: number;
    onStale?: () => Promise<void>;
  },
): Promise<boolean> {
  const { token, staleMs, onStale } = options;
  const age = await ageMs(path, token);
  if (age === undefined) return true;
  if (age < staleMs && !(await isOfDead(path))) return false;
  // Looked at again alone: by now it may be a new holder's.
  const alone = `${path}.removing`;
  const file = await open(alone, 'wx', 0o600).catch(() => undefined);
  if (!file) {
    const since = await ageMs(alone, token);
    if (since !== undefined && since >= staleMs)
      await rm(alone, { force: true });
    return false;
  }
  try {
    const still = await ageMs(path, token);
    if (still !== undefined && (still >= staleMs || (await isOfDead(path)))) {
      await onStale?.();
      await rm(path, { force: true });
    }
  } finally {
    await file.close();
    await rm(alone, { force: true });
  }
  return true;
}

async function tokenOf(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text?.split(' ', 1)[0];
}

async function isOfDead(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const identity = /^\S+ \S+ \S+ (\S+)\n/.exec(text)?.[1];
  return identity !== undefined && hasEnded(identity);
}

/** By the clock of the file system; undefined when the file is gone. */
async function ageMs(path: string, token: string): Promise<number | undefined> {
  const probe = `${path}.${token}.now`;
  try {
    await writeFile(probe, '', { mode: 0o600 });
    const [now, then] = [await stat(probe), await stat(path)];
    return now.mtimeMs - then.mtimeMs;
  } catch {
    return undefined;
  } finally {
    await rm(probe, { force: true });
  }
}

import { randomUUID } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HistorySourceError } from '@stewardship/backstage-plugin-ownership-node';
import { endOrphans } from './endOrphans';
import { folderSize } from './folderSize';
import { lockFile } from './lockFile';

const LOOK_MS = 500;
/** How long another process is waited for that holds the same mirror. */
const LOCK_WAIT_MS = 30_000;
/** How old what is known of the other mirrors may be. */
const KNOWN_MS = 60_000;

export interface MirrorCacheOptions {
  /** May be deleted at any time, and shared by several processes. */
  folder: string;
  /** What all mirrors together may take. */
  maximumBytes: number;
  /** What one may take. */
  maximumMirrorBytes: number;
}

/** A mirror that nobody else touches until it is released. */
export interface HeldMirror {
  /** Where it is, or is to be made. */
  path: string;
  /**
   * Runs what makes the mirror grow. Others make room, those used longest ago
   * first; when that is not enough, or this one alone is too large, the work
   * is aborted.
   *
   * @throws HistorySourceError when the disk or the limits are too small
   */
  grow<T>(
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** Deletes it; it may be made anew. */
  clear(): Promise<void>;
  release(): Promise<void>;
}

/** What is known of a mirror without looking into it. */
interface Known {
  bytes: number;
  usedAtMs: number;
}

/**
 * Mirrors of repositories on disk, under a budget.
 *
 * @remarks
 * A mirror `<id>.git` has beside it `<id>.size` (how large it was when it was
 * last used; the file's time is when) and, while it is in use, `<id>.lock`.
 * Nothing else says what is there: whatever is lost is fetched again. Mirrors
 * are only deleted under their lock, and by being renamed first, so that none
 * is ever seen half deleted.
 */
export class MirrorCache {
  readonly #options: MirrorCacheOptions;
  #known = new Map<string, Known>();
  #knownAt = -Infinity;

  constructor(options: MirrorCacheOptions) {
    this.#options = options;
  }

  /** @throws HistorySourceError when another process keeps it for long */
  async hold(id: string, signal: AbortSignal): Promise<HeldMirror> {
    const { folder } = this.#options;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await this.#lock(id, { waitMs: LOCK_WAIT_MS, signal });
    if (!lock) {
      throw new HistorySourceError({
        status: 'error',
        problem: 'Another backend is reading the mirror of the repository.',
        remedy:
          'Nothing needs to be done: it is tried again. If it stays so, give each backend its own ownership.scan.cacheDir.',
      });
    }
    return {
      path: this.#pathOf(id, 'git'),
      grow: (outer, work) => this.#grow(id, outer, work),
      clear: () => this.#delete(id),
      release: async () => {
        await this.#note(id);
        await lock.release();
      },
    };
  }

  #lock(id: string, options: { waitMs: number; signal?: AbortSignal }) {
    return lockFile(this.#pathOf(id, 'lock'), {
      ...options,
      onStale: () => endOrphans(this.#pathOf(id, 'git')),
    });
  }

  async #grow<T>(
    id: string,
    outer: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const full = new AbortController();
    const done = new AbortController();
    const watching = this.#watch(id, done.signal).catch(problem => {
      if (!done.signal.aborted) full.abort(problem);
    });
    try {
      const result = await work(AbortSignal.any([outer, full.signal]));
      full.signal.throwIfAborted();
      // It may have grown since it was last looked at.
      await this.#makeRoom(id);
      return result;
    } catch (error) {
      // Whatever the work made of being aborted: this is why.
      if (!outer.aborted) full.signal.throwIfAborted();
      throw error;
    } finally {
      done.abort();
      await watching;
    }
  }

  async #watch(id: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.#makeRoom(id);
      await sleep(LOOK_MS, undefined, { signal });
    }
  }

  async #makeRoom(id: string): Promise<void> {
    const { maximumBytes, maximumMirrorBytes } = this.#options;
    const bytes = await folderSize(this.#pathOf(id, 'git'));
    if (bytes > maximumMirrorBytes) {
      throw new HistorySourceError({
        status: 'error',
        problem: 'The repository takes more space on disk than is allowed.',
        remedy: 'Raise ownership.scan.maxRepositorySize in the app-config.',
      });
    }
    await this.#look();
    const others = [...this.#known].filter(([other]) => other !== id);
    others.sort(([, a], [, b]) => a.usedAtMs - b.usedAtMs);
    let total = others.reduce((sum, [, known]) => sum + known.bytes, bytes);
    for (const [other, known] of others) {
      if (total <= maximumBytes) return;
      if (await this.#evict(other)) total -= known.bytes;
    }
    if (total > maximumBytes) {
      throw new HistorySourceError({
        status: 'error',
        problem: 'The space for mirrors is too small for what is read now.',
        remedy:
          'Raise ownership.scan.cacheSize in the app-config, or lower ownership.scan.concurrency.',
      });
    }
  }

  /** False when somebody uses it. */
  async #evict(id: string): Promise<boolean> {
    const lock = await this.#lock(id, { waitMs: 0 });
    if (!lock) return false;
    await this.#delete(id);
    await lock.release();
    return true;
  }

  async #delete(id: string): Promise<void> {
    const trash = join(this.#options.folder, `${randomUUID()}.trash`);
    await rename(this.#pathOf(id, 'git'), trash).catch(() => undefined);
    await rm(trash, { recursive: true, force: true });
    await rm(this.#pathOf(id, 'size'), { force: true });
    this.#known.delete(id);
  }

  async #note(id: string): Promise<void> {
    const bytes = await folderSize(this.#pathOf(id, 'git'));
    if (bytes === 0) return;
    this.#known.set(id, { bytes, usedAtMs: Date.now() });
    // Without the note it is measured again.
    await writeFile(this.#pathOf(id, 'size'), String(bytes)).catch(
      () => undefined,
    );
  }

  /** What other processes did to a shared folder is seen after a while. */
  async #look(): Promise<void> {
    if (performance.now() - this.#knownAt < KNOWN_MS) return;
    this.#knownAt = performance.now();
    const { folder } = this.#options;
    const known = new Map<string, Known>();
    for (const name of await readdir(folder)) {
      // Left by somebody who died while deleting.
      if (name.endsWith('.trash')) {
        await rm(join(folder, name), { recursive: true, force: true });
      }
      const id = /^(.+)\.git$/.exec(name)?.[1];
      if (id !== undefined) known.set(id, await this.#measure(id));
    }
    this.#known = known;
  }

  async #measure(id: string): Promise<Known> {
    const path = this.#pathOf(id, 'size');
    try {
      const { mtimeMs } = await stat(path);
      const bytes = Number(await readFile(path, 'utf8'));
      if (bytes > 0) return { bytes, usedAtMs: mtimeMs };
    } catch {
      // Without a note: made by somebody who died, and the first to go.
    }
    return { bytes: await folderSize(this.#pathOf(id, 'git')), usedAtMs: 0 };
  }

  #pathOf(id: string, kind: 'git' | 'size' | 'lock'): string {
    return join(this.#options.folder, `${id}.${kind}`);
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CatalogState,
  FromReplica,
  ReplicaOptions,
  ToReplica,
} from './messages';
import { mountDisk, OWN_MOUNTS, resizeDisk, type SmallDisk } from './smallDisk';

const NODE_TRANSFORM = require.resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);
const PROGRAM = join(__dirname, 'replica.ts');

/** An orderly shutdown that takes longer is none. */
const STOP_MS = 60_000;

export interface Replica {
  pid: number;
  name: string;
  /** Base of the plugin's routes. */
  url: string;
  /** Everything that it wrote to its log so far. */
  log(): string;
  isAlive(): boolean;
  setCatalog(catalog: CatalogState): void;
  /** Of a replica that was loaded with a small disk. */
  resizeDisk(size: string): void;
  /** Stops it where it is, so that one can look at what it does. */
  freeze(): void;
  /** Lets one that was stopped go on, as after a long pause of its machine. */
  thaw(): void;
  /** `kill -9`, of the process alone or with all that it started. */
  kill(options?: { withChildren?: boolean }): Promise<void>;
  /** Asks it to stop, as an orderly shutdown does. */
  stop(): Promise<void>;
}

/** A process that has loaded its code and waits for its options. */
export interface LoadedReplica {
  start(options: ReplicaOptions): Promise<Replica>;
  discard(): Promise<void>;
}

/**
 * A replica is *loading*, then *waiting* until it is started, then *running*
 * until it is killed or stopped. Loading ahead makes the gap after a kill
 * short, so that there is always somebody to kill.
 */
export function loadReplica(
  options: { env?: NodeJS.ProcessEnv; smallDisk?: SmallDisk } = {},
): LoadedReplica {
  const { smallDisk } = options;
  const [execPath, ...before] = smallDisk ? OWN_MOUNTS : [process.execPath];
  const child = fork(PROGRAM, {
    execPath,
    execArgv: [...before, '--require', NODE_TRANSFORM],
    env: {
      ...process.env,
      // Jest's own say nothing about a backend.
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      NO_COLOR: '1',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const pieces: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', piece => pieces.push(piece));
  }
  const log = () => pieces.join('');
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const loaded = next(child, 'loaded', log);
  // Somebody waits for it only once it is started.
  loaded.catch(() => undefined);
  const tell = (message: ToReplica) => child.connected && child.send(message);

  const end = async (act: () => void) => {
    if (isAlive()) {
      const ended = once(child, 'exit');
      act();
      await ended;
    }
  };

  return {
    start: async started => {
      await loaded;
      if (smallDisk) mountDisk(child.pid!, smallDisk);
      const ready = next(child, 'ready', log);
      tell({ start: started });
      const { ready: where } = await ready;
      return {
        pid: child.pid!,
        name: started.name,
        url: `http://127.0.0.1:${where.port}/api/ownership`,
        log,
        isAlive,
        setCatalog: catalog => tell({ catalog }),
        resizeDisk: size => resizeDisk(child.pid!, { ...smallDisk!, size }),
        freeze: () => child.kill('SIGSTOP'),
        thaw: () => child.kill('SIGCONT'),
        kill: ({ withChildren = false } = {}) =>
          end(() => {
            const pids = withChildren ? descendants(child.pid!) : [];
            child.kill('SIGKILL');
            pids.forEach(kill);
          }),
        stop: async () => {
          // Nothing is left running, whatever keeps it from stopping.
          const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
          await end(() => tell({ stop: true }));
          clearTimeout(timer);
        },
      };
    },
    discard: () => end(() => child.kill('SIGKILL')),
  };
}

type Message<K> = Extract<FromReplica, Partial<Record<K & string, unknown>>>;

async function next<K extends 'loaded' | 'ready'>(
  child: ChildProcess,
  kind: K,
  log: () => string,
): Promise<Message<K>> {
  const until = new AbortController();
  const { signal } = until;
  try {
    return await Promise.race([
      once(child, 'exit', { signal }).then(([code, by]) => {
        throw new Error(
          `A replica ended before it was ${kind} (${by ?? code}): ${log().slice(
            -2000,
          )}`,
        );
      }),
      (async () => {
        for await (const [message] of on(child, 'message', { signal })) {
          if ('failed' in message) {
            throw new Error(`A replica did not start: ${message.failed}`);
          }
          if (kind in message) return message as Message<K>;
        }
        throw new Error('Unreachable: messages end only with the signal');
      })(),
    ]);
  } finally {
    until.abort();
  }
}

/** Processes below one, from the process table. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const status = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : undefined;
    // The name of the program stands in brackets and may hold anything.
    const parent = status && /^\S+ (\d+)/.exec(status.split(') ').pop()!)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const found = new Set([pid]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [child, parent] of parents) {
      if (found.has(parent)) found.add(child);
    }
  }
  found.delete(pid);
  return [...found];
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

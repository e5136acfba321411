import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { EncodedReading } from './EncodedReading';
import { ReadingError } from './ReadingError';
import {
  THREAD_DATA,
  THREAD_FILE,
  type FromThread,
  type ReadingRequest,
  type ToThread,
} from './readingThread';

const MEBIBYTE = 1024 * 1024;
/** How long an idle thread is kept for the next reading. */
const KEEP_MS = 30_000;
/** A thread that was told to stop answers when its git has ended. */
const STOP_MS = 5_000;

export interface KnowledgeReaderOptions {
  /** How much one reading may use. */
  memoryBytes: number;
  /** Told where a snapshot was of no use, and why. */
  onReread?: (reread: { repository: string; reason: string }) => void;
}

/** A thread with what it has running. */
interface Thread {
  worker: Worker;
  /** Process ids of its git. */
  gits: Set<number>;
  /** Ends an idle thread. */
  timer?: NodeJS.Timeout;
}

/**
 * Reads repositories in threads, so that the portal answers while a history of
 * a million commits is read.
 *
 * @remarks
 * A thread is *reading* one repository, then *idle* for some seconds, then
 * reading the next one or *gone*. An abort is passed on to the engine, which
 * ends its git and answers; a thread that does not answer, crashes or runs out
 * of memory is gone at once, and what git it left running is killed. What was
 * read comes back as pages of rows: no thread sees another's objects.
 *
 * A git process whose thread is gone is dead, but the system lists it as
 * defunct until the backend ends: only the thread could have taken note of
 * its end.
 */
export class KnowledgeReader {
  readonly #memoryBytes: number;
  readonly #onReread: KnowledgeReaderOptions['onReread'];
  readonly #idle: Thread[] = [];
  readonly #threads = new Set<Thread>();

  constructor(options: KnowledgeReaderOptions) {
    this.#memoryBytes = options.memoryBytes;
    this.#onReread = options.onReread;
  }

  /**
   * @throws ReadingError for whatever is wrong with git, the repository or the
   * thread; the signal's reason when aborted
   */
  async read(
    request: ReadingRequest,
    { signal }: { signal: AbortSignal },
  ): Promise<EncodedReading[]> {
    signal.throwIfAborted();
    const thread = this.#take();
    const outcome = await this.#converse(thread, request, signal);
    if (outcome.type === 'done') {
      this.#keep(thread);
      return outcome.readings;
    }
    if (outcome.type === 'failed') this.#keep(thread);
    else await this.#end(thread);
    signal.throwIfAborted();
    throw new ReadingError(outcome);
  }

  /** Ends the idle threads; readings must have been aborted before. */
  async close(): Promise<void> {
    this.#idle.length = 0;
    await Promise.all([...this.#threads].map(thread => this.#end(thread)));
  }

  #take(): Thread {
    const idle = this.#idle.pop();
    if (idle) {
      clearTimeout(idle.timer);
      idle.worker.ref();
      return idle;
    }
    const gits = new Set<number>();
    const worker = new Worker(THREAD_FILE, {
      workerData: THREAD_DATA,
      // Nothing of the backend's secrets: git inherits it.
      env: environment(),
      execArgv: execArgv(),
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(this.#memoryBytes / MEBIBYTE),
      },
    });
    const thread = { worker, gits };
    this.#threads.add(thread);
    worker.on('message', (message: FromThread) => {
      if (message.type !== 'git') return;
      const { pid, running } = message.process;
      if (running) gits.add(pid);
      else gits.delete(pid);
    });
    // A reading hears of it too; what an idle thread dies of concerns nobody.
    worker.on('error', () => this.#end(thread));
    worker.on('exit', () => this.#forget(thread));
    return thread;
  }

  /** Resolves when the thread has answered or is not going to. */
  #converse(
    { worker }: Thread,
    request: ReadingRequest,
    signal: AbortSignal,
  ): Promise<Outcome> {
    return new Promise(resolve => {
      let timer: NodeJS.Timeout | undefined;
      const send = (message: ToThread) => worker.postMessage(message);
      const over = new AbortController();
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        over.abort();
        resolve(outcome);
      };
      const onAbort = () => {
        send({ type: 'abort' });
        const message = 'The thread did not stop';
        const stuck = () => settle({ type: 'gone', code: 'stuck', message });
        timer = setTimeout(stuck, STOP_MS);
      };
      const onMessage = (message: FromThread) => {
        if (message.type === 'reread') {
          const { reason } = message;
          this.#onReread?.({ repository: request.repository, reason });
        } else if (message.type !== 'git') settle(message);
      };
      const onError = (error: unknown) => settle(gone(error));
      const onExit = (code: number) =>
        settle({
          type: 'gone',
          code: 'crashed',
          message: `The thread ended with code ${code}`,
        });
      over.signal.addEventListener('abort', () => {
        signal.removeEventListener('abort', onAbort);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
      });
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      signal.addEventListener('abort', onAbort, { once: true });
      send({ type: 'read', request });
    });
  }

  #keep(thread: Thread): void {
    const { worker } = thread;
    worker.unref();
    thread.timer = setTimeout(() => this.#end(thread), KEEP_MS);
    thread.timer.unref();
    this.#idle.push(thread);
  }

  #forget(thread: Thread): void {
    clearTimeout(thread.timer);
    this.#threads.delete(thread);
    const at = this.#idle.indexOf(thread);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  async #end(thread: Thread): Promise<void> {
    this.#forget(thread);
    // What it has told of its git is still on the way, and ends with it. The
    // first turn may be this one's rest; the second has taken messages in.
    await turn();
    await turn();
    await thread.worker.terminate();
    for (const pid of thread.gits) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    }
    thread.gits.clear();
  }
}

/** `gone` threads cannot be asked again. */
type Outcome =
  | Exclude<FromThread, { type: 'git' | 'reread' }>
  | {
      type: 'gone';
      code: 'out-of-memory' | 'crashed' | 'stuck';
      message: string;
    };

function gone(error: unknown): Outcome {
  const { code, message } = error as NodeJS.ErrnoException;
  return {
    type: 'gone',
    code: code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed',
    message: message ?? String(error),
  };
}

function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'TMPDIR', 'BACKSTAGE_CLI_LINKED_WORKSPACE'];
  return Object.fromEntries(
    names.flatMap(name =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  );
}

/** Sources that were not built need what the Backstage CLI reads them with. */
function execArgv(): string[] {
  return THREAD_FILE.endsWith('.ts')
    ? [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      ]
    : [];
}

import { subscribe } from 'node:diagnostics_channel';
import { constants, getPriority, setPriority } from 'node:os';
import {
  isMainThread,
  parentPort,
  workerData,
  type MessagePort,
} from 'node:worker_threads';
import {
  GIT_PROCESS_CHANNEL,
  readKnowledge,
  RepositoryError,
  type GitProcessMessage,
  type IdentityAlias,
} from '@stewardship/bus-factor';
import { EmailHash } from '../erasure/EmailHash';
import { forgetErased, type PersonSecrets } from '../erasure/forgetErased';
import type { EncodedReading } from './EncodedReading';
import { encodeReading } from './encodeReading';
import type { ReadingErrorCode } from './ReadingError';

/** What to read in a repository of this machine. */
export interface ReadingRequest {
  /** Absolute path of a worktree, bare repository or mirror. */
  repository: string;
  commit: string;
  /** File that keeps what was read of the history until the next reading. */
  snapshot?: string;
  readings: ReadonlyArray<{
    excludes: readonly string[];
    excludesHash: string;
    paths: readonly string[];
  }>;
  aliases: readonly IdentityAlias[];
  bots: readonly string[];
  /** Who must stay without a name. */
  secrets: PersonSecrets;
}

/** What the thread is told. One reading at a time. */
export type ToThread =
  | { type: 'read'; request: ReadingRequest }
  | { type: 'abort' };

/** What the thread tells. */
export type FromThread =
  | { type: 'git'; process: GitProcessMessage }
  /** A snapshot was there and of no use; the whole history is read. */
  | { type: 'reread'; reason: string }
  | { type: 'done'; readings: EncodedReading[] }
  | { type: 'failed'; code: ReadingErrorCode; message: string };

/** `workerData` of the thread; anything else is somebody else's. */
export const THREAD_DATA = 'ownership-reading';

/** The module to start the thread with: it is this one, built or not. */
export const THREAD_FILE = __filename;

if (!isMainThread && workerData === THREAD_DATA && parentPort) {
  giveWay();
  serve(parentPort);
}

/**
 * Pages come before histories where there are few cores. Linux alone takes a
 * priority to be the thread's, which its git inherits; elsewhere it would slow
 * the whole portal.
 */
function giveWay(): void {
  if (process.platform === 'linux') {
    const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
    setPriority(Math.min(PRIORITY_LOW, getPriority() + PRIORITY_BELOW_NORMAL));
  }
}

function serve(port: MessagePort): void {
  const tell = (message: FromThread) => port.postMessage(message);
  let aborting = new AbortController();
  subscribe(GIT_PROCESS_CHANNEL, message =>
    tell({ type: 'git', process: message as GitProcessMessage }),
  );
  port.on('message', (message: ToThread) => {
    if (message.type === 'abort') {
      aborting.abort();
      return;
    }
    aborting = new AbortController();
    read(message.request, { signal: aborting.signal, tell }).then(
      readings => tell({ type: 'done', readings }),
      error => tell(failure(error)),
    );
  });
}

async function read(
  request: ReadingRequest,
  options: { signal: AbortSignal; tell: (message: FromThread) => void },
): Promise<EncodedReading[]> {
  const { signal, tell } = options;
  const { repository, commit, snapshot, readings, aliases, bots } = request;
  const hash = new EmailHash({ key: request.secrets.hashKey });
  const erased = new Map(request.secrets.erased);
  const encoded: EncodedReading[] = [];
  for (const { excludes, excludesHash, paths } of readings) {
    const knowledge = await readKnowledge({
      repository,
      rev: commit,
      paths,
      excludePaths: excludes,
      aliases,
      bots,
      snapshot,
      onSnapshot: ({ reason }) => {
        if (reason !== undefined) tell({ type: 'reread', reason });
      },
      signal,
    });
    const known = forgetErased(knowledge, { hash, erased });
    encoded.push(encodeReading(excludesHash, known, hash));
  }
  return encoded;
}

function failure(error: unknown): FromThread {
  return {
    type: 'failed',
    code: error instanceof RepositoryError ? error.code : 'crashed',
    message: error instanceof Error ? error.message : String(error),
  };
}

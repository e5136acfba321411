import type { Knex } from 'knex';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  HistorySourceError,
  type HistorySource,
  type RepositoryLocation,
} from '@stewardship/backstage-plugin-ownership-node';
import { nowMs } from '../database/clock';
import { failScan } from '../database/failScan';
import { readAliases } from '../database/readAliases';
import {
  readErasedEmails,
  type ErasedEmails,
} from '../database/readErasedEmails';
import { ErasedMeanwhileError, type EmailHash } from '../erasure';
import {
  finishScan,
  releaseScan,
  type SeenWishes,
} from '../database/finishScan';
import {
  markRenamesDue,
  readOpenRenames,
  type OpenRename,
  type SettledRename,
} from '../database/pathRenames';
import { saveKnowledge } from '../database/saveKnowledge';
import type { WantedReading } from '../database/saveRepositories';
import type { RepositoryRow } from '../database/tables';
import {
  ReadingError,
  type EncodedReading,
  type KnowledgeReader,
} from '../reading';
import { proveRenames } from '../drift/proveRenames';
import { readingOf } from '../drift/openReading';
import { problemOf, TIMED_OUT } from '../source';
import { backoffMs, rateLimitBackoff, scanBackoff } from './backoff';
import { printable } from './printable';
import { readPathRecords, type FoundPathRecord } from './readPathRecords';

export interface ScanOptions {
  knex: Knex;
  logger: LoggerService;
  sources: readonly HistorySource[];
  reader: KnowledgeReader;
  emailHash: EmailHash;
  bots: readonly string[];
  intervalMs: number;
}

/** The lease under which a repository is scanned. */
export interface ScanLease {
  ticket: string;
  /** Aborted when the work must end, for whatever reason. */
  signal: AbortSignal;
  /** Aborted when the backend stops. */
  stopping: AbortSignal;
  /** Aborted when the lease is another's. */
  lost: AbortSignal;
}

/** How one scan ended; `lost` means that the lease was no longer ours. */
export type ScanOutcome = 'read' | 'unchanged' | 'failed' | 'released' | 'lost';

/** What a damaged cache looks like to the engine. */
const DAMAGE = [
  'incomplete',
  'not-found',
  'not-a-repository',
  'bad-revision',
  'shallow',
  'git-failed',
];

/**
 * Reads one claimed repository and stores what it says. Never throws for what
 * is wrong with a repository: that is stored beside it, with a remedy, and it
 * is tried again later. An abort gives the lease back at once.
 */
export async function scanRepository(
  row: RepositoryRow,
  lease: ScanLease,
  options: ScanOptions,
): Promise<ScanOutcome> {
  const { knex } = options;
  const { ticket, stopping, lost } = lease;
  try {
    return await read(row, lease, options);
  } catch (error) {
    if (lost.aborted) {
      return 'lost';
    }
    if (stopping.aborted || error instanceof ErasedMeanwhileError) {
      await releaseScan(knex, { repositoryId: row.id, ticket });
      return 'released';
    }
    return fail(row, { ...lease, error }, options);
  }
}

async function read(
  row: RepositoryRow,
  lease: ScanLease,
  options: ScanOptions,
): Promise<ScanOutcome> {
  const { knex, sources, intervalMs } = options;
  const { ticket, signal } = lease;
  const location: RepositoryLocation = { kind: row.kind, target: row.target };
  const source = sources.find(candidate => candidate.canRead(location));
  if (!source) {
    throw new Error('No history source can read this location');
  }
  const finish = {
    repositoryId: row.id,
    ticket,
    seen: seenBy(row),
    // Spread: what was read together is not due together for ever.
    dueInMs: Math.round(intervalMs * (0.9 + 0.2 * Math.random())),
  };
  const head = await source.head(location, { signal });
  if (
    head === row.scanned_commit &&
    row.scanned_hash === row.wanted_hash &&
    row.reread_ticket === null &&
    row.status === 'ok'
  ) {
    const changes = { checked_at: nowMs(knex) };
    const finished = await finishScan(knex, { ...finish, changes });
    return finished ? 'unchanged' : 'lost';
  }
  const openRenames = await readOpenRenames(knex, { repositoryId: row.id });
  const erased = await readErasedEmails(knex);
  const { commit, readings, records, renames } = await readHistory(row, {
    ...options,
    openRenames,
    erased,
    location,
    source,
    signal,
  });
  const saved = await saveKnowledge(knex, {
    ...finish,
    commit,
    readings,
    records,
    renames,
    erased,
    emailHash: options.emailHash,
  });
  // Outside of that, as it concerns other repositories.
  if (saved && records.length > 0) await markRenamesDue(knex);
  return saved ? 'read' : 'lost';
}

/** A cache that turns out to be damaged is made anew, once. */
async function readHistory(
  row: RepositoryRow,
  options: ScanOptions & {
    location: RepositoryLocation;
    source: HistorySource;
    erased: ErasedEmails;
    openRenames: readonly OpenRename[];
    signal: AbortSignal;
  },
): Promise<{
  commit: string;
  readings: EncodedReading[];
  records: FoundPathRecord[];
  renames: SettledRename[];
}> {
  const { knex, reader, bots, location, source, signal } = options;
  const aliases = await readAliases(knex);
  const secrets = {
    hashKey: options.emailHash.key,
    erased: [...options.erased],
  };
  for (let tries = 1; ; tries += 1) {
    const history = await source.open(location, { signal });
    const { repository, commit, snapshot } = history;
    let damaged = false;
    try {
      const wanted: WantedReading[] = JSON.parse(row.wanted);
      const request = {
        repository,
        commit,
        snapshot,
        readings: wanted,
        aliases,
        bots,
        secrets,
      };
      const records = await readPathRecords(repository, {
        commit,
        folders: wanted.flatMap(({ paths }) => paths),
        signal,
      });
      const renames = await proveRenames(
        readingOf(history, signal),
        options.openRenames,
      );
      const readings = await reader.read(request, { signal });
      return { commit, readings, records, renames };
    } catch (error) {
      damaged = error instanceof ReadingError && DAMAGE.includes(error.code);
      if (!damaged || !history.close || tries > 1) throw error;
    } finally {
      await history.close?.({ damaged });
    }
  }
}

function seenBy(row: RepositoryRow): SeenWishes {
  return {
    wantedHash: row.wanted_hash,
    rereadTicket: row.reread_ticket ?? undefined,
  };
}

async function fail(
  row: RepositoryRow,
  { ticket, signal, error }: ScanLease & { error: unknown },
  { knex, logger }: ScanOptions,
): Promise<ScanOutcome> {
  const problem = signal.aborted ? TIMED_OUT : problemOf(error);
  const attempts = row.attempts + 1;
  logger.warn(`Repository could not be read: ${problem.message}`, {
    repository: printable(row.target),
    outcome: 'failed',
    status: problem.status,
    attempts,
    cause: causeOf(error),
  });
  const dueInMs = waitMs(error, attempts);
  const rests = error instanceof HistorySourceError && error.retryAfterMs;
  const saved = await failScan(knex, {
    repositoryId: row.id,
    ticket,
    attempts,
    dueInMs,
    ...(rests ? { rest: { host: row.host, ms: dueInMs } } : {}),
    seen: seenBy(row),
    ...problem,
  });
  return saved ? 'failed' : 'lost';
}

/** A host that says when to come back is believed, within bounds. */
function waitMs(error: unknown, attempts: number): number {
  if (!(error instanceof HistorySourceError) || !error.retryAfterMs) {
    return backoffMs(scanBackoff, attempts);
  }
  const atLeastMs = Math.min(error.retryAfterMs, rateLimitBackoff.capMs);
  return Math.max(atLeastMs, backoffMs(rateLimitBackoff, attempts));
}

/**
 * What went wrong, for the log. Knex puts the statement first, which is long
 * and may hold people's names and addresses; the reason comes after it.
 */
function causeOf(error: unknown): string {
  return printable(String(error).split(' - ').pop()!.slice(0, 300));
}

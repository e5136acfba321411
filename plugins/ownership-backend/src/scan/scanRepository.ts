import type { Knex } from 'knex';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  HistorySource,
  RepositoryLocation,
} from '@stewardship/backstage-plugin-ownership-node';
import { readKnowledge, type IdentityAlias } from '@stewardship/bus-factor';
import { failScan } from '../database/failScan';
import { finishRow, type SeenWishes } from '../database/finishRow';
import { saveKnowledge } from '../database/saveKnowledge';
import type { WantedReading } from '../database/saveRepositories';
import { problemOf, TIMED_OUT } from '../source';
import { backoffMs, scanBackoff } from './backoff';

/** A row of the scan queue, as claimed. */
export interface RepositoryRow {
  id: string;
  kind: 'url' | 'file';
  target: string;
  wanted: string;
  wanted_hash: string;
  scanned_hash: string | null;
  reread_ticket: string | null;
  scanned_commit: string | null;
  attempts: number;
  status: string;
}

export interface ScanOptions {
  knex: Knex;
  logger: LoggerService;
  sources: readonly HistorySource[];
  bots: readonly string[];
  intervalMs: number;
}

/** How one scan ended; `lost` means that the lease was no longer ours. */
export type ScanOutcome = 'read' | 'unchanged' | 'failed' | 'released' | 'lost';

/**
 * Reads one claimed repository and stores what it says. Never throws for what
 * is wrong with a repository: that is stored beside it, with a remedy, and it
 * is tried again later. An abort gives the lease back at once.
 */
export async function scanRepository(
  row: RepositoryRow,
  lease: { ticket: string; signal: AbortSignal; stopping: AbortSignal },
  options: ScanOptions,
): Promise<ScanOutcome> {
  const { knex } = options;
  try {
    return await read(row, lease, options);
  } catch (error) {
    if (lease.stopping.aborted) {
      const { id } = row;
      const { ticket } = lease;
      await finishRow(knex, { table: 'repository', id, ticket, dueInMs: 0 });
      return 'released';
    }
    return fail(row, { ...lease, error }, options);
  }
}

async function read(
  row: RepositoryRow,
  lease: { ticket: string; signal: AbortSignal },
  options: ScanOptions,
): Promise<ScanOutcome> {
  const { knex, sources, bots, intervalMs } = options;
  const { ticket, signal } = lease;
  const location: RepositoryLocation = { kind: row.kind, target: row.target };
  const source = sources.find(candidate => candidate.canRead(location));
  if (!source) {
    throw new Error('No history source can read this location');
  }
  const dueInMs = Math.round(intervalMs * (0.9 + 0.2 * Math.random()));
  const head = await source.head(location, { signal });
  if (
    head === row.scanned_commit &&
    row.scanned_hash === row.wanted_hash &&
    row.reread_ticket === null &&
    row.status === 'ok'
  ) {
    const { id } = row;
    const finished = await finishRow(knex, {
      table: 'repository',
      id,
      ticket,
      dueInMs,
      seen: seenBy(row),
    });
    return finished ? 'unchanged' : 'lost';
  }
  const history = await source.open(location, { signal });
  const aliases = await readAliases(knex);
  const readings = [];
  for (const wanted of JSON.parse(row.wanted) as WantedReading[]) {
    const knowledge = await readKnowledge({
      repository: history.repository,
      rev: history.commit,
      paths: wanted.paths,
      excludePaths: wanted.excludes,
      aliases,
      bots,
      signal,
    });
    readings.push({ excludesHash: wanted.excludesHash, knowledge });
  }
  const saved = await saveKnowledge(knex, {
    repositoryId: row.id,
    ticket,
    seen: seenBy(row),
    readings,
    dueInMs,
  });
  return saved ? 'read' : 'lost';
}

function seenBy(row: RepositoryRow): SeenWishes {
  return {
    wantedHash: row.wanted_hash,
    rereadTicket: row.reread_ticket ?? undefined,
  };
}

async function readAliases(knex: Knex): Promise<IdentityAlias[]> {
  return knex('identity_alias')
    .select({ email: 'email', key: 'user_ref' })
    .orderBy('email');
}

async function fail(
  row: RepositoryRow,
  {
    ticket,
    signal,
    error,
  }: { ticket: string; signal: AbortSignal; error: unknown },
  { knex, logger }: ScanOptions,
): Promise<ScanOutcome> {
  const problem = signal.aborted ? TIMED_OUT : problemOf(error);
  const attempts = row.attempts + 1;
  logger.warn(
    `${printable(row.target)} could not be read: ${problem.message}`,
    {
      status: problem.status,
      attempts,
      cause: causeOf(error),
    },
  );
  const saved = await failScan(knex, {
    repositoryId: row.id,
    ticket,
    attempts,
    dueInMs: backoffMs(scanBackoff, attempts),
    seen: seenBy(row),
    ...problem,
  });
  return saved ? 'failed' : 'lost';
}

/**
 * What went wrong, for the log. Knex puts the statement first, which is long
 * and may hold people's names and addresses; the reason comes after it.
 */
function causeOf(error: unknown): string {
  return printable(String(error).split(' - ').pop()!.slice(0, 300));
}

/** A target is an entity's word: it must not disturb a log. */
function printable(target: string): string {
  return target.replace(/\p{C}/gu, '\ufffd');
}

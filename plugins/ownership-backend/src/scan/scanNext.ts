import { claimRows } from '../database/claimRows';
import {
  scanRepository,
  type RepositoryRow,
  type ScanOptions,
  type ScanOutcome,
} from './scanRepository';

/** Longer than a scan may take: a lease that ends belongs to a dead replica. */
const LEASE_MARGIN_MS = 60_000;

/** Claims and reads the repository that is longest due; undefined when none is. */
export async function scanNext(
  options: ScanOptions & { timeoutMs: number; stopping: AbortSignal },
): Promise<ScanOutcome | undefined> {
  const { knex, timeoutMs, stopping } = options;
  const {
    ticket,
    rows: [row],
  } = await claimRows<RepositoryRow>(knex, {
    table: 'repository',
    limit: 1,
    leaseMs: timeoutMs + LEASE_MARGIN_MS,
  });
  if (!row) {
    return undefined;
  }
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    const signal = AbortSignal.any([stopping, deadline.signal]);
    return await scanRepository(row, { ticket, signal, stopping }, options);
  } finally {
    clearTimeout(timer);
  }
}

import { hostname } from 'node:os';
import { claimRepository } from '../database/claimRepository';
import { holdLease, LEASE_TIMES, type LeaseTimes } from './holdLease';
import {
  scanRepository,
  type ScanOptions,
  type ScanOutcome,
} from './scanRepository';

/** Tells operators which replica holds a lease. */
const HOLDER = `${hostname()}:${process.pid}`;

/** Claims and reads the repository whose turn it is; undefined when none is. */
export async function scanNext(
  options: ScanOptions & {
    timeoutMs: number;
    /** Scans of one host at the same time, over all replicas. */
    hostConcurrency: number;
    stopping: AbortSignal;
    leaseTimes?: LeaseTimes;
  },
): Promise<ScanOutcome | undefined> {
  const { knex, logger, timeoutMs, hostConcurrency, stopping } = options;
  const { leaseTimes: times = LEASE_TIMES } = options;
  const claimed = await claimRepository(knex, {
    leaseMs: times.leaseMs,
    hostConcurrency,
    holder: HOLDER,
  });
  if (!claimed) {
    return undefined;
  }
  const { ticket, row } = claimed;
  const lease = holdLease(knex, {
    repositoryId: row.id,
    ticket,
    times,
    logger,
  });
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    const { lost } = lease;
    const signal = AbortSignal.any([stopping, deadline.signal, lost]);
    return await scanRepository(
      row,
      { ticket, signal, stopping, lost },
      options,
    );
  } finally {
    clearTimeout(timer);
    await lease.stop();
  }
}

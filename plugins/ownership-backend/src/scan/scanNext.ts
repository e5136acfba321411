import { hostname } from 'node:os';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { claimRepository } from '../database/claimRepository';
import { holdLease, LEASE_TIMES, type LeaseTimes } from './holdLease';
import { printable } from './printable';
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
    /** Told how each scan ended. */
    onScanned?: (scan: { outcome: ScanOutcome; seconds: number }) => void;
  },
): Promise<ScanOutcome | undefined> {
  const { knex, logger, timeoutMs, hostConcurrency, stopping } = options;
  const { leaseTimes: times = LEASE_TIMES, onScanned } = options;
  const claimed = await claimRepository(knex, {
    leaseMs: times.leaseMs,
    hostConcurrency,
    holder: HOLDER,
  });
  if (!claimed) {
    return undefined;
  }
  const startedAt = performance.now();
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
    const outcome = await scanRepository(
      row,
      { ticket, signal, stopping, lost },
      options,
    );
    const seconds = (performance.now() - startedAt) / 1000;
    onScanned?.({ outcome, seconds });
    logScan(logger, { target: row.target, outcome, seconds });
    return outcome;
  } finally {
    clearTimeout(timer);
    await lease.stop();
  }
}

/**
 * One line for each scan that did something; the many that find no new commit
 * speak up only when asked to. The target is free of credentials.
 */
function logScan(
  logger: LoggerService,
  scan: { target: string; outcome: ScanOutcome; seconds: number },
): void {
  const { target, outcome, seconds } = scan;
  const fields = {
    repository: printable(target),
    outcome,
    seconds: Number(seconds.toFixed(3)),
  };
  if (outcome === 'unchanged') {
    logger.debug('Repository has no new commit', fields);
  } else if (outcome === 'lost') {
    logger.warn('Repository was taken over by another replica', fields);
  } else if (outcome !== 'failed') {
    logger.info('Repository was looked at', fields);
  }
}

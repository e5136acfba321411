import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FindingSink } from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';
import { claimRows } from '../database/claimRows';
import { extendLease } from '../database/extendLease';
import { finishRow } from '../database/finishRow';
import { pruneDeliveries } from '../database/pruneDeliveries';
import { queueFindingEvents } from '../database/queueFindingEvents';
import { readDeliveries } from '../database/readDeliveries';
import {
  postponeDeliveries,
  removeDeliveries,
} from '../database/settleDeliveries';

export const ANNOUNCE_JOB = 'finding-announcements';
const LEASE_MS = 2 * 60 * 1000;
const POLL_MS = 5_000;
const BATCH = 200;
/** For one sink; the lease is longer. */
const TIMEOUT_MS = 60_000;

export interface AnnounceOptions {
  knex: Knex;
  logger: LoggerService;
  sinks: readonly FindingSink[];
  signal: AbortSignal;
}

/**
 * Tells the sinks what happened to findings. True when there may be more.
 *
 * @remarks
 * An event is *owed* when a scoring wrote it. It is *put down* for each sink
 * that there is, in one transaction, and *taken off* when that sink has taken
 * it. A sink that fails keeps its own, in their order, and is tried again ever
 * later; after ten failures they are dropped and logged. A crash between
 * telling and taking off tells the same events again.
 */
export async function announceFindings(
  options: AnnounceOptions,
): Promise<boolean> {
  const { knex, sinks, signal } = options;
  const {
    ticket,
    rows: [job],
  } = await claimRows(knex, {
    table: 'job',
    id: ANNOUNCE_JOB,
    limit: 1,
    leaseMs: LEASE_MS,
  });
  if (!job) {
    return false;
  }
  let more = false;
  try {
    const ids = sinks.map(({ id }) => id);
    more = await queueFindingEvents(knex, { sinks: ids });
    await pruneDeliveries(knex, { sinks: ids });
    const lease = { table: 'job', id: ANNOUNCE_JOB, ticket } as const;
    for (const sink of sinks) {
      // Each may take its whole time, and nobody else is to tell it then.
      const isOurs = await extendLease(knex, { ...lease, leaseMs: LEASE_MS });
      if (signal.aborted || !isOurs) break;
      more = (await tell(sink, options)) || more;
    }
  } finally {
    const dueInMs = more || signal.aborted ? 0 : POLL_MS;
    await finishRow(knex, { table: 'job', id: ANNOUNCE_JOB, ticket, dueInMs });
  }
  return more;
}

async function tell(
  sink: FindingSink,
  { knex, logger, signal }: AnnounceOptions,
): Promise<boolean> {
  const deliveries = await readDeliveries(knex, {
    sink: sink.id,
    limit: BATCH,
  });
  if (deliveries.length === 0) {
    return false;
  }
  const eventIds = deliveries.map(({ event }) => event.id);
  const events = deliveries
    .filter(({ isSnoozed }) => !isSnoozed)
    .map(({ event }) => event);
  try {
    if (events.length > 0) {
      await inTime(signal, given =>
        sink.receive(structuredClone(events), { signal: given }),
      );
    }
    await removeDeliveries(knex, { sink: sink.id, eventIds });
    return deliveries.length === BATCH;
  } catch (error) {
    if (signal.aborted) {
      return false;
    }
    const dropped = await postponeDeliveries(knex, {
      sink: sink.id,
      eventIds,
    });
    logger.warn(
      dropped > 0
        ? `The finding sink ${sink.id} failed too often: ${dropped} events are dropped`
        : `The finding sink ${sink.id} failed; it is told again`,
      { cause: String((error as Error)?.message ?? error).slice(0, 300) },
    );
    return false;
  }
}

/** A sink that does not heed its signal is left behind. */
async function inTime(
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    stop = () => {
      over.abort();
      reject(stopping.reason);
    };
    timer = setTimeout(() => {
      over.abort();
      reject(new Error(`It took longer than ${TIMEOUT_MS / 1000} s`));
    }, TIMEOUT_MS);
  });
  stopping.addEventListener('abort', stop, { once: true });
  try {
    stopping.throwIfAborted();
    await Promise.race([work(over.signal), tooLate]);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', stop);
  }
}

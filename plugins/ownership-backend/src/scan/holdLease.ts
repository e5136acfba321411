import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import { renewLease } from '../database/renewLease';

export interface LeaseTimes {
  /** How long a lease lasts that nobody renews. */
  leaseMs: number;
  /** How often it is renewed; several times in a lease. */
  heartbeatMs: number;
}

/** A replica that dies is noticed after two minutes. */
export const LEASE_TIMES: LeaseTimes = {
  leaseMs: 120_000,
  heartbeatMs: 30_000,
};

export interface HeldLease {
  /** Aborted when the lease is lost. */
  lost: AbortSignal;
  /** Stops renewing; the lease itself stays as it is. */
  stop(): Promise<void>;
}

/**
 * Renews the lease of a scan until stopped.
 *
 * @remarks
 * A lease is *held* while renewing succeeds, and *lost* when the database says
 * that it is another's, or when it could not be reached for as long as the
 * lease lasts: from then on another replica may work on the repository. How
 * long that is is measured with a clock that only runs forward; when the lease
 * ends, by the database's.
 */
export function holdLease(
  knex: Knex,
  options: {
    repositoryId: string;
    ticket: string;
    times: LeaseTimes;
    logger: LoggerService;
  },
): HeldLease {
  const { times, logger, ...lease } = options;
  const { leaseMs, heartbeatMs } = times;
  const losing = new AbortController();
  const stopping = new AbortController();
  const { signal } = stopping;
  const beat = async () => {
    let renewedAt = performance.now();
    while (!losing.signal.aborted) {
      await sleep(heartbeatMs, undefined, { signal, ref: false });
      const askedAt = performance.now();
      // A database that hangs must not keep us from noticing.
      const ended = sleep(leaseMs - (askedAt - renewedAt), 'ended' as const, {
        signal,
        ref: false,
      });
      const renewed = await Promise.race([
        renewLease(knex, { ...lease, leaseMs }).catch(error => {
          logger.warn('The lease of a scan was not renewed', toError(error));
          return 'failed' as const;
        }),
        ended,
      ]);
      if (renewed === true) renewedAt = askedAt;
      const tooLate = performance.now() - renewedAt >= leaseMs;
      if (renewed === false || tooLate) losing.abort();
    }
  };
  const beating = beat().catch(() => undefined);
  return {
    lost: losing.signal,
    stop: async () => {
      stopping.abort();
      await beating;
    },
  };
}

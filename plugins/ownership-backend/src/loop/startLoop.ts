import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

const AFTER_ERROR_MS = 5_000;

export interface Loop {
  /** Cuts the present rest short, or the next one when it is working. */
  wake(): void;
  /** Aborts the work and waits for it to end. */
  stop(): Promise<void>;
}

/**
 * Repeats a piece of work until stopped.
 *
 * A loop is *working*, then *resting* for as long as the work said or until it
 * is woken, then working again. What the work throws is logged here, and the
 * loop rests a while. A wake-up while it works is not lost: the next rest is
 * left out.
 */
export function startLoop(options: {
  name: string;
  logger: LoggerService;
  /** Says for how many milliseconds to rest. */
  work: (signal: AbortSignal) => Promise<number>;
}): Loop {
  const { name, logger, work } = options;
  const stopping = new AbortController();
  let waking = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      const restMs = await work(stopping.signal).catch(error => {
        if (!stopping.signal.aborted) {
          logger.error(`${name} failed; it is tried again`, toError(error));
        }
        return AFTER_ERROR_MS;
      });
      const signal = AbortSignal.any([stopping.signal, waking.signal]);
      // Rejects when the rest is cut short, which is all that is asked.
      await sleep(restMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = run();
  return {
    wake: () => waking.abort(),
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

const AFTER_ERROR_MS = 5_000;

/**
 * Repeats a piece of work until stopped.
 *
 * A loop is *working*, then *resting* for as long as the work said, then
 * working again. What the work throws is logged here, and the loop rests a
 * while. Stopping aborts the signal and waits for the work to end.
 *
 * @returns stops the loop
 */
export function startLoop(options: {
  name: string;
  logger: LoggerService;
  /** Says for how many milliseconds to rest. */
  work: (signal: AbortSignal) => Promise<number>;
}): () => Promise<void> {
  const { name, logger, work } = options;
  const controller = new AbortController();
  const { signal } = controller;
  const run = async () => {
    while (!signal.aborted) {
      const restMs = await work(signal).catch(error => {
        if (!signal.aborted) {
          logger.error(`${name} failed; it is tried again`, toError(error));
        }
        return AFTER_ERROR_MS;
      });
      // Rejects when the loop is stopped, which is what ends the rest.
      await sleep(restMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = run();
  return async () => {
    controller.abort();
    await ended;
  };
}

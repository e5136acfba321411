import { ServiceUnavailableError } from '@backstage/errors';
import PQueue from 'p-queue';
import { withinMs } from './withinMs';

const AWAITED = 1;
const RENEWAL = 0;

/** Work that has its turn at some time, and those who wait for it. */
export interface QueuedWalk<T> {
  /** What comes of it; fails also when it was dropped. */
  result: Promise<T>;
  /** Left the queue without having begun: nobody gets anything from it. */
  isDropped(): boolean;
  /**
   * Waits for the result. A renewal that somebody waits for moves up.
   *
   * @throws ServiceUnavailableError when its turn does not come in time; the
   * signal's reason when that aborts before its turn.
   */
  wait(signal?: AbortSignal): Promise<T>;
}

/**
 * Does a few things at once and the others one after the other. What nobody
 * waits for any more leaves the queue; what has begun goes on to its end, as
 * whoever left is likely to ask again.
 */
export class WalkQueue {
  readonly #queue: PQueue;
  readonly #turnMs: number;
  #count = 0;

  constructor(options: { atOnce: number; turnMs: number }) {
    this.#queue = new PQueue({ concurrency: options.atOnce });
    this.#turnMs = options.turnMs;
  }

  /**
   * @param renewal - for work that nobody waits for yet: it comes behind all
   * that somebody waits for, and is dropped unless wanted when its turn comes
   */
  add<T>(
    work: () => Promise<T>,
    renewal?: { isWanted: () => boolean },
  ): QueuedWalk<T> {
    this.#count += 1;
    const id = `walk-${this.#count}`;
    const dropped = new AbortController();
    let hasBegun = false;
    let begin = () => {};
    const begun = new Promise<void>(resolve => {
      begin = () => {
        hasBegun = true;
        resolve();
      };
    });
    let waiting = 0;
    let isUnasked = renewal !== undefined;

    const result = this.#queue.add(
      async () => {
        if (isUnasked && !renewal?.isWanted()) {
          dropped.abort(new Error('no longer wanted'));
          throw dropped.signal.reason;
        }
        begin();
        return work();
      },
      {
        id,
        priority: isUnasked ? RENEWAL : AWAITED,
        signal: dropped.signal,
      },
    );
    // Those who wait hear of it; where nobody does, nobody needs to.
    result.catch(() => undefined);

    const wait = async (signal?: AbortSignal): Promise<T> => {
      if (hasBegun || dropped.signal.aborted) return result;
      if (isUnasked) {
        isUnasked = false;
        this.#queue.setPriority(id, AWAITED);
      }
      waiting += 1;
      try {
        // Whoever is gone already leaves nothing behind that may fail unheard.
        signal?.throwIfAborted();
        await this.#turnCame(Promise.race([begun, result]), signal);
      } finally {
        waiting -= 1;
        if (waiting === 0 && !hasBegun) {
          dropped.abort(new Error('nobody waits for it'));
        }
      }
      return result;
    };
    return { result, wait, isDropped: () => dropped.signal.aborted };
  }

  async #turnCame(turn: Promise<unknown>, signal?: AbortSignal) {
    const gone = new Promise<never>((_resolve, reject) => {
      const leave = () => reject(signal?.reason);
      signal?.addEventListener('abort', leave, { once: true });
    });
    await withinMs(
      this.#turnMs,
      Promise.race([turn, gone]),
      () =>
        new ServiceUnavailableError(
          'Too many callers ask at once which components they may see; try again soon',
        ),
    );
  }
}

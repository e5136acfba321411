import { setImmediate as turn } from 'node:timers/promises';

/** A portal answers within this time, whatever is worked out beside. */
const LONGEST_MS = 15;

/** Lets others use the thread in the course of long work. */
export class Breather {
  #since = performance.now();

  /** Asked often; waits only when the thread was held for long enough. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since >= LONGEST_MS) {
      await turn();
      this.#since = performance.now();
    }
  }
}

const QUICK_MS = 3_000;
/** Reads without a change after which the catalog counts as settled. */
const SETTLED_READS = 10;
/** A catalog that never settles is not polled quickly for ever. */
const MOST_QUICK_READS = 200;

/**
 * How often to read the catalog. A portal that has just started fills its
 * catalog over some seconds, so the pace is quick until nothing changes any
 * more, and then the configured one. Reading takes at most a sixth of the time.
 */
export class RefreshPace {
  readonly #intervalMs: number;
  #unchanged = 0;
  #reads = 0;
  #failures = 0;
  #tookMs = 0;

  constructor(options: { intervalMs: number }) {
    this.#intervalMs = options.intervalMs;
  }

  /** Milliseconds until the next read. */
  afterSuccess(read: { changed: boolean; tookMs: number }): number {
    this.#failures = 0;
    this.#tookMs = read.tookMs;
    this.#reads += 1;
    this.#unchanged = read.changed ? 0 : this.#unchanged + 1;
    const settled =
      this.#unchanged >= SETTLED_READS || this.#reads >= MOST_QUICK_READS;
    return settled ? this.#intervalMs : this.quickMs;
  }

  /** The least time between two reads. */
  get quickMs(): number {
    return Math.min(Math.max(QUICK_MS, 5 * this.#tookMs), this.#intervalMs);
  }

  /** Somebody tells of a change that the catalog will have taken up soon. */
  expectChange(): void {
    this.#unchanged = 0;
    this.#reads = Math.min(this.#reads, MOST_QUICK_READS - 2 * SETTLED_READS);
  }

  /** Milliseconds until the next try: twice as long each time, up to the interval. */
  afterFailure(): number {
    this.#failures += 1;
    const waitMs = QUICK_MS * 2 ** Math.min(this.#failures - 1, 20);
    return Math.min(waitMs, this.#intervalMs);
  }
}

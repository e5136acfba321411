/** How long to wait before a failed repository is tried again. */
export interface BackoffPolicy {
  baseMs: number;
  /** No wait is longer, jitter apart. */
  capMs: number;
  /** Share (0–1) by which a wait varies either way, so that failures spread. */
  jitter: number;
}

export const scanBackoff: BackoffPolicy = {
  baseMs: 30_000,
  capMs: 6 * 60 * 60 * 1000,
  jitter: 0.2,
};

/** For a host that says it is asked too often. */
export const rateLimitBackoff: BackoffPolicy = {
  baseMs: 10 * 60 * 1000,
  capMs: 6 * 60 * 60 * 1000,
  jitter: 0.5,
};

/** Wait in milliseconds after the given number of failures in a row (from 1). */
export function backoffMs(
  policy: BackoffPolicy,
  attempts: number,
  random: () => number = Math.random,
): number {
  const exponential = policy.baseMs * 2 ** Math.min(attempts - 1, 40);
  const wait = Math.min(exponential, policy.capMs);
  return Math.round(wait * (1 + policy.jitter * (2 * random() - 1)));
}

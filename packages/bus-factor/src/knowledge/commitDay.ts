import type { UtcDay } from '../types';

const SECONDS_PER_DAY = 86_400;

/**
 * The UTC day a commit counts for: when it was written, but not after it was
 * committed, and when the author's clock stood at the beginning of 1970, the
 * committer's. Undefined where neither is a date.
 */
export function commitDay(commit: {
  authorTime: number;
  commitTime: number;
}): UtcDay | undefined {
  const { authorTime, commitTime } = commit;
  const written = Number.isFinite(authorTime) && authorTime > SECONDS_PER_DAY;
  const committed = Number.isFinite(commitTime) && commitTime > 0;
  if (!written && !committed) return undefined;
  if (!written) return Math.floor(commitTime / SECONDS_PER_DAY);
  const seconds = committed ? Math.min(authorTime, commitTime) : authorTime;
  return Math.floor(seconds / SECONDS_PER_DAY);
}

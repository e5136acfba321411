import type { UtcDay } from '../types';

const SECONDS_PER_DAY = 86_400;
/** The end of the year 9999: no clock was ever right that said more. */
const LAST_SECOND = 253_402_300_799;

/**
 * The UTC day a commit counts for: when it was written, but not after it was
 * committed, and when the author's clock stood at the beginning of 1970, the
 * committer's. Undefined where neither is a date; git cannot tell one before
 * 1970 from none.
 */
export function commitDay(commit: {
  authorTime: number;
  commitTime: number;
}): UtcDay | undefined {
  const { authorTime, commitTime } = commit;
  const written = authorTime > SECONDS_PER_DAY && authorTime <= LAST_SECOND;
  const committed = commitTime > 0 && commitTime <= LAST_SECOND;
  if (!written && !committed) return undefined;
  if (!written) return Math.floor(commitTime / SECONDS_PER_DAY);
  const seconds = committed ? Math.min(authorTime, commitTime) : authorTime;
  return Math.floor(seconds / SECONDS_PER_DAY);
}

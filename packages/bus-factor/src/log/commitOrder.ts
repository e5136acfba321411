import type { CommitLog } from './commitLog';
import { LatestFirst } from './latestFirst';

/**
 * Numbers of a commit and all its ancestors, in the order of `git log`: always
 * the latest committed of those whose child was seen, and of equally late ones
 * that which was found first.
 *
 * Worked out here, and not taken from git, so that a log that grew is in the
 * same order as one that was read at once. Undefined where an ancestor's facts
 * are missing.
 */
export function commitOrder(
  log: CommitLog,
  tip: number,
): Int32Array | undefined {
  const order = new Int32Array(log.size);
  let length = 0;
  const seen = new Uint8Array(log.parts.ids.size);
  const waiting = new LatestFirst(log.parts.commitTimes);
  const addOnce = (commit: number) => {
    if (seen[commit] > 0) return;
    seen[commit] = 1;
    waiting.add(commit);
  };
  addOnce(tip);
  for (;;) {
    const commit = waiting.take();
    if (commit === undefined) return order.subarray(0, length);
    if (!log.knows(commit)) return undefined;
    order[length] = commit;
    length += 1;
    log.forEachParent(commit, addOnce);
  }
}

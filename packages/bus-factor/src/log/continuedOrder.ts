import type { CommitLog } from './commitLog';
import { LatestFirst } from './latestFirst';

/** The order of a history that goes on from one whose order is known. */
export interface ContinuedOrder {
  /** As `commitOrder` gives it. */
  order: Int32Array;
  /** Indexes in `order` of the commits that are new, ascending. */
  fresh: Int32Array;
}

/** What is known of an old commit; 0 for a new one. */
const WAITING = 1;
const PASSED = 2;

/**
 * What `commitOrder` gives for a commit, put together from the order of an
 * older commit and all its ancestors: the new commits are sorted in, and the
 * old ones are not looked at. Undefined where it is not certain that they stay
 * in their order: clocks that went wrong, commits of the same second, or an
 * older commit that is no ancestor.
 */
export function continuedOrder(
  log: CommitLog,
  tip: number,
  known: Int32Array,
): ContinuedOrder | undefined {
  const { commitTimes: times, ids } = log.parts;
  const old = new Uint8Array(ids.size);
  for (let at = 0; at < known.length; at += 1) old[known[at]] = WAITING;
  const order = new Int32Array(log.size);
  let length = 0;
  /** Of those known, how many are in `order`. */
  let passed = 0;
  const fresh: number[] = [];
  const seen = new Set<number>();
  const waiting = new LatestFirst(times);
  /** Whether the older commit was reached, and so all before it may come. */
  let isOpen = false;
  /** Of old commits that a new one begins with, when the latest was committed. */
  let latest = -Infinity;
  let isCertain = true;

  const add = (commit: number) => {
    if (old[commit] === 0) {
      if (seen.has(commit)) return;
      seen.add(commit);
      waiting.add(commit);
    } else if (commit === known[0]) {
      isOpen = true;
    } else if (old[commit] === WAITING) {
      latest = Math.max(latest, times[commit]);
      // Reached before its turn, it must not come before it either.
      for (let at = passed; known[at] !== commit; at += 1) {
        if (!(times[known[at]] > times[commit])) isCertain = false;
        if (!isCertain) return;
      }
    }
  };
  const pass = () => {
    old[known[passed]] = PASSED;
    order[length] = known[passed];
    length += 1;
    passed += 1;
  };

  add(tip);
  for (let commit = waiting.take(); commit !== undefined; ) {
    const time = times[commit];
    if (!isOpen && !(time > latest)) return undefined;
    while (isOpen && passed < known.length && times[known[passed]] > time) {
      pass();
    }
    const next = isOpen && passed < known.length ? times[known[passed]] : -1;
    if (next === time || !log.knows(commit)) return undefined;
    fresh.push(length);
    order[length] = commit;
    length += 1;
    log.forEachParent(commit, add);
    if (!isCertain) return undefined;
    commit = waiting.take();
  }
  if (!isOpen) return undefined;
  order.set(known.subarray(passed), length);
  length += known.length - passed;
  return { order: order.subarray(0, length), fresh: Int32Array.from(fresh) };
}

/**
 * The same, where the whole order had to be worked out. Undefined where the old
 * commits are not all in it, or not in the order in which they were.
 */
export function freshIn(
  order: Int32Array,
  known: Int32Array,
): Int32Array | undefined {
  const old = new Set(known);
  const fresh: number[] = [];
  let passed = 0;
  order.forEach((commit, index) => {
    if (!old.has(commit)) fresh.push(index);
    else if (known[passed] === commit) passed += 1;
  });
  return passed === known.length ? Int32Array.from(fresh) : undefined;
}

/* eslint-disable no-bitwise -- 32-bit hashes, as Java computes them */
import { float64s } from '../log/growing';

/** Buckets of a new table. */
export const FIRST_CAPACITY = 16;
const LOAD_FACTOR = 0.75;
const RANKS = 2 ** 32;
const FIRST_RANK = 2 ** 31;

/** Whether a table is more than three quarters full. */
export function isCrowded(size: number, capacity: number): boolean {
  return size > capacity * LOAD_FACTOR;
}

/** Buckets of a table into which so many keys were `put`. */
export function capacityAfterPuts(size: number): number {
  let capacity = FIRST_CAPACITY;
  while (isCrowded(size, capacity)) capacity *= 2;
  return capacity;
}

/** The bits of a hash code by which Java's tables choose a bucket. */
export function spreadHash(code: number): number {
  return code ^ (code >>> 16);
}

/**
 * Indexes of whole numbers in the order that they have as keys of a Java table:
 * by bucket, and in a bucket as they came. `isFirst`: whether a key went before
 * those that came earlier, as with `compute`.
 */
export function inJavaOrder(
  keys: readonly number[],
  options: { capacity: number; isFirst?: readonly boolean[] },
): number[] {
  const { capacity, isFirst } = options;
  const places = float64s(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const bucket = spreadHash(keys[index]) & (capacity - 1);
    const rank = isFirst?.[index] ? -index - 1 : index + 1;
    places[index] = bucket * RANKS + FIRST_RANK + rank;
  }
  return Array.from(places.sort(), place => Math.abs(rankAt(place)) - 1);
}

function rankAt(place: number): number {
  return place - Math.floor(place / RANKS) * RANKS - FIRST_RANK;
}

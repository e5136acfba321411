import { FIRST_CAPACITY, isCrowded, spreadHash } from './javaBuckets';

interface Entry<K, V> {
  key: K;
  value: V;
  hash: number;
  /** Place among the entries of the same bucket. */
  rank: number;
}

/**
 * A map that iterates in the order of Java's `HashMap`. The published tool
 * breaks ties by that order, so an equal result needs it.
 *
 * Entries stand by bucket (the hash's low bits); within a bucket `set` appends
 * and `compute` prepends. The table doubles when it is more than three quarters
 * full: `set` looks after inserting, `compute` before. (The trees that Java
 * makes of a bucket of nine are not modelled: they need nine equal hashes.)
 */
export class JavaHashMap<K, V> {
  readonly #hashOf: (key: K) => number;
  readonly #entries = new Map<K, Entry<K, V>>();
  #capacity = FIRST_CAPACITY;
  #lastRank = 0;

  /** @param hashOf - Java's `hashCode` of a key, a 32-bit integer */
  constructor(hashOf: (key: K) => number) {
    this.#hashOf = hashOf;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Java's `put`. */
  set(key: K, value: V): void {
    const entry = this.#entries.get(key);
    if (entry) {
      entry.value = value;
      return;
    }
    this.#lastRank += 1;
    this.#insert(key, value, this.#lastRank);
    if (this.#isCrowded()) this.#capacity *= 2;
  }

  /** Java's `compute` and `computeIfAbsent`. */
  compute(key: K, update: (value: V | undefined) => V): V {
    if (this.#isCrowded()) this.#capacity *= 2;
    const entry = this.#entries.get(key);
    const value = update(entry?.value);
    if (entry) {
      entry.value = value;
      return value;
    }
    this.#lastRank += 1;
    this.#insert(key, value, -this.#lastRank);
    return value;
  }

  /** Entries in Java's order. */
  entries(): Array<readonly [key: K, value: V]> {
    const mask = this.#capacity - 1;
    return [...this.#entries.values()]
      .sort((a, b) => (a.hash & mask) - (b.hash & mask) || a.rank - b.rank)
      .map(({ key, value }) => [key, value] as const);
  }

  values(): V[] {
    return this.entries().map(([, value]) => value);
  }

  #insert(key: K, value: V, rank: number): void {
    const hash = spreadHash(this.#hashOf(key));
    this.#entries.set(key, { key, value, hash, rank });
  }

  #isCrowded(): boolean {
    return isCrowded(this.#entries.size, this.#capacity);
  }
}

/** Java's `hashCode` of an `Integer`. */
export function integerHash(value: number): number {
  return value;
}

/** JGit's `hashCode` of an object id: its first 32 bits. */
export function objectIdHash(id: string): number {
  // eslint-disable-next-line no-bitwise -- a 32-bit hash, as in Java
  return Number.parseInt(id.slice(0, 8), 16) | 0;
}

/* eslint-disable no-bitwise -- 32-bit hashes, as Java computes them */
import { randomInt } from 'node:crypto';

const FIRST_SLOTS = 256;
/** JGit gives up where its memory does; this is 128 MiB. */
const MAXIMUM_SLOTS = 2 ** 24;
const MAXIMUM_COUNT = 2 ** 32 - 1;
const HASH_MIXER = 0x9e370001;
/** Where keys stand in the table changes no result; that nobody can foresee it
 * keeps a made-up file from putting all of them in one place. */
const PLACER = randomInt(2 ** 31) * 2 + 1;

/**
 * Which lines and blocks a file consists of, and how many bytes each of them
 * makes up in all.
 *
 * Source: JGit, `SimilarityIndex`. Keys are 31 bits, so different lines may
 * meet in one key, here as there.
 */
export class SimilarityIndex {
  #keys = new Int32Array(FIRST_SLOTS);
  #counts = new Uint32Array(FIRST_SLOTS);
  #used = 0;
  #bytes = 0;
  #overflowed = false;

  /** Whether the file has more different lines than can be compared. */
  get overflowed(): boolean {
    return this.#overflowed;
  }

  /** Memory taken. */
  get sizeBytes(): number {
    return this.#keys.byteLength + this.#counts.byteLength;
  }

  /** Adds a line or block by its hash, a 32-bit integer. */
  add(hash: number, bytes: number): void {
    if (this.#overflowed) return;
    this.#bytes += bytes;
    const key = Math.imul(hash, HASH_MIXER) >>> 1;
    const slot = this.#slotOf(key);
    const count = this.#counts[slot] + bytes;
    if (count > MAXIMUM_COUNT) {
      this.#overflow();
      return;
    }
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = key;
      this.#used += 1;
    }
    this.#counts[slot] = count;
    if (this.#used * 2 > this.#keys.length) this.#grow();
  }

  /** Shared part of the larger file, 0 to `maximum`, rounded down. */
  score(other: SimilarityIndex, maximum: number): number {
    const larger = Math.max(this.#bytes, other.#bytes);
    if (larger === 0) return maximum;
    return Math.floor((this.#commonBytes(other) * maximum) / larger);
  }

  #commonBytes(other: SimilarityIndex): number {
    if (other.#keys.length < this.#keys.length) return other.#commonBytes(this);
    let common = 0;
    for (let slot = 0; slot < this.#keys.length; slot += 1) {
      const count = this.#counts[slot];
      if (count === 0) continue;
      const otherSlot = other.#slotOf(this.#keys[slot]);
      common += Math.min(count, other.#counts[otherSlot]);
    }
    return common;
  }

  /** Where a key is, or the empty slot where it would be. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, PLACER) >>> 8) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    if (this.#keys.length === MAXIMUM_SLOTS) {
      this.#overflow();
      return;
    }
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let old = 0; old < keys.length; old += 1) {
      if (counts[old] === 0) continue;
      const slot = this.#slotOf(keys[old]);
      this.#keys[slot] = keys[old];
      this.#counts[slot] = counts[old];
    }
  }

  #overflow(): void {
    this.#overflowed = true;
    this.#keys = new Int32Array(0);
    this.#counts = new Uint32Array(0);
  }
}

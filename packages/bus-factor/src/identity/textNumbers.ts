import { hashOfText } from '../log/fnv';
import { int32s, withRoomFor } from '../log/growing';

/**
 * Gives texts numbers, from 0 on, in the order in which they are met. Of those
 * that have numbers from an earlier time only hashes are needed, until a text
 * with the same hash comes.
 */
export class TextNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #kept: Int32Array;
  readonly #textOf: (number: number) => string;
  #hashes: Int32Array;
  #size: number;

  /** `kept`: hashes of texts with numbers; `textOf` says what such a text is. */
  constructor(kept: Int32Array, textOf: (number: number) => string) {
    this.#kept = kept;
    this.#hashes = kept;
    this.#size = kept.length;
    this.#textOf = textOf;
  }

  get size(): number {
    return this.#size;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const hash = hashOfText(text);
    const number = this.#keptNumber(text, hash) ?? this.#add(hash);
    this.#numbers.set(text, number);
    return number;
  }

  /** To continue it another time. */
  toHashes(): Int32Array {
    return this.#hashes.subarray(0, this.#size);
  }

  #keptNumber(text: string, hash: number): number | undefined {
    const kept = this.#kept;
    let at = kept.indexOf(hash);
    while (at >= 0 && this.#textOf(at) !== text)
      at = kept.indexOf(hash, at + 1);
    return at < 0 ? undefined : at;
  }

  #add(hash: number): number {
    const number = this.#size;
    this.#hashes = withRoomFor(this.#hashes, number + 1, int32s);
    this.#hashes[number] = hash;
    this.#size += 1;
    return number;
  }
}

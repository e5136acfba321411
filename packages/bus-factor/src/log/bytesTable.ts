import type { PathAllowance } from '../git/pathAllowance';
import { hashOfBytes, hashOfText } from './fnv';
import { bytes, int32s, withRoomFor } from './growing';

/**
 * Gives every text a number, from 0 on, in the order in which they are met.
 * Texts are bytes: what is known already is found without making a string.
 */
export class BytesTable {
  #bytes = bytes(0);
  /** The same bytes. */
  #view = Buffer.alloc(0);
  /** Where each text ends; it begins where the one before does. */
  #ends = int32s(0);
  #size = 0;
  /** Open addressing; number + 1, 0 is free. Of a table that was kept, made when first needed. */
  #slots = int32s(0);
  readonly #texts: Array<string | undefined> = [];
  readonly #allowance: PathAllowance | undefined;

  /** `allowance`: how much may be held. */
  constructor(allowance?: PathAllowance) {
    this.#allowance = allowance;
  }

  /**
   * A table of texts side by side, as `toBytes` and `toEnds` give them.
   *
   * @throws OutputError `too-large` when it is more than may be held
   */
  static from(
    texts: Uint8Array,
    ends: Int32Array,
    allowance?: PathAllowance,
  ): BytesTable {
    const table = new BytesTable(allowance);
    table.#hold(texts);
    table.#ends = ends;
    table.#size = ends.length;
    allowance?.takeAll({
      paths: ends.length,
      bytes: texts.length,
      longest: longestIn(ends),
    });
    return table;
  }

  get size(): number {
    return this.#size;
  }

  /**
   * The number of the bytes from `start` to before `end`.
   *
   * @throws OutputError `too-large` when it is more than may be held
   */
  idOf(data: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOf(data, start, end);
    const known = this.#slots[slot] - 1;
    if (known >= 0) return known;
    this.#allowance?.take({ length: end - start });
    const number = this.#size;
    const at = this.#startOf(number);
    const after = at + end - start;
    if (after > this.#bytes.length) {
      this.#hold(withRoomFor(this.#bytes, after, bytes));
    }
    this.#bytes.set(data.subarray(start, end), at);
    this.#ends = withRoomFor(this.#ends, number + 1, int32s);
    this.#ends[number] = after;
    this.#slots[slot] = number + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  /** The number of a text; bytes as Latin-1. */
  idOfText(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const data = Buffer.from(text, 'latin1');
    return this.idOf(data, 0, data.length);
  }

  /** The number of a text that was met before. */
  find(text: string): number | undefined {
    const slots = this.#filledSlots();
    const held = this.#bytes;
    const { length } = text;
    let slot = slotIn(slots, hashOfText(text));
    for (;;) {
      const known = slots[slot] - 1;
      if (known < 0) return undefined;
      const start = this.#startOf(known);
      if (this.#ends[known] - start === length) {
        let i = 0;
        while (i < length && held[start + i] === text.charCodeAt(i)) i += 1;
        if (i === length) return known;
      }
      slot = (slot + 1) % slots.length;
    }
  }

  /** Bytes as Latin-1. */
  textOf(number: number): string {
    return (this.#texts[number] ??= this.#view.toString(
      'latin1',
      this.#startOf(number),
      this.#ends[number],
    ));
  }

  toBytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#startOf(this.#size));
  }

  toEnds(): Int32Array {
    return this.#ends.subarray(0, this.#size);
  }

  #hold(texts: Uint8Array): void {
    this.#bytes = texts;
    this.#view = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1];
  }

  #slotOf(data: Uint8Array, start: number, end: number): number {
    const slots = this.#filledSlots();
    const last = slots.length - 1;
    let slot = slotIn(slots, hashOfBytes(data, start, end));
    for (;;) {
      const known = slots[slot] - 1;
      if (known < 0 || this.#equals(known, data, start, end)) return slot;
      slot = slot === last ? 0 : slot + 1;
    }
  }

  #equals(
    number: number,
    data: Uint8Array,
    start: number,
    end: number,
  ): boolean {
    const from = this.#startOf(number);
    const held = this.#bytes;
    if (this.#ends[number] - from !== end - start) return false;
    for (let i = end - start - 1; i >= 0; i -= 1) {
      if (held[from + i] !== data[start + i]) return false;
    }
    return true;
  }

  #filledSlots(): Int32Array {
    if (this.#slots.length === 0) this.#rehash();
    return this.#slots;
  }

  #rehash(): void {
    const size = this.#size;
    const held = this.#bytes;
    const ends = this.#ends;
    let length = Math.max(this.#slots.length, 1024);
    while (length < size * 4) length *= 2;
    const slots = int32s(length);
    let start = 0;
    for (let number = 0; number < size; number += 1) {
      const end = ends[number];
      let slot = slotIn(slots, hashOfBytes(held, start, end));
      while (slots[slot] !== 0) slot = (slot + 1) % length;
      slots[slot] = number + 1;
      start = end;
    }
    this.#slots = slots;
  }
}

/** Of texts side by side that end there. */
function longestIn(ends: Int32Array): number {
  let longest = 0;
  let start = 0;
  for (let number = 0; number < ends.length; number += 1) {
    const end = ends[number];
    if (end - start > longest) longest = end - start;
    start = end;
  }
  return longest;
}

/** The slots' number is a power of two. */
function slotIn(slots: Int32Array, hash: number): number {
  // eslint-disable-next-line no-bitwise -- a division takes longer
  return hash & (slots.length - 1);
}

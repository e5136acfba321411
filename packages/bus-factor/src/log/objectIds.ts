import { int32s } from './growing';

/**
 * Gives every object id a number, from 0 on, in the order in which they are
 * met. All are of one length; each is kept as words of eight hexadecimal digits.
 */
export class ObjectIds {
  /** Bytes of one id. */
  readonly width: number;
  readonly #words: number;
  #ids: Uint32Array;
  #size = 0;
  /** Open addressing by an id's first word; number + 1, 0 is free. */
  #slots = int32s(1024);
  readonly #wanted: Uint32Array;

  /** `width`: bytes of one id, a multiple of four. */
  constructor(width: number, ids: Uint32Array = new Uint32Array(0)) {
    this.width = width;
    this.#words = width / 4;
    this.#wanted = new Uint32Array(this.#words);
    this.#ids = ids;
    this.#size = ids.length / this.#words;
    this.#rehash();
  }

  get size(): number {
    return this.#size;
  }

  /** The number of an id in hexadecimal digits, given when it has none yet. */
  idOf(hex: string): number {
    const slot = this.#slotOf(hex);
    const known = this.#slots[slot] - 1;
    if (known >= 0) return known;
    const number = this.#size;
    const at = number * this.#words;
    if (at + this.#words > this.#ids.length) {
      const larger = new Uint32Array(Math.max(1024 * this.#words, at * 2));
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids.set(this.#wanted, at);
    this.#slots[slot] = number + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  /** The number of an id that was met before. */
  find(hex: string): number | undefined {
    const known = this.#slots[this.#slotOf(hex)] - 1;
    return known >= 0 ? known : undefined;
  }

  hexOf(number: number): string {
    const start = number * this.#words;
    let hex = '';
    for (let i = start; i < start + this.#words; i += 1) {
      hex += this.#ids[i].toString(16).padStart(8, '0');
    }
    return hex;
  }

  /** All ids side by side, by their numbers. */
  toWords(): Uint32Array {
    return this.#ids.subarray(0, this.#size * this.#words);
  }

  #slotOf(hex: string): number {
    const ids = this.#ids;
    const words = this.#words;
    const slots = this.#slots;
    if (hex.length !== words * 8) {
      throw new Error(`An object id of ${hex.length} digits among others`);
    }
    for (let i = 0; i < words; i += 1) {
      this.#wanted[i] = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16);
    }
    // A power of two: ids are spread as they are.
    let slot = this.#wanted[0] % slots.length;
    for (;;) {
      const at = (slots[slot] - 1) * words;
      if (at < 0) return slot;
      let i = 0;
      while (i < words && ids[at + i] === this.#wanted[i]) i += 1;
      if (i === words) return slot;
      slot = (slot + 1) % slots.length;
    }
  }

  #rehash(): void {
    let length = 1024;
    while (length < this.#size * 4) length *= 2;
    const slots = int32s(length);
    const ids = this.#ids;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = ids[number * this.#words] % length;
      while (slots[slot] !== 0) slot = (slot + 1) % length;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

import { int32s } from './growing';

/** What a hexadecimal digit counts, by its code; more than 15 where it is none. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code)),
);

/** So many ids are found by looking through all: a table of all costs more. */
const MOST_SCANS = 16;

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
  /**
   * Open addressing by an id's first word; number + 1, 0 is free. Empty while
   * hardly anything was asked of ids that were kept.
   */
  #slots = int32s(0);
  #scans = 0;
  readonly #wanted: Uint32Array;
  /** Where the id that was looked for last belongs. */
  #slot = 0;

  /** `width`: bytes of one id, a multiple of four. */
  constructor(width: number, ids: Uint32Array = new Uint32Array(0)) {
    this.width = width;
    this.#words = width / 4;
    this.#wanted = new Uint32Array(this.#words);
    this.#ids = ids;
    this.#size = ids.length / this.#words;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of an id in hexadecimal digits, given when it has none yet. */
  idOf(hex: string): number {
    this.#want(hex);
    return this.#wantedNumber();
  }

  /**
   * The same of digits as bytes from `start` to before `end`. Undefined where
   * they are no id of this length.
   */
  idOfDigits(data: Uint8Array, start: number, end: number): number | undefined {
    const words = this.#words;
    const wanted = this.#wanted;
    if (end - start !== words * 8) return undefined;
    let all = 0;
    let at = start;
    for (let i = 0; i < words; i += 1) {
      let word = 0;
      for (const stop = at + 8; at < stop; at += 1) {
        const digit = DIGITS[data[at]];
        /* eslint-disable no-bitwise -- in numbers of 64 bits it takes twice as long */
        all |= digit;
        word = (word << 4) | digit;
        /* eslint-enable no-bitwise */
      }
      wanted[i] = word;
    }
    return all > 15 ? undefined : this.#wantedNumber();
  }

  #wantedNumber(): number {
    const known = this.#known();
    if (known >= 0) return known;
    const number = this.#size;
    const at = number * this.#words;
    if (at + this.#words > this.#ids.length) {
      const larger = new Uint32Array(Math.max(1024 * this.#words, at * 2));
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids.set(this.#wanted, at);
    this.#size += 1;
    if (this.#slots.length > 0) {
      this.#slots[this.#slot] = number + 1;
      if (this.#size * 2 > this.#slots.length) this.#rehash();
    }
    return number;
  }

  /** The number of an id that was met before. */
  find(hex: string): number | undefined {
    this.#want(hex);
    const known = this.#known();
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

  /** Takes an id for the one that is looked for. */
  #want(hex: string): void {
    const words = this.#words;
    if (hex.length !== words * 8) {
      throw new Error(`An object id of ${hex.length} digits among others`);
    }
    for (let i = 0; i < words; i += 1) {
      let word = 0;
      for (let at = i * 8; at < i * 8 + 8; at += 1) {
        word = word * 16 + DIGITS[hex.charCodeAt(at)];
      }
      this.#wanted[i] = word;
    }
  }

  /** Its number, or −1; then it belongs at `#slot`. */
  #known(): number {
    if (this.#slots.length === 0) {
      this.#scans += 1;
      if (this.#scans <= MOST_SCANS && this.#size > 0) return this.#scan();
      this.#rehash();
    }
    const slots = this.#slots;
    // A power of two: ids are spread as they are.
    const mask = slots.length - 1;
    // eslint-disable-next-line no-bitwise -- a division takes longer
    let slot = this.#wanted[0] & mask;
    for (;;) {
      const known = slots[slot] - 1;
      if (known < 0 || this.#is(known)) {
        this.#slot = slot;
        return known;
      }
      slot = slot === mask ? 0 : slot + 1;
    }
  }

  #scan(): number {
    const ids = this.#ids;
    const words = this.#words;
    const first = this.#wanted[0];
    for (let at = -1; ; ) {
      at = ids.indexOf(first, at + 1);
      if (at < 0 || at >= this.#size * words) return -1;
      if (at % words === 0 && this.#is(at / words)) return at / words;
    }
  }

  #is(number: number): boolean {
    const at = number * this.#words;
    for (let i = 0; i < this.#words; i += 1) {
      if (this.#ids[at + i] !== this.#wanted[i]) return false;
    }
    return true;
  }

  #rehash(): void {
    let length = 1024;
    while (length < this.#size * 4) length *= 2;
    const slots = int32s(length);
    const ids = this.#ids;
    const words = this.#words;
    const size = this.#size;
    for (let number = 0; number < size; number += 1) {
      let slot = ids[number * words] % length;
      while (slots[slot] !== 0) slot = (slot + 1) % length;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

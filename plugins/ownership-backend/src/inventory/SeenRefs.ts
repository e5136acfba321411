import type { DraftTarget } from './Inventory';

const FIRST_BYTES = 1024;

/**
 * Which stored entities a walk through the catalog has met: a bit for each, so
 * that a hundred thousand of them are 12 KB.
 */
export class SeenRefs {
  #bits = new Uint8Array(FIRST_BYTES);
  readonly #counts = new Map<DraftTarget, number>();

  /** Notes an entity; the same one twice counts once. */
  add(target: DraftTarget, no: number): void {
    const at = Math.floor(no / 8);
    if (at >= this.#bits.length) {
      const larger = new Uint8Array(2 * (at + 1));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    if (!this.has(no)) {
      // eslint-disable-next-line no-bitwise -- a bitmap
      this.#bits[at] |= 1 << no % 8;
      this.#counts.set(target, this.count(target) + 1);
    }
  }

  has(no: number): boolean {
    const byte = this.#bits[Math.floor(no / 8)] ?? 0;
    // eslint-disable-next-line no-bitwise -- a bitmap
    return (byte & (1 << no % 8)) !== 0;
  }

  count(target: DraftTarget): number {
    return this.#counts.get(target) ?? 0;
  }
}

/** Numbers of entity refs, as `catalog_ref` gives them out for good. */
export type RefNumbers = Pick<ReadonlyMap<string, number>, 'get'>;

/**
 * The entities that one caller may see: all, none, or those whose number is
 * set in a bitmap. A bitmap of 100,000 entities takes 12.5 KB, in memory and on
 * its way to the database. What is newer than the bitmap is not in it.
 */
export class VisibleSet {
  static readonly everything = new VisibleSet('everything');
  static readonly nothing = new VisibleSet('nothing');

  readonly kind: 'everything' | 'nothing' | 'some';
  readonly #bits: Buffer;
  readonly #numbers: RefNumbers | undefined;
  #bytes?: Buffer;

  private constructor(
    kind: VisibleSet['kind'],
    bits: Buffer = Buffer.alloc(0),
    numbers?: RefNumbers,
  ) {
    this.kind = kind;
    this.#bits = bits;
    this.#numbers = numbers;
  }

  /** Exactly these refs; those without a number are left out. */
  static some(refs: Iterable<string>, numbers: RefNumbers): VisibleSet {
    const seen: number[] = [];
    let most = -1;
    for (const ref of refs) {
      const no = numbers.get(ref);
      if (no !== undefined) {
        seen.push(no);
        most = Math.max(most, no);
      }
    }
    const bits = Buffer.alloc(Math.ceil((most + 1) / 8));
    for (const no of seen) {
      // eslint-disable-next-line no-bitwise -- it is a bitmap
      bits[no >> 3] |= 1 << (no & 7);
    }
    return new VisibleSet('some', bits, numbers);
  }

  /** Whether the caller may see the entity with this ref. */
  has(ref: string): boolean {
    if (this.kind !== 'some') {
      return this.kind === 'everything';
    }
    const no = this.#numbers?.get(ref);
    return no !== undefined && this.hasNumber(no);
  }

  hasNumber(no: number): boolean {
    if (this.kind !== 'some') {
      return this.kind === 'everything';
    }
    // eslint-disable-next-line no-bitwise -- it is a bitmap
    return ((this.#bits[no >> 3] ?? 0) & (1 << (no & 7))) !== 0;
  }

  /** Bit `n % 8` of byte `n / 8`, the lowest first, as PostgreSQL counts. */
  get bits(): Buffer {
    return this.#bits;
  }

  /** A byte for each number, for databases that cannot look at bits. */
  get bytes(): Buffer {
    if (!this.#bytes) {
      const bytes = Buffer.alloc(this.#bits.length * 8);
      for (let no = 0; no < bytes.length; no += 1) {
        bytes[no] = this.hasNumber(no) ? 1 : 0;
      }
      this.#bytes = bytes;
    }
    return this.#bytes;
  }
}

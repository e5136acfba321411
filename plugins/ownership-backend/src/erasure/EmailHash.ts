import { createHmac } from 'node:crypto';

/**
 * Keyed hashes of e-mail addresses: with the key an address can be told again,
 * without it not even by trying all addresses.
 */
export class EmailHash {
  readonly #key: string;

  constructor(options: { key: string }) {
    this.#key = options.key;
  }

  /** 64 hexadecimal digits; case and surrounding space do not matter. */
  of(email: string): string {
    return this.#hmac(`mail:${email.trim().toLocaleLowerCase('en-US')}`);
  }

  /** Key of a person who is known by an address alone. */
  personKey(plainKey: string): string {
    return `hash:${this.#hmac(plainKey)}`;
  }

  /** What stands for something that is not to be told. */
  idOf(text: string): string {
    return this.#hmac(`id:${text}`).slice(0, 32);
  }

  /** Tells keys apart without telling anything about them. */
  get fingerprint(): string {
    return this.#hmac('fingerprint').slice(0, 16);
  }

  /** For threads, which cannot share an object. */
  get key(): string {
    return this.#key;
  }

  #hmac(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex');
  }
}

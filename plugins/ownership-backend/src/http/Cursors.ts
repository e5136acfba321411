import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { makeSetting } from '../database/makeSetting';

const MAC_BYTES = 16;

/** A place in a list, with the filter and sort that made the list. */
export interface Cursor<Query, Place> {
  query: Query;
  from: Place;
}

/**
 * Cursors are opaque to callers but no secret: they hold nothing that their
 * holder could not ask for, and what somebody may see is decided anew for each
 * page. They are signed, with a key that all replicas find in the database, so
 * that what comes back is what a list gave out and was validated then. Each list
 * takes its own only.
 */
export class Cursors {
  readonly #knex: Knex;
  #key?: Promise<Buffer>;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** The cursors of a page, as an answer gives them out. */
  async pageInfo<Query>(
    list: string,
    query: Query,
    page: { next?: unknown; prev?: unknown },
  ): Promise<{ nextCursor?: string; prevCursor?: string }> {
    const { next, prev } = page;
    return {
      ...(next ? { nextCursor: await this.#encode(list, query, next) } : {}),
      ...(prev ? { prevCursor: await this.#encode(list, query, prev) } : {}),
    };
  }

  /** @throws InputError when it is not a cursor that this list gave out. */
  async decode<Query, Place>(
    list: string,
    cursor: string,
  ): Promise<Cursor<Query, Place>> {
    const bytes = Buffer.from(cursor, 'base64url');
    const text = bytes.subarray(MAC_BYTES);
    const mac = bytes.subarray(0, MAC_BYTES);
    const wanted = await this.#mac(list, text);
    if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, wanted)) {
      throw new InputError(
        "Invalid query: 'cursor' must be the nextCursor or prevCursor of a former answer of the same list",
      );
    }
    return JSON.parse(text.toString('utf8'));
  }

  async #encode(list: string, query: unknown, from: unknown): Promise<string> {
    const text = Buffer.from(JSON.stringify({ query, from }));
    const mac = await this.#mac(list, text);
    return Buffer.concat([mac, text]).toString('base64url');
  }

  async #mac(list: string, text: Buffer): Promise<Buffer> {
    this.#key ??= this.#readKey();
    const key = await this.#key;
    return createHmac('sha256', key)
      .update(`${list}\0`)
      .update(text)
      .digest()
      .subarray(0, MAC_BYTES);
  }

  async #readKey(): Promise<Buffer> {
    try {
      const made = randomBytes(32).toString('base64');
      return Buffer.from(
        await makeSetting(this.#knex, 'cursor-key', made),
        'base64',
      );
    } catch (error) {
      // The next page asks again.
      this.#key = undefined;
      throw error;
    }
  }
}

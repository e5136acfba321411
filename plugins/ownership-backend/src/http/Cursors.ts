import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { makeSetting } from '../database/makeSetting';

const MAC_BYTES = 16;

const DEFAULT_PAGE = 20;

interface PageQuery {
  cursor?: string;
  limit?: number;
}

/** The page of a list that a request asks for. */
export interface AskedPage<Query extends PageQuery, Place> {
  /** Filter and sort that make the list. */
  query: Omit<Query, keyof PageQuery>;
  limit: number;
  /** Where it begins; at the list's beginning when undefined. */
  from?: Place;
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

  /**
   * What a cursor holds is asked for as it was first. `beside` may stand beside
   * one all the same, such as what the list is chosen by.
   *
   * @throws InputError when the cursor is none that this list gave out, and when
   * something beside it says anew what it holds.
   */
  async asked<Query extends PageQuery, Place>(
    list: string,
    request: Query,
    options: { beside?: string[] } = {},
  ): Promise<AskedPage<Query, Place>> {
    const { cursor, limit = DEFAULT_PAGE, ...query } = request;
    if (!cursor) return { query, limit };
    refuseOthers(query, options.beside ?? []);
    return { ...(await this.#decode(list, cursor)), limit };
  }

  async #decode<Query extends PageQuery, Place>(
    list: string,
    cursor: string,
  ): Promise<Omit<AskedPage<Query, Place>, 'limit'>> {
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

function refuseOthers(query: object, beside: readonly string[]): void {
  const other = Object.keys(query).find(name => !beside.includes(name));
  if (other !== undefined) {
    throw new InputError(
      `Invalid query: '${other}' is held by the cursor already; remove it, or the cursor`,
    );
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';

const MOST_TRIES = 6;
/** Deadlock detected, serialization failure. */
const TRY_AGAIN = ['40P01', '40001'];

/**
 * A transaction that is tried again when the database ended it to get out of a
 * deadlock. What runs in it must touch nothing but the database.
 */
export async function transaction<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await knex.transaction(work);
    } catch (error) {
      const { code } = error as { code?: string };
      if (tries >= MOST_TRIES || !TRY_AGAIN.includes(code ?? '')) {
        throw error;
      }
      // At different times, so that the same two do not meet again.
      await sleep(Math.random() * tries * tries * 20);
    }
  }
}

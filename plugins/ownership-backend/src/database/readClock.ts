import type { Knex } from 'knex';
import { nowMs } from './clock';

/** The moment by the database's clock, in milliseconds since the epoch. */
export async function readClock(knex: Knex): Promise<number> {
  const [{ now }] = await knex.select({ now: nowMs(knex) });
  return Number(now);
}

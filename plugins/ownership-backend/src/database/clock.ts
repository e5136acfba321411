import type { Knex } from 'knex';

/** Whether the database is PostgreSQL; otherwise it is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return String(knex.client.config.client).includes('pg');
}

/**
 * The database's clock in milliseconds since the epoch, plus some. Leases are
 * measured by it alone: the clocks of replicas may differ.
 */
export function nowMs(knex: Knex, plusMs: number = 0): Knex.Raw {
  const plus = Math.round(plusMs);
  return isPostgres(knex)
    ? knex.raw(
        '((extract(epoch from clock_timestamp()) * 1000)::bigint + ?::bigint)',
        [plus],
      )
    : knex.raw(
        "(cast((julianday('now') - 2440587.5) * 86400000 as integer) + ?)",
        [plus],
      );
}

/** A `bigint` column: PostgreSQL delivers text, SQLite a number. */
export function toNumber(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}

import type { Knex } from 'knex';
import { nowMs, toNumber } from './clock';

/** Reads the catalog. */
export const INVENTORY_JOB = 'inventory';

/** Makes sure the inventory is due on an empty database. */
export async function ensureJob(knex: Knex, id: string): Promise<void> {
  await knex('job').insert({ id, due_at: 0 }).onConflict('id').ignore();
}

export interface JobStatus {
  succeededAtMs?: number;
  error?: string;
}

export async function readJob(
  knex: Knex,
  id: string,
): Promise<JobStatus | undefined> {
  const row = await knex('job').where({ id }).first();
  return (
    row && {
      succeededAtMs: toNumber(row.succeeded_at),
      error: row.error ?? undefined,
    }
  );
}

/**
 * Has a job done now. False while somebody is at it: what it would find may
 * have come too late for them, so that it must be asked for again.
 */
export async function makeJobDue(knex: Knex, id: string): Promise<boolean> {
  const updated = await knex('job')
    .where({ id })
    .andWhere(free =>
      free.whereNull('lease_until').orWhere('lease_until', '<=', nowMs(knex)),
    )
    .update({ due_at: nowMs(knex) });
  return updated > 0;
}

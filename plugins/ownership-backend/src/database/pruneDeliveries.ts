import type { Knex } from 'knex';
import { nowMs } from './clock';

/** A replica with another version may still have the sink for a while. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

/** Forgets what was to be told to sinks that there are no more. */
export async function pruneDeliveries(
  knex: Knex,
  { sinks }: { sinks: readonly string[] },
): Promise<void> {
  await knex('finding_delivery')
    .whereNotIn('sink', sinks)
    .andWhere('due_at', '<', nowMs(knex, -KEEP_MS))
    .delete();
}

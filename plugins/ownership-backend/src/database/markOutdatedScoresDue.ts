import type { Knex } from 'knex';
import { nowMs } from './clock';

/** Marks what has no report for this day and model: once a day, everything. */
export async function markOutdatedScoresDue(
  knex: Knex,
  options: { asOf: number; modelVersion: string },
): Promise<void> {
  const current = knex('report')
    .select('entity_ref')
    .where({ as_of_day: options.asOf, model_version: options.modelVersion });
  await knex('entity')
    .whereNull('vanished_at')
    .whereNull('score_due_at')
    .whereNotIn('entity_ref', current)
    .update({ score_due_at: nowMs(knex) });
}

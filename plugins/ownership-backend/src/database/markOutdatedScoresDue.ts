import type { Knex } from 'knex';
import { nowMs } from './clock';

/**
 * Marks what has no report for this day, model and configuration: once a day,
 * everything; after a start with nothing new, nothing.
 */
export async function markOutdatedScoresDue(
  knex: Knex,
  options: { asOf: number; modelVersion: string; configHash: string },
): Promise<void> {
  const { asOf, modelVersion, configHash } = options;
  await knex('entity')
    .whereNull('vanished_at')
    .whereNull('score_due_at')
    .whereNotExists(
      knex('report')
        .whereRaw('report.entity_ref = entity.entity_ref')
        .where({
          as_of_day: asOf,
          model_version: modelVersion,
          config_hash: configHash,
        })
        .select(knex.raw('1')),
    )
    .update({ score_due_at: knex.raw('(select ?)', [nowMs(knex)]) });
}

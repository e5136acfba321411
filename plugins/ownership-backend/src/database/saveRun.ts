import type { Knex } from 'knex';
import type { Run } from '../events';
import { nowMs } from './clock';

/**
 * Notes that a template runs, or how a run ended. Told twice, it counts once;
 * the end of a run whose beginning was not heard of counts for nothing, as it
 * does not say what ran.
 */
export async function saveRun(knex: Knex, run: Run): Promise<void> {
  const { taskId } = run;
  if ('outcome' in run) {
    await knex('path_run')
      .where({ task_id: taskId })
      .update({ outcome: run.outcome });
    return;
  }
  await knex('path_run')
    .insert({
      task_id: taskId,
      template_ref: run.templateRef,
      started_at: nowMs(knex),
    })
    .onConflict('task_id')
    .ignore();
}

import type { Knex } from 'knex';
import { nowMs } from './clock';
import { transaction } from './transaction';

/** Deletes a user's own scenario; false when there is none of theirs. */
export async function deleteScenario(
  knex: Knex,
  { id, byRef }: { id: string; byRef: string },
): Promise<boolean> {
  const deleted = await deleteScenarios(knex, query =>
    query.where({ id, created_by: byRef }),
  );
  return deleted > 0;
}

/** Deletes those whose time is over. */
export async function pruneScenarios(knex: Knex): Promise<void> {
  await deleteScenarios(knex, query =>
    query.where('expires_at', '<=', nowMs(knex)),
  );
}

/** Deletes the questions in which a user is named: without them, they ask nothing. */
export async function forgetInScenarios(
  knex: Knex,
  { userRef }: { userRef: string },
): Promise<void> {
  await deleteScenarios(knex, query =>
    query.whereIn(
      'id',
      knex('scenario_person')
        .where({ user_ref: userRef })
        .select('scenario_id'),
    ),
  );
}

/** Names go first: SQLite may not know what hangs on what. */
async function deleteScenarios(
  knex: Knex,
  which: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<number> {
  return transaction(knex, async tx => {
    const ids: string[] = await which(tx('scenario')).pluck('id');
    for (const id of ids) {
      await tx('scenario_person').where({ scenario_id: id }).delete();
      await tx('scenario').where({ id }).delete();
    }
    return ids.length;
  });
}

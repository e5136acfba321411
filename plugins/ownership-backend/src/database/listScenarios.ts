import type { Knex } from 'knex';
import { nowMs } from './clock';
import {
  toScenarioRecords,
  type ScenarioRecord,
  type ScenarioRow,
} from './scenarioRows';

/** What a user keeps, newest first. */
export async function listScenarios(
  knex: Knex,
  { byRef }: { byRef: string },
): Promise<ScenarioRecord[]> {
  const rows: ScenarioRow[] = await knex('scenario')
    .where({ created_by: byRef })
    .modify(whereKept, knex)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ]);
  return toScenarioRecords(knex, rows);
}

/** Undefined for what there is not, or not any more. */
export async function readScenario(
  knex: Knex,
  { id }: { id: string },
): Promise<ScenarioRecord | undefined> {
  const rows: ScenarioRow[] = await knex('scenario')
    .where({ id })
    .modify(whereKept, knex);
  const [record] = await toScenarioRecords(knex, rows);
  return record;
}

/** A scenario expires by itself, by the database's clock. */
function whereKept(query: Knex.QueryBuilder, knex: Knex): Knex.QueryBuilder {
  return query.where('expires_at', '>', nowMs(knex));
}

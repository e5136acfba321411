import type { Knex } from 'knex';
import type { Change } from '../foresight';
import { isAmongTexts } from './isAmongTexts';

/** A question that was kept. */
export interface ScenarioRecord {
  id: string;
  change: Change;
  /** Ref of a user; missing once they are erased. */
  createdBy?: string;
  createdAtMs: number;
  expiresAtMs: number;
}

/** A row of `scenario`, as the database gives it. */
export interface ScenarioRow {
  id: string;
  change: string;
  created_by: string | null;
  created_at: number | string;
  expires_at: number | string;
}

/** The records with the people whom they name. */
export async function toScenarioRecords(
  knex: Knex,
  rows: readonly ScenarioRow[],
): Promise<ScenarioRecord[]> {
  const named: Array<{ scenario_id: string; user_ref: string }> = await knex(
    'scenario_person',
  )
    .where(
      isAmongTexts(
        knex,
        'scenario_id',
        rows.map(({ id }) => id),
      ),
    )
    .orderBy('user_ref');
  return rows.map(row => {
    const change: Change = JSON.parse(row.change);
    const people = named.flatMap(({ scenario_id: id, user_ref: ref }) =>
      id === row.id ? [ref] : [],
    );
    return {
      id: row.id,
      change: change.kind === 'absence' ? { ...change, people } : change,
      ...(row.created_by === null ? {} : { createdBy: row.created_by }),
      createdAtMs: Number(row.created_at),
      expiresAtMs: Number(row.expires_at),
    };
  });
}

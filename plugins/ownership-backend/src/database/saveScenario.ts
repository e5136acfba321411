import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Change } from '../foresight';
import { nowMs } from './clock';
import { insertRows } from './jsonRows';
import { readClock } from './readClock';
import type { ScenarioRecord } from './scenarioRows';
import type { CountRow } from './tables';
import { transaction } from './transaction';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of one user; the oldest expire by themselves (judgement). */
const MOST_KEPT = 50;

/** @throws ConflictError when the user keeps as many as one may. */
export async function saveScenario(
  knex: Knex,
  options: { change: Change; byRef: string; keepDays: number },
): Promise<ScenarioRecord> {
  const { change, byRef, keepDays } = options;
  return transaction(knex, async tx => {
    const [{ count }]: CountRow[] = await tx('scenario')
      .where({ created_by: byRef })
      .where('expires_at', '>', nowMs(tx))
      .count({ count: '*' });
    if (Number(count) >= MOST_KEPT) {
      throw new ConflictError(
        `You keep ${count} scenarios already; delete one first`,
      );
    }
    const createdAtMs = await readClock(tx);
    const record = {
      id: randomUUID(),
      change,
      createdBy: byRef,
      createdAtMs,
      expiresAtMs: createdAtMs + keepDays * DAY_MS,
    };
    const { kind } = change;
    await tx('scenario').insert({
      id: record.id,
      change: JSON.stringify(kind === 'absence' ? { kind } : change),
      created_by: byRef,
      created_at: createdAtMs,
      expires_at: record.expiresAtMs,
    });
    await insertRows(tx, {
      table: 'scenario_person',
      columns: { scenario_id: 'text', user_ref: 'text' },
      rows:
        change.kind === 'absence'
          ? change.people.map(ref => ({
              scenario_id: record.id,
              user_ref: ref,
            }))
          : [],
    });
    return record;
  });
}

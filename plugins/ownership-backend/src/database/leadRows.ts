import type { Knex } from 'knex';
import { nowMs } from './clock';

const LEAD_SETTING = 'configuration-lead';

/** The configuration that counts, and since when. */
export interface Lead {
  hash: string;
  /** When the replica that brought it started. */
  startedAtMs: number;
  /** When a replica with this configuration was last at work. */
  seenAtMs: number;
  /** From when on others have noticed; 0 where there was nobody else. */
  fromMs: number;
}

/** What is stored, as it is stored, with the time by the database's clock. */
export interface StoredLead {
  lead?: Lead;
  text?: string;
  nowMs: number;
}

export async function readLead(knex: Knex): Promise<StoredLead> {
  const [row] = await knex.select({
    text: knex('setting').where({ id: LEAD_SETTING }).select('value'),
    now: nowMs(knex),
  });
  const now = { nowMs: Number(row.now) };
  return row.text === null
    ? now
    : { lead: JSON.parse(row.text), text: row.text, ...now };
}

/** False when somebody else wrote since it was read: it must be read again. */
export async function writeLead(
  knex: Knex,
  { lead, before }: { lead: Lead; before: StoredLead },
): Promise<boolean> {
  const value = JSON.stringify(lead);
  if (before.text !== undefined) {
    const updated = await knex('setting')
      .where({ id: LEAD_SETTING, value: before.text })
      .update({ value });
    return updated > 0;
  }
  const inserted = await knex('setting')
    .insert({ id: LEAD_SETTING, value })
    .onConflict('id')
    .ignore()
    .returning('id');
  return inserted.length > 0;
}

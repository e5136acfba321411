import type { Knex } from 'knex';
import type { VerificationRecord } from '../verification';
import { toVerificationRecord, type VerificationRow } from './verificationRows';

/** Longer ago is history that no page shows. */
const MOST = 200;

/** What was said of an entity's owners, newest first. */
export async function listVerifications(
  knex: Knex,
  { entityRef }: { entityRef: string },
): Promise<VerificationRecord[]> {
  const rows: VerificationRow[] = await knex('verification')
    .where({ entity_ref: entityRef })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .limit(MOST);
  return rows.map(toVerificationRecord);
}

/** One of them by its id; undefined when there is none. */
export async function readVerification(
  knex: Knex,
  id: string,
): Promise<VerificationRecord | undefined> {
  const row: VerificationRow | undefined = await knex('verification')
    .where({ id })
    .first();
  return row && toVerificationRecord(row);
}

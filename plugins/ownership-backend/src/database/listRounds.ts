import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import { nowMs } from './clock';
import { toRoundRecord, type RoundRow } from './roundRows';

/**
 * Those that are open, then, unless asked for these only, those that ended; each
 * newest first.
 */
export async function listRounds(
  knex: Knex,
  options: { onlyOpen?: boolean; limit: number },
): Promise<RoundRecord[]> {
  const query = knex('verification_round')
    .orderByRaw(
      'case when verification_round.closed_at is null and verification_round.ends_at > ? then 0 else 1 end',
      [nowMs(knex)],
    )
    .orderBy([
      { column: 'started_at', order: 'desc' },
      { column: 'id', order: 'asc' },
    ])
    .limit(options.limit);
  if (options.onlyOpen) query.modify(whereRoundOpen, knex);
  const rows: RoundRow[] = await query;
  return rows.map(toRoundRecord);
}

/** One round; undefined where there is none. */
export async function readRound(
  knex: Knex,
  id: string,
): Promise<RoundRecord | undefined> {
  const row: RoundRow | undefined = await knex('verification_round')
    .where({ id })
    .first();
  return row && toRoundRecord(row);
}

/** A round expires by itself, by the database's clock. */
export function whereRoundOpen(
  query: Knex.QueryBuilder,
  knex: Knex,
): Knex.QueryBuilder {
  return query
    .whereNull('verification_round.closed_at')
    .where('verification_round.ends_at', '>', nowMs(knex));
}

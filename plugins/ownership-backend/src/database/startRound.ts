import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { refuseRound, type RoundFilter, type RoundRecord } from '../round';
import { isPostgres } from './clock';
import { whereRoundOpen } from './listRounds';
import { readClock } from './readClock';
import { throwIfRefused } from './refused';
import type { CountRow } from './tables';
import { transaction } from './transaction';

/**
 * Begins a round. Whom it asks is not stored: it is looked up by the filter.
 *
 * @throws InputError or ConflictError as the rules say.
 */
export async function startRound(
  knex: Knex,
  options: { filter: RoundFilter; endsAtMs: number },
): Promise<RoundRecord> {
  const { filter, endsAtMs } = options;
  return transaction(knex, async tx => {
    // Two that count at once would each find room for one more.
    if (isPostgres(tx)) {
      await tx.raw('lock table verification_round in share row exclusive mode');
    }
    const startedAtMs = await readClock(tx);
    const [{ count }]: CountRow[] = await tx('verification_round')
      .modify(whereRoundOpen, tx)
      .count({ count: '*' });
    const open = Number(count);
    throwIfRefused(refuseRound({ filter, endsAtMs, nowMs: startedAtMs, open }));
    const round = { id: randomUUID(), filter, startedAtMs, endsAtMs };
    await tx('verification_round').insert({
      id: round.id,
      filter: JSON.stringify(filter),
      started_at: startedAtMs,
      ends_at: endsAtMs,
    });
    return round;
  });
}

import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { roundStateAt, type RoundRecord } from '../round';
import { whereRoundOpen } from './listRounds';
import { readClock } from './readClock';
import { toRoundRecord, type RoundRow } from './roundRows';
import { transaction } from './transaction';

/**
 * Ends a round before its day.
 *
 * @throws NotFoundError without such a round; ConflictError when it has ended.
 */
export async function closeRound(knex: Knex, id: string): Promise<RoundRecord> {
  return transaction(knex, async tx => {
    const nowMs = await readClock(tx);
    // In one statement: of two who close it, one is told that it is closed.
    const closed = await tx('verification_round')
      .where({ id })
      .modify(whereRoundOpen, tx)
      .update({ closed_at: nowMs });
    const row: RoundRow | undefined = await tx('verification_round')
      .where({ id })
      .first();
    if (!row) {
      throw new NotFoundError('There is no such round');
    }
    const round = toRoundRecord(row);
    if (closed === 0) {
      throw new ConflictError(
        `The round is ${roundStateAt(round, nowMs)} already`,
      );
    }
    return round;
  });
}

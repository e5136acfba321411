import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { refuseSnooze, type FindingRecord } from '../finding';
import { isPostgres } from './clock';
import { toFindingRecord, type FindingRow } from './findingRows';
import { readClock } from './readClock';
import { cleanReason, throwIfRefused } from './refused';
import { transaction } from './transaction';

/**
 * Sets a finding aside until a time, with the reason. It ends by itself then,
 * or when the finding becomes more severe.
 *
 * @throws NotFoundError without such a finding; InputError or ConflictError as
 * the rules say.
 */
export async function snoozeFinding(
  knex: Knex,
  options: { id: string; untilMs: number; reason: string; byRef?: string },
): Promise<FindingRecord> {
  const { id, untilMs, byRef } = options;
  const reason = cleanReason(options.reason);
  return transaction(knex, async tx => {
    const finding = await lockFinding(tx, id);
    const nowMs = await readClock(tx);
    throwIfRefused(refuseSnooze({ finding, untilMs, reason, nowMs }));
    await tx('finding')
      .where({ id })
      .update({
        snoozed_until_at: Math.round(untilMs),
        snooze_reason: reason,
        snoozed_by: byRef ?? null,
      });
    await tx('finding_event').insert({
      finding_id: id,
      at: nowMs,
      event: 'snoozed',
      by_ref: byRef ?? null,
      reason,
    });
    return {
      ...finding,
      snooze: { untilMs, reason: reason!, ...(byRef ? { byRef } : {}) },
    };
  });
}

/**
 * Takes a finding up again. That it is not set aside is no error.
 *
 * @throws NotFoundError without such a finding.
 */
export async function unsnoozeFinding(
  knex: Knex,
  { id, byRef }: { id: string; byRef?: string },
): Promise<FindingRecord> {
  return transaction(knex, async tx => {
    const { snooze, ...finding } = await lockFinding(tx, id);
    if (snooze) {
      await tx('finding').where({ id }).update({
        snoozed_until_at: null,
        snooze_reason: null,
        snoozed_by: null,
      });
      await tx('finding_event').insert({
        finding_id: id,
        at: await readClock(tx),
        event: 'unsnoozed',
        by_ref: byRef ?? null,
      });
    }
    return finding;
  });
}

async function lockFinding(tx: Knex, id: string): Promise<FindingRecord> {
  const row: FindingRow | undefined = await tx('finding')
    .where({ id })
    .modify(query => {
      if (isPostgres(tx)) query.forUpdate();
    })
    .first();
  if (!row) {
    throw new NotFoundError('There is no such finding');
  }
  return toFindingRecord(row);
}

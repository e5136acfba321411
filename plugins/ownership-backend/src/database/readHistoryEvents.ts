import type { HistoryEvent } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { formatUtcDay, utcDayOf } from '../time';
import { transferStateAt, type TransferRecord } from '../transfer';
import type { VerificationRecord } from '../verification';
import type { VisibleSet } from '../visibility';
import { listVerifications } from './listVerifications';
import { readClock } from './readClock';
import { toTransferRecord, type TransferRow } from './transferRows';

/** Longer ago is history that no page shows. */
const MOST = 200;

interface Deed extends Pick<HistoryEvent, 'kind' | 'toRef'> {
  atMs: number;
}

/**
 * What people said of an entity's owner and how it was to be handed over, from
 * day to day, oldest first. It says that it was said and never who said it; a
 * receiving group is named to those who may see it.
 */
export async function readHistoryEvents(
  knex: Knex,
  options: {
    entityRef: string;
    fromDay: number;
    toDay: number;
    visible: Pick<VisibleSet, 'has'>;
  },
): Promise<HistoryEvent[]> {
  const { entityRef, fromDay, toDay, visible } = options;
  const verifications = await listVerifications(knex, { entityRef });
  const rows: TransferRow[] = await knex('transfer')
    .where({ entity_ref: entityRef })
    .orderBy('proposed_at', 'desc')
    .limit(MOST);
  const nowMs = await readClock(knex);
  const deeds = [
    ...verifications.flatMap(saidOf),
    ...rows.map(toTransferRecord).flatMap(record => stepsOf(record, nowMs)),
  ].sort((a, b) => a.atMs - b.atMs);
  return deeds.flatMap(({ atMs, kind, toRef }) => {
    const day = utcDayOf(atMs);
    if (day < fromDay || day > toDay) {
      return [];
    }
    const isShown = toRef !== undefined && visible.has(toRef);
    return [{ day: formatUtcDay(day), kind, ...(isShown ? { toRef } : {}) }];
  });
}

function saidOf({ kind, atMs, answer }: VerificationRecord): Deed[] {
  if (kind === 'disputed') {
    return [
      { atMs, kind },
      ...(answer
        ? [{ atMs: answer.atMs, kind: `dispute-${answer.result}` as const }]
        : []),
    ];
  }
  // All that can become of a confirmation is that it is taken back, mostly at
  // once: then it never was.
  return answer ? [] : [{ atMs, kind }];
}

function stepsOf(record: TransferRecord, nowMs: number): Deed[] {
  const { toRef, proposedAtMs, decidedAtMs, appliedAtMs, expiresAtMs } = record;
  const state = transferStateAt(record, nowMs);
  const step = (kind: Deed['kind'], atMs: number | undefined): Deed[] =>
    atMs === undefined ? [] : [{ kind, atMs, toRef }];
  return [
    ...step('transfer-proposed', proposedAtMs),
    ...(state === 'declined' || state === 'withdrawn'
      ? step(`transfer-${state}`, decidedAtMs)
      : []),
    ...(state === 'accepted' || state === 'applied'
      ? step('transfer-accepted', decidedAtMs)
      : []),
    ...(state === 'expired' ? step('transfer-expired', expiresAtMs) : []),
    ...step('transfer-applied', appliedAtMs),
  ];
}

import type { Knex } from 'knex';
import { nowMs } from './clock';
import { expireTransfers } from './expireTransfers';
import { isAmongTexts } from './isAmongTexts';
import { markScoresDue } from './markScoresDue';

export interface OwnerChange {
  entityRef: string;
  from: string | undefined;
  to: string | undefined;
}

/**
 * What follows from new owners of many entities, as when a team is renamed. Of
 * most of them nothing was ever said, and two statements find the others.
 */
export async function settleOwnerChanges(
  tx: Knex,
  changes: readonly OwnerChange[],
): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  const refs = changes.map(({ entityRef }) => entityRef);
  const concerned = new Set<string>([
    ...(await tx('verification')
      .where(isAmongTexts(tx, 'entity_ref', refs))
      .whereNull('void_at')
      .pluck('entity_ref')),
    ...(await tx('transfer')
      .where(isAmongTexts(tx, 'entity_ref', refs))
      .whereIn('state', ['proposed', 'accepted'])
      .pluck('entity_ref')),
  ]);
  for (const change of changes) {
    if (concerned.has(change.entityRef)) await settleOwnerChange(tx, change);
  }
  await markScoresDue(tx, refs);
}

/**
 * What follows from a new owner in the catalog: what was said of the old one
 * is void, a transfer to the new one is applied, and any other open transfer
 * of the entity ends, because who proposed it no longer gives.
 *
 * Called in the transaction that stores the new owner.
 */
export async function settleOwnerChange(
  tx: Knex,
  { entityRef, from, to }: OwnerChange,
): Promise<void> {
  if (from === to) {
    return;
  }
  await tx('verification')
    .where({ entity_ref: entityRef })
    .whereNull('void_at')
    .modify(query => {
      if (to !== undefined) query.whereNot('owner_ref', to);
    })
    .update({ void_at: nowMs(tx) });
  await expireTransfers(tx, { entityRef });
  const open = () =>
    tx('transfer')
      .where({ entity_ref: entityRef })
      .whereIn('state', ['proposed', 'accepted']);
  if (to !== undefined) {
    await open()
      .where({ to_ref: to })
      .update({ state: 'applied', applied_at: nowMs(tx) });
  }
  await open().update({
    state: 'expired',
    decision_reason: 'The catalog names another owner meanwhile',
  });
  await markScoresDue(tx, [entityRef]);
}

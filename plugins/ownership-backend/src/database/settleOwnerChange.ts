import type { Knex } from 'knex';
import { nowMs } from './clock';
import { expireTransfers } from './expireTransfers';
import { markScoresDue } from './markScoresDue';

/**
 * What follows from a new owner in the catalog: what was said of the old one
 * is void, a transfer to the new one is applied, and any other open transfer
 * of the entity ends, because who proposed it no longer gives.
 *
 * Called in the transaction that stores the new owner.
 */
export async function settleOwnerChange(
  tx: Knex,
  options: {
    entityRef: string;
    from: string | undefined;
    to: string | undefined;
  },
): Promise<void> {
  const { entityRef, from, to } = options;
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

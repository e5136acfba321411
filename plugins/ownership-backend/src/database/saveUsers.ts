import type { Knex } from 'knex';
import type { InventoryUser } from '../inventory';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { syncRows } from './syncRows';

/**
 * Stores the users of the catalog. Those it has no more are kept with the time
 * since when: a week of absence means that they have left. True when anything
 * changed.
 */
export async function saveUsers(
  tx: Knex.Transaction,
  users: readonly InventoryUser[],
): Promise<boolean> {
  const { changed } = await syncRows(tx, {
    table: 'catalog_user',
    key: 'entity_ref',
    keep: true,
    rows: users.map(user => ({
      entity_ref: user.ref,
      name: user.name,
      provider: user.provider,
      absent_since_at: null,
      left_day: user.leftDay ?? null,
    })),
  });
  const present = new Set(users.map(user => user.ref));
  const known = await tx('catalog_user')
    .whereNull('absent_since_at')
    .pluck('entity_ref');
  const absent = known.filter(ref => !present.has(ref));
  for (const part of chunks(absent, 1)) {
    await tx('catalog_user')
      .whereIn('entity_ref', part)
      .update({ absent_since_at: nowMs(tx) });
  }
  return changed.length + absent.length > 0;
}

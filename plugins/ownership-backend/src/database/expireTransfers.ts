import type { Knex } from 'knex';
import { nowMs } from './clock';

/**
 * Ends proposals that nobody decided in time, all or those of one entity.
 * Readers tell an expired one by its time already; this makes room for the
 * next.
 */
export async function expireTransfers(
  knex: Knex,
  options: { entityRef?: string } = {},
): Promise<void> {
  await knex('transfer')
    .where({ state: 'proposed' })
    .where('expires_at', '<=', nowMs(knex))
    .modify(query => {
      if (options.entityRef !== undefined) {
        query.where('entity_ref', options.entityRef);
      }
    })
    .update({ state: 'expired' });
}

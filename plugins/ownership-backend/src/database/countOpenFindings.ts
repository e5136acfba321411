import type { Knex } from 'knex';
import { nowMs } from './clock';

/**
 * How many findings of an entity are open and not set aside, now and not when
 * its report was made. `entityRef` is a column of the query around it.
 */
export function countOpenFindings(
  knex: Knex,
  entityRef: string,
): Knex.QueryBuilder {
  return knex('finding')
    .whereRaw('?? = ??', ['finding.entity_ref', entityRef])
    .whereNull('finding.resolved_at')
    .where(open =>
      open
        .whereNull('finding.snoozed_until_at')
        .orWhere('finding.snoozed_until_at', '<=', nowMs(knex)),
    )
    .count();
}

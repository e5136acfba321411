import type { Knex } from 'knex';
import type { VisibleSet } from '../visibility';
import { whereOfMany } from './whereOfMany';
import { isVisible } from './whereVisible';

/**
 * Only reports whose knowledge lies with another team than the owner. Both must
 * be visible to the caller.
 */
export function whereElsewhere(
  query: Knex.QueryBuilder,
  options: {
    knex: Knex;
    visible: VisibleSet;
    /** Also entities whose figures could point at one person. */
    maySeePersons?: boolean;
  },
): void {
  const { knex, visible, maySeePersons } = options;
  query
    .where('report.alignment', 'mismatch')
    .where(isVisible(knex, 'report.owner_no', visible))
    .where(isVisible(knex, 'report.knowing_no', visible))
    .whereRaw('report.owner_ref <> report.knowing_ref');
  if (!maySeePersons) {
    query.modify(whereOfMany, knex);
  }
}

import type { Knex } from 'knex';
import { toCount } from './toCount';
import { visibleReports, type Reach } from './visibleReports';

/**
 * Components of a group and the groups below it that the caller may see, as in
 * its roll-up: the riskiest first, and how many more there are than the limit.
 */
export async function readOwnedRefs(
  knex: Knex,
  options: Reach & { groupRef: string; limit: number },
): Promise<{ refs: string[]; more: number }> {
  const { groupRef, limit, visible, readable } = options;
  const owned = () =>
    visibleReports(knex, {
      visible,
      readable,
      filter: { kinds: ['component'], teams: [groupRef] },
    });
  const refs: string[] = await owned()
    .orderBy(['report.risk', 'report.entity_ref'])
    .limit(limit)
    .pluck('report.entity_ref');
  if (refs.length < limit) {
    return { refs, more: 0 };
  }
  const row = await owned().count({ count: '*' }).first();
  return { refs, more: toCount(row?.count) - refs.length };
}

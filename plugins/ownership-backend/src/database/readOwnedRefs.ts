import type { Knex } from 'knex';
import { toCount } from './toCount';
import { visibleReports, type Reach } from './visibleReports';

/**
 * Components of an owner that the caller may see, the riskiest first, and how
 * many more there are than the limit.
 */
export async function readOwnedRefs(
  knex: Knex,
  options: Reach & { ownerRef: string; limit: number },
): Promise<{ refs: string[]; more: number }> {
  const { ownerRef, limit, visible, readable } = options;
  const owned = () =>
    visibleReports(knex, {
      visible,
      readable,
      filter: { kinds: ['component'], owners: [ownerRef] },
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

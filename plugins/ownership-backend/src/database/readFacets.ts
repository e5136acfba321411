import type { Knex } from 'knex';
import {
  ownershipStates,
  type FacetsResponse,
  type OwnershipState,
} from '@stewardship/backstage-plugin-ownership-common';
import { visibleReports, type VisibleFilter } from './visibleReports';
import type { CountRow } from './tables';

/**
 * Counts for each filter. A facet leaves its own filter out of account, so
 * that the other choices stay open; `totalItems` obeys all of them.
 */
export async function readFacets(
  knex: Knex,
  { visible, readable, filter = {} }: VisibleFilter,
): Promise<FacetsResponse> {
  const count = { count: '*' };
  const without = (part: Partial<typeof filter>) =>
    visibleReports(knex, {
      visible,
      readable,
      filter: { ...filter, ...part },
    });
  const owners: Array<CountRow & { ref: string | null }> = await without({
    owners: undefined,
  })
    .groupBy('report.owner_ref')
    .select({ ref: 'report.owner_ref' })
    .count(count)
    .orderBy('report.owner_ref');
  const titles = await readGroupTitles(
    knex,
    owners.flatMap(({ ref }) => ref ?? []).filter(ref => visible.has(ref)),
  );
  const states: Array<CountRow & { state: OwnershipState }> = await without({
    states: undefined,
  })
    .groupBy('report.state')
    .select('report.state')
    .count(count);
  const [warnings] = await without({ warning: true }).count(count);
  const [total] = await without({}).count(count);
  const byState = new Map<string, number>(
    states.map(row => [row.state, Number(row.count)] as const),
  );
  return {
    owners: owners.map(row => {
      const ref: string = row.ref ?? 'none';
      const title = titles.get(ref);
      return { ref, ...(title ? { title } : {}), count: Number(row.count) };
    }),
    states: ownershipStates.map(state => ({
      state,
      count: byState.get(state) ?? 0,
    })),
    warnings: Number(warnings.count),
    totalItems: Number(total.count),
  };
}

async function readGroupTitles(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const wanted = new Set(refs);
  const groups = await knex('catalog_group')
    .whereNotNull('title')
    .select('entity_ref', 'title');
  const users = await knex('catalog_user').whereIn(
    'entity_ref',
    refs.filter(ref => ref.startsWith('user:')),
  );
  return new Map(
    [
      ...groups.map(row => [row.entity_ref, row.title] as [string, string]),
      ...users.map(row => [row.entity_ref, row.name] as [string, string]),
    ].filter(([ref]) => wanted.has(ref)),
  );
}

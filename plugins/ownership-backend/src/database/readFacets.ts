import {
  ownershipStates,
  type FacetsResponse,
  type ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { readTitles } from './readTitles';
import type { CountRow } from './tables';
import { visibleReports, type VisibleFilter } from './visibleReports';
import { isVisible } from './whereVisible';

/** More choices than anybody reads; the most frequent ones stay. */
const MOST_CHOICES = 1000;

/** Columns with choices, and the filter that each leaves out of account. */
const FACETS = {
  owner: { column: 'report.owner_ref', without: 'owners' },
  system: { column: 'report.system_ref', without: 'systems' },
  domain: { column: 'report.domain_ref', without: 'domains' },
  goldenPath: { column: 'report.template_ref', without: 'goldenPaths' },
  kind: { column: 'report.kind', without: 'kinds' },
  type: { column: 'report.type', without: 'types' },
  lifecycle: { column: 'report.lifecycle', without: 'lifecycles' },
  tier: { column: 'report.tier', without: 'tiers' },
  state: { column: 'report.state', without: 'states' },
} as const satisfies Record<
  string,
  { column: string; without: keyof ReportFilter }
>;

interface Choice {
  /** Null for what has none. */
  value: string | number | null;
  count: number;
}

/**
 * Counts for each filter. A facet leaves its own filter out of account, so
 * that the other choices stay open; `totalItems` obeys all of them.
 */
export async function readFacets(
  knex: Knex,
  options: VisibleFilter,
): Promise<FacetsResponse> {
  const { visible, filter = {} } = options;
  const without = (part: Partial<ReportFilter>) =>
    visibleReports(knex, { ...options, filter: { ...filter, ...part } });
  const choices = async (facet: keyof typeof FACETS): Promise<Choice[]> => {
    const { column, without: own } = FACETS[facet];
    const query = without({ [own]: undefined });
    if (facet === 'domain') {
      // It may be a fact of the system alone.
      query.where(known =>
        known
          .whereNull('report.system_no')
          .orWhere(isVisible(knex, 'report.system_no', visible)),
      );
    }
    const rows: Array<CountRow & { value: string | number | null }> =
      await query
        .groupBy(column)
        .select({ value: column })
        .count({ count: '*' })
        .orderBy('count', 'desc')
        .orderBy(column)
        .limit(MOST_CHOICES);
    return rows.map(({ value, count }) => ({ value, count: Number(count) }));
  };
  const [owners, systems, domains, goldenPaths] = await Promise.all([
    choices('owner'),
    choices('system'),
    choices('domain'),
    choices('goldenPath'),
  ]);
  const [kinds, types, lifecycles, tiers, states] = await Promise.all([
    choices('kind'),
    choices('type'),
    choices('lifecycle'),
    choices('tier'),
    choices('state'),
  ]);
  const [warnings] = await without({ warning: true }).count({ count: '*' });
  const [total] = await without({}).count({ count: '*' });
  const refs = [owners, systems, domains, goldenPaths].flatMap(list =>
    list.flatMap(({ value }) => (value === null ? [] : String(value))),
  );
  const titles = await readTitles(
    knex,
    refs.filter(ref => visible.has(ref)),
  );
  const byState = new Map(states.map(({ value, count }) => [value, count]));
  return {
    owners: refFacets(owners, titles),
    systems: refFacets(systems, titles),
    domains: refFacets(
      domains.filter(({ value }) => value === null || visible.has(`${value}`)),
      titles,
    ),
    goldenPaths: refFacets(goldenPaths, titles),
    kinds: valueFacets(kinds),
    types: valueFacets(types),
    lifecycles: valueFacets(lifecycles),
    tiers: valueFacets(tiers),
    states: ownershipStates.map(state => ({
      state,
      count: byState.get(state) ?? 0,
    })),
    warnings: Number(warnings.count),
    totalItems: Number(total.count),
  };
}

/** By ref, those without one last. */
function refFacets(
  choices: readonly Choice[],
  titles: ReadonlyMap<string, string>,
): FacetsResponse['owners'] {
  const facets = choices
    .filter(({ value }) => value !== null)
    .map(({ value, count }) => {
      const ref = String(value);
      const title = titles.get(ref);
      return { ref, ...(title ? { title } : {}), count };
    })
    .sort((a, b) => compare(a.ref, b.ref));
  const none = choices.find(({ value }) => value === null);
  return none ? [...facets, { ref: 'none', count: none.count }] : facets;
}

function valueFacets(
  choices: readonly Choice[],
): Array<{ value: string; count: number }> {
  return choices
    .filter(({ value }) => value !== null)
    .map(({ value, count }) => ({ value: String(value), count }))
    .sort((a, b) => compare(a.value, b.value));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

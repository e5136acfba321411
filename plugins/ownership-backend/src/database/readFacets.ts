import {
  ownershipStates,
  type FacetsResponse,
  type ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { readRenames } from './pathRenames';
import { readTitles } from './readTitles';
import type { CountRow } from './tables';
import { visibleReports, type VisibleFilter } from './visibleReports';
import { isVisible } from './whereVisible';

/** More choices than anybody reads; the most frequent ones stay. */
const MOST_CHOICES = 1000;

/** Queries of one caller at the same time; others want connections as well. */
const MOST_AT_ONCE = 4;

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
  /** 1 where there is a warning. */
  warned: {
    column: 'case when report.warning > 0 then 1 else 0 end',
    without: 'warning',
  },
} as const satisfies Record<
  string,
  { column: string; without: keyof ReportFilter }
>;

type Facet = keyof typeof FACETS;

/** Facets of few values, which one query counts together. */
const FEW_VALUES: readonly Facet[] = [
  'kind',
  'type',
  'lifecycle',
  'tier',
  'state',
  'warned',
];
/** Facets of as many values as the catalog has entities of a kind. */
const MANY_VALUES: readonly Facet[] = [
  'owner',
  'system',
  'domain',
  'goldenPath',
];

interface Choice {
  /** Null for what has none. */
  value: string | number | null;
  count: number;
}

type FacetRow = CountRow & Partial<Record<Facet, Choice['value']>>;

/**
 * Counts for each filter. A facet leaves its own filter out of account, so
 * that the other choices stay open; `totalItems` obeys all of them.
 *
 * Facets whose own filter is not set look at the same reports. Those of few
 * values are counted in one pass over them, by all these values together.
 */
export async function readFacets(
  knex: Knex,
  options: VisibleFilter,
): Promise<FacetsResponse> {
  const { visible, filter = {} } = options;
  const count = async (
    facets: readonly Facet[],
    without: keyof ReportFilter | undefined,
  ): Promise<FacetRow[]> => {
    const query = visibleReports(knex, {
      ...options,
      filter: without ? { ...filter, [without]: undefined } : filter,
    });
    if (facets.includes('domain')) {
      // It may be a fact of the system alone.
      query.where(known =>
        known
          .whereNull('report.system_no')
          .orWhere(isVisible(knex, 'report.system_no', visible)),
      );
    }
    return query
      .select(
        facets.map(name => knex.raw(`${FACETS[name].column} as ??`, [name])),
      )
      .count({ count: '*' })
      .groupByRaw(facets.map(name => FACETS[name].column).join(', '));
  };
  const isSet = (facet: Facet) => isFiltered(filter[FACETS[facet].without]);
  const alone = [...MANY_VALUES, ...FEW_VALUES.filter(isSet)];
  const [together, ...each] = await inLanes(MOST_AT_ONCE, [
    () => count(FEW_VALUES, undefined),
    ...alone.map(
      facet => () =>
        count([facet], isSet(facet) ? FACETS[facet].without : undefined),
    ),
  ]);
  const rowsOf = new Map(alone.map((facet, at) => [facet, each[at]]));
  const choices = (facet: Facet) =>
    choicesIn(rowsOf.get(facet) ?? together, facet);
  const [owners, systems, domains, goldenPaths] = MANY_VALUES.map(choices);
  const byState = new Map(
    choices('state').map(({ value, count: n }) => [value, n]),
  );
  const warned = choices('warned').find(({ value }) => value === 1);
  const refs = [owners, systems, domains, goldenPaths].flatMap(list =>
    list.flatMap(({ value }) => (value === null ? [] : String(value))),
  );
  // Entities say an old name; the present one may be hidden.
  const hiddenNames = new Set(
    [...(await readRenames(knex)).values()].filter(ref => !visible.has(ref)),
  );
  const titles = await readTitles(
    knex,
    refs.filter(ref => visible.has(ref)),
  );
  return {
    owners: refFacets(owners, titles),
    systems: refFacets(systems, titles),
    domains: refFacets(
      domains.filter(({ value }) => value === null || visible.has(`${value}`)),
      titles,
    ),
    goldenPaths: refFacets(
      goldenPaths.filter(({ value }) => !hiddenNames.has(`${value}`)),
      titles,
    ),
    kinds: valueFacets(choices('kind')),
    types: valueFacets(choices('type')),
    lifecycles: valueFacets(choices('lifecycle')),
    tiers: valueFacets(choices('tier')),
    states: ownershipStates.map(state => ({
      state,
      count: byState.get(state) ?? 0,
    })),
    warnings: warned?.count ?? 0,
    totalItems: together.reduce((sum, row) => sum + Number(row.count), 0),
  };
}

/** Whether a filter narrows anything down. */
function isFiltered(value: ReportFilter[keyof ReportFilter]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** The most frequent values of a facet, by rows that may count others as well. */
function choicesIn(rows: readonly FacetRow[], facet: Facet): Choice[] {
  const counts = new Map<Choice['value'], number>();
  for (const row of rows) {
    const value = row[facet] ?? null;
    counts.set(value, (counts.get(value) ?? 0) + Number(row.count));
  }
  const choices = [...counts].map(([value, count]) => ({ value, count }));
  return choices.length > MOST_CHOICES
    ? choices.sort(byFrequency).slice(0, MOST_CHOICES)
    : choices;
}

/** Equally frequent ones by value, what has none last. */
function byFrequency(a: Choice, b: Choice): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
  return compare(String(a.value), String(b.value));
}

/** Does all of them, so many at a time; results in the order of the work. */
async function inLanes<T>(
  lanes: number,
  work: ReadonlyArray<() => Promise<T>>,
): Promise<T[]> {
  const results: T[] = [];
  const rest = work.entries();
  const lane = async () => {
    for (const [at, one] of rest) {
      results[at] = await one();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
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

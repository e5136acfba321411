import {
  ownershipStates,
  type OwnedKind,
  type OwnershipState,
  type ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';

/** Several values of one kind, by their name in the address. */
const lists = {
  owner: 'owners',
  team: 'teams',
  domain: 'domains',
  system: 'systems',
  type: 'types',
  lifecycle: 'lifecycles',
  path: 'goldenPaths',
  heldBy: 'heldBy',
} as const;

const kinds: readonly OwnedKind[] = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
];

/** Bands, in the order in which they need attention. */
export const bandChoices = ['single', 'pair', 'shared', 'unknown'] as const;

/** Confirmations by owners, as roll-ups count them. */
export const verifiedChoices = ['confirmed', 'stale', 'never'] as const;

/** A filter of which every list is there, so that none needs a default. */
export interface PageFilter extends ReportFilter {
  owners: string[];
  teams: string[];
  domains: string[];
  systems: string[];
  types: string[];
  lifecycles: string[];
  goldenPaths: string[];
  tiers: number[];
  kinds: OwnedKind[];
  states: OwnershipState[];
  bands: Array<(typeof bandChoices)[number]>;
  verified: Array<(typeof verifiedChoices)[number]>;
  heldBy: string[];
}

export const emptyFilter: PageFilter = {
  owners: [],
  teams: [],
  domains: [],
  systems: [],
  types: [],
  lifecycles: [],
  goldenPaths: [],
  tiers: [],
  kinds: [],
  states: [],
  bands: [],
  verified: [],
  heldBy: [],
};

/** The filter out of an address; what it does not know, it ignores. */
export function parseFilter(params: URLSearchParams): PageFilter {
  const filter: PageFilter = { ...emptyFilter };
  for (const [name, field] of Object.entries(lists)) {
    filter[field as (typeof lists)[keyof typeof lists]] = params.getAll(name);
  }
  const search = params.get('search');
  return {
    ...filter,
    ...(search ? { search } : {}),
    tiers: params
      .getAll('tier')
      .map(Number)
      .filter(tier => [1, 2, 3, 4].includes(tier)),
    kinds: kinds.filter(kind => params.getAll('kind').includes(kind)),
    states: ownershipStates.filter(s => params.getAll('state').includes(s)),
    bands: bandChoices.filter(b => params.getAll('band').includes(b)),
    verified: verifiedChoices.filter(v =>
      params.getAll('verified').includes(v),
    ),
    ...(params.get('warning') === 'true' ? { warning: true } : {}),
  };
}

/** Writes a filter into an address; what is not chosen is left out. */
export function setFilterParams(
  params: URLSearchParams,
  filter: PageFilter,
): void {
  if (filter.search) {
    params.set('search', filter.search);
  }
  for (const [name, field] of Object.entries(lists)) {
    filter[field as (typeof lists)[keyof typeof lists]].forEach(value =>
      params.append(name, value),
    );
  }
  filter.tiers.forEach(tier => params.append('tier', String(tier)));
  filter.kinds.forEach(kind => params.append('kind', kind));
  filter.states.forEach(state => params.append('state', state));
  filter.bands.forEach(band => params.append('band', band));
  filter.verified.forEach(value => params.append('verified', value));
  if (filter.warning) {
    params.set('warning', 'true');
  }
}

/** The filter as the API takes it: without empty lists. */
export function apiFilter(filter: PageFilter): ReportFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => !Array.isArray(value) || value.length > 0,
    ),
  );
}

/** True where anything narrows the page down. */
export function isFiltered(filter: PageFilter): boolean {
  return Object.keys(apiFilter(filter)).length > 0;
}

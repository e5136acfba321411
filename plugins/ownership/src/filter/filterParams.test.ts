import {
  apiFilter,
  emptyFilter,
  isFiltered,
  parseFilter,
  setFilterParams,
  type PageFilter,
} from './filterParams';

const everything: PageFilter = {
  search: 'tide & ebb',
  owners: ['none'],
  teams: ['group:default/team-lighthouse', 'group:default/harbour'],
  domains: ['domain:default/sea'],
  systems: ['system:default/ferries'],
  types: ['service'],
  lifecycles: ['production', 'experimental'],
  goldenPaths: ['template:default/harbour-service'],
  tiers: [1, 3],
  kinds: ['component', 'api'],
  states: ['at-risk'],
  bands: ['single', 'unknown'],
  verified: ['stale', 'never'],
  heldBy: ['group:default/crane'],
  warning: true,
};

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    const params = new URLSearchParams();
    setFilterParams(params, everything);
    expect(parseFilter(new URLSearchParams(params.toString()))).toEqual(
      everything,
    );
  });

  it('leaves a short address where nothing is chosen', () => {
    const params = new URLSearchParams();
    setFilterParams(params, emptyFilter);
    expect(params.toString()).toBe('');
    expect(isFiltered(parseFilter(params))).toBe(false);
    expect(apiFilter(emptyFilter)).toEqual({});
  });

  it('ignores what no page of ours wrote', () => {
    const filter = parseFilter(
      new URLSearchParams(
        'tier=9&tier=two&state=doomed&band=rubber&verified=twice&kind=person&warning=maybe&search=&other=1',
      ),
    );
    expect(filter).toEqual(emptyFilter);
  });
});

import {
  ownershipStates,
  type AdoptionResponse,
  type CoverageResponse,
  type FacetsResponse,
  type Finding,
  type GoldenPath,
  type GoldenPathConsumer,
  type GoldenPathsResponse,
  type LearnNext,
  type ListReportsResponse,
  type Me,
  type MyKnowledge,
  type MyLearnNext,
  type OffPath,
  type OwnershipReport,
  type PathStanding,
  type Portfolio,
  type Rollup,
  type Successors,
  type TreemapResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  reportFixtures,
  summaryOf,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';

export const BACKEND = 'http://backend.example/api/ownership';

type Route =
  | 'reports'
  | 'facets'
  | 'treemap'
  | 'alignment'
  | 'changes'
  | 'rounds'
  | 'rounds/answers'
  | 'rounds/teams'
  | 'rounds/outstanding'
  | 'coverage'
  | 'golden-paths'
  | 'rollups'
  | 'me'
  | 'findings'
  | 'transfers'
  | 'scenarios'
  | 'portfolio'
  | 'learn-next'
  | 'me/learn-next'
  | 'me/knowledge'
  | `scenarios/${string}`
  | `reports/${string}`
  | `golden-paths/${string}`;

/** Answers one route of the backend. */
export function answer(route: Route, resolver: HttpResponseResolver) {
  return http.get(`${BACKEND}/${route}`, resolver);
}

/** An error body as Backstage's backends send it. */
export function failure(status: number, name: string, message: string) {
  return HttpResponse.json(
    {
      error: { name, message },
      request: { method: 'GET', url: '/' },
      response: { statusCode: status },
    },
    { status },
  );
}

export const coverage: CoverageResponse = {
  asOf: new Date().toISOString().slice(0, 10),
  modelVersion: '1',
  privacyMode: 'helpers',
  git: { available: true, version: '2.47.3' },
  catalog: { lastReadAt: new Date().toISOString() },
  components: { total: 25, scored: 19, waiting: 0, failing: 0 },
  problems: [],
  moreProblems: 0,
};

export const me: Me = {
  userRef: 'user:default/bo.lanternfish',
  ownershipRefs: [
    'user:default/bo.lanternfish',
    'group:default/team-lighthouse',
  ],
  privacyMode: 'helpers',
  may: {
    readReports: true,
    readPersons: true,
    runSimulations: false,
    requestScans: true,
    snoozeFindings: true,
    verify: true,
    manageRounds: true,
    eraseOthers: false,
  },
};

const lighthouse = {
  ref: 'group:default/team-lighthouse',
  title: 'Team Lighthouse',
};

export const findings: Finding[] = [
  {
    id: 'finding-1',
    entityRef: 'component:default/tide-tables',
    title: 'Tide tables',
    owner: lighthouse,
    kind: 'single-knower',
    severity: 'critical',
    confidence: 'high',
    tier: 1,
    state: 'open',
    openedAt: '2026-01-10T00:00:00.000Z',
    lastSeenAt: '2026-03-01T00:00:00.000Z',
    reopened: 1,
    facts: {},
    action: { id: 'review-by-learner', effort: 2, params: { days: 10 } },
  },
  {
    id: 'finding-2',
    entityRef: 'component:default/ferry-booking',
    title: 'Ferry booking',
    owner: lighthouse,
    kind: 'verification-stale',
    severity: 'notice',
    confidence: 'high',
    state: 'open',
    openedAt: '2026-02-10T00:00:00.000Z',
    lastSeenAt: '2026-03-01T00:00:00.000Z',
    reopened: 0,
    facts: {},
  },
];

export const rollup: Rollup = {
  ...lighthouse,
  kind: 'group',
  entities: 4,
  states: {
    healthy: 2,
    'at-risk': 1,
    'insufficient-evidence': 1,
    'not-applicable': 0,
  },
  bands: { single: 1, pair: 1, shared: 1, unknown: 1 },
  warnings: 1,
  critical: 1,
  scored: 3,
  score: { median: 71, worst: 44 },
  coverage: 0.8,
  verified: { confirmed: 2, stale: 1, never: 1 },
  openFindings: 2,
  activity: 120,
  children: true,
};

export const consumers: GoldenPathConsumer[] = [
  {
    entityRef: 'component:default/tide-tables',
    title: 'Tide tables',
    owner: lighthouse,
    state: 'at-risk',
    score: 44,
    version: '1.4.0',
    currency: 'minor',
    versionsBehind: 2,
    behindSince: '2026-02-03',
    source: 'annotation',
  },
  {
    entityRef: 'component:default/ferry-booking',
    title: 'Ferry booking',
    state: 'insufficient-evidence',
    currency: 'unknown',
    source: 'annotation',
  },
];

export const adoption: AdoptionResponse = {
  items: [
    {
      components: 2,
      eligible: 0,
      onPath: 0,
      current: 0,
      behind: 0,
      unknown: 0,
      templateGone: 0,
    },
    {
      owner: lighthouse,
      components: 18,
      eligible: 16,
      onPath: 11,
      current: 6,
      behind: 4,
      unknown: 1,
      templateGone: 1,
    },
  ],
  totals: {
    components: 20,
    eligible: 16,
    onPath: 11,
    current: 6,
    behind: 4,
    unknown: 1,
    templateGone: 1,
  },
  totalItems: 2,
  pageInfo: {},
};

/** The template that brings onto a path what exists already. */
export const bring: GoldenPath = {
  entityRef: 'template:default/bring-onto-path',
  namespace: 'default',
  name: 'bring-onto-path',
  title: 'Bring an existing component onto its path',
  tags: ['adoption'],
  version: '1.0.0',
  consumers: 0,
  eligible: 0,
  currency: { current: 0, patch: 0, minor: 0, major: 0, unknown: 0 },
  versions: [],
};

export const offPath: OffPath[] = [
  {
    entityRef: 'component:default/buoy-map',
    title: 'Buoy map',
    type: 'service',
    owner: lighthouse,
    suited: {
      templateRef: 'template:default/harbour-service',
      title: 'Harbour service',
      reasons: ['type', 'language'],
    },
  },
  {
    entityRef: 'component:default/fog-horn',
    title: 'Fog horn',
    goneTemplateRef: 'template:default/horn',
  },
];

/** How tide-tables stands to its path; everything else is on none. */
export const standing: PathStanding = {
  onPath: true,
  templateRef: 'template:default/harbour-service',
  title: 'Harbour service',
  version: '1.4.0',
  newest: '2.1.0',
  currency: 'major',
  versionsBehind: 2,
  behindSince: '2026-02-03',
  source: 'annotation',
  team: lighthouse,
};

/** A team of whose services none hangs on one person. */
export const noPortfolio: Portfolio = {
  owner: lighthouse,
  asOf: '2026-03-01',
  modelVersion: '1',
  components: 4,
  more: 0,
  singleKnower: { before: 0, after: 0 },
  steps: [],
  effort: 0,
};

export const nothingToLearn: LearnNext = {
  owner: lighthouse,
  asOf: '2026-03-01',
  items: [],
  more: 0,
};

export const nothingAlone: MyKnowledge = {
  asOf: '2026-03-01',
  state: 'linked',
  items: [],
  more: 0,
};

/** A backend that knows the fixtures and ignores most filters. */
export function usualBackend(reports: OwnershipReport[] = reportFixtures) {
  const list: ListReportsResponse = {
    items: reports.map(summaryOf),
    totalItems: 45,
    pageInfo: { nextCursor: 'page-two' },
  };
  const facets: FacetsResponse = {
    owners: [
      {
        ref: 'group:default/team-lighthouse',
        title: 'Team Lighthouse',
        count: 4,
      },
      { ref: 'none', count: 1 },
    ],
    states: ownershipStates.map(state => ({
      state,
      count: reports.filter(report => report.state === state).length,
    })),
    warnings: reports.filter(report => report.warning).length,
    totalItems: reports.length,
  };
  const treemap: TreemapResponse = {
    tiles: reports
      .map(summaryOf)
      .filter(({ activity }) => activity > 0)
      .sort((a, b) => b.activity - a.activity),
    more: { count: 0, activity: 0 },
  };
  const goldenPaths: GoldenPathsResponse = {
    items: [
      {
        entityRef: 'template:default/harbour-service',
        namespace: 'default',
        name: 'harbour-service',
        title: 'Harbour service',
        description: 'An HTTP service with an on-call entry',
        tags: ['recommended'],
        owner: { ref: 'group:default/team-compass', title: 'Team Compass' },
        version: '2.1.0',
        ownerParameter: 'team',
        repository: {
          entityRef: 'component:default/tide-tables',
          title: 'Tide tables',
          state: 'at-risk',
          score: 44,
          band: 'single',
          warning: { kind: 'single-knower', severity: 'critical' },
        },
        consumers: 11,
        eligible: 22,
        share: 0.5,
        currency: { current: 6, patch: 0, minor: 2, major: 2, unknown: 1 },
        versions: [
          {
            version: '2.1.0',
            currency: 'current',
            entities: 6,
            scored: 5,
            atRisk: 1,
            score: { median: 77, worst: 44 },
          },
          {
            version: '2.0.0',
            currency: 'minor',
            entities: 2,
            scored: 2,
            atRisk: 0,
            score: { median: 81, worst: 81 },
          },
          {
            version: '1.4.0',
            currency: 'major',
            entities: 2,
            scored: 2,
            atRisk: 2,
            score: { median: 31, worst: 28 },
          },
          { currency: 'unknown', entities: 1, scored: 0, atRisk: 0 },
        ],
      },
      {
        entityRef: 'template:tools/tide-library',
        namespace: 'tools',
        name: 'tide-library',
        title: 'Tide library',
        tags: [],
        consumers: 0,
        eligible: 0,
        currency: { current: 0, patch: 0, minor: 0, major: 0, unknown: 0 },
        versions: [],
      },
    ],
    totalItems: 2,
    pageInfo: {},
  };
  return [
    answer('reports', () => HttpResponse.json(list)),
    answer('facets', () => HttpResponse.json(facets)),
    answer('treemap', () => HttpResponse.json(treemap)),
    answer('alignment', () =>
      HttpResponse.json({ flows: [], more: { flows: 0, entities: 0 } }),
    ),
    answer('changes', () =>
      HttpResponse.json({ items: [], since: '2026-01-30', pageInfo: {} }),
    ),
    answer('rounds', () => HttpResponse.json({ items: [] })),
    answer('scenarios', () => HttpResponse.json({ items: [] })),
    http.get(
      `${BACKEND}/reports/:kind/:namespace/:name/successors`,
      ({ params }) => {
        const { kind, namespace, name } = params;
        const entityRef = `${kind}:${namespace}/${name}`;
        return HttpResponse.json({
          entityRef,
          state: 'enough',
          suppressed: false,
        } satisfies Successors);
      },
    ),
    answer('portfolio', () => HttpResponse.json(noPortfolio)),
    answer('learn-next', () => HttpResponse.json(nothingToLearn)),
    answer('me/learn-next', () =>
      HttpResponse.json({
        asOf: '2026-03-01',
        items: [],
      } satisfies MyLearnNext),
    ),
    answer('me/knowledge', () => HttpResponse.json(nothingAlone)),
    answer('rounds/outstanding', () =>
      HttpResponse.json({ items: [], totalItems: 0 }),
    ),
    answer('coverage', () => HttpResponse.json(coverage)),
    answer('golden-paths', ({ request }) => {
      const words =
        new URL(request.url).searchParams.get('search')?.split(' ') ?? [];
      const items = goldenPaths.items.filter(path => {
        const text = JSON.stringify([
          path.title,
          path.description,
          path.owner,
          path.tags,
        ]).toLocaleLowerCase('en-US');
        return words.every(word => text.includes(word));
      });
      return HttpResponse.json({
        items,
        totalItems: items.length,
        pageInfo: {},
      });
    }),
    answer('golden-paths/adoption', () => HttpResponse.json(adoption)),
    answer('golden-paths/off-path', ({ request }) => {
      const owners = new URL(request.url).searchParams.getAll('owner');
      const items = offPath.filter(
        ({ owner }) =>
          owners.length === 0 || owners.includes(owner?.ref ?? 'none'),
      );
      return HttpResponse.json({
        items,
        totalItems: items.length,
        pageInfo: {},
      });
    }),
    http.get(`${BACKEND}/golden-paths/:namespace/:name`, ({ params }) => {
      const ref = `template:${params.namespace}/${params.name}`;
      const path = goldenPaths.items.find(({ entityRef }) => entityRef === ref);
      return path
        ? HttpResponse.json(path)
        : failure(404, 'NotFoundError', 'There is no such golden path');
    }),
    http.get(
      `${BACKEND}/reports/:kind/:namespace/:name/golden-path`,
      ({ params }) =>
        HttpResponse.json(
          params.name === 'tide-tables' ? standing : { onPath: false },
        ),
    ),
    answer('me', () => HttpResponse.json(me)),
    answer('findings', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const entityRef = searchParams.get('entityRef');
      const severities = searchParams.getAll('severity');
      const items = findings.filter(
        finding =>
          (entityRef === null || finding.entityRef === entityRef) &&
          (!entityRef ||
            severities.length === 0 ||
            severities.includes(finding.severity)),
      );
      return HttpResponse.json({
        items,
        totalItems: items.length,
        pageInfo: {},
      });
    }),
    answer('transfers', () =>
      HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
    ),
    answer('rollups', () =>
      HttpResponse.json({ items: [rollup], totalItems: 1, pageInfo: {} }),
    ),
    http.get(`${BACKEND}/rollups/:kind/:namespace/:name`, ({ params }) => {
      const { kind, namespace, name } = params;
      return HttpResponse.json({
        ...rollup,
        kind,
        ref: `${kind}:${namespace}/${name}`,
      });
    }),
    http.get(`${BACKEND}/golden-paths/:namespace/:name/consumers`, () =>
      HttpResponse.json({
        items: consumers,
        totalItems: consumers.length,
        pageInfo: {},
      }),
    ),
    http.get(`${BACKEND}/reports/:kind/:namespace/:name/drift`, () =>
      HttpResponse.json({
        state: 'cannot-compare',
        reason: 'no-record',
        message: 'Its repository has no .ownership/path.yaml.',
        remedy: 'Bring it onto its path.',
        asOf: '2026-03-01',
      }),
    ),
    http.get(`${BACKEND}/reports/:kind/:namespace/:name/history`, () =>
      HttpResponse.json({
        items: [
          { day: '2026-01-01', state: 'healthy', score: 71, modelVersion: '1' },
          { day: '2026-02-10', state: 'at-risk', score: 44, modelVersion: '1' },
        ],
        events: [],
        forecast: [],
        from: '2026-01-01',
        to: '2026-03-01',
      }),
    ),
    http.get(`${BACKEND}/reports/:kind/:namespace/:name`, ({ params }) => {
      const { kind, namespace, name } = params;
      const ref = `${kind}:${namespace}/${name}`;
      const report = reports.find(({ entityRef }) => entityRef === ref);
      return report
        ? HttpResponse.json(report)
        : failure(404, 'NotFoundError', `No report for ${ref}`);
    }),
  ];
}

import {
  pathCurrencies,
  pathCurrency,
  type GoldenPath,
  type GoldenPathConsumer,
  type GoldenPathVersion,
  type OffPath,
  type OwnerAdoption,
  type OwnershipReport,
  type PathStanding,
} from '@stewardship/backstage-plugin-ownership-common';
import { summaryOf } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { chance } from './chance';

type Words = Omit<
  GoldenPath,
  | 'consumers'
  | 'eligible'
  | 'share'
  | 'currency'
  | 'versions'
  | 'moreVersions'
  | 'repository'
>;

/** What each template says, the versions that it had, and of how many it is the origin. */
const paths: Array<Words & { had: string[]; every: number; at: number }> = [
  {
    entityRef: 'template:default/harbour-service',
    namespace: 'default',
    name: 'harbour-service',
    title: 'Harbour service',
    description:
      'An HTTP service with health checks, dashboards, an on-call entry and a pipeline that deploys to both quays.',
    type: 'service',
    tags: ['recommended', 'typescript'],
    owner: { ref: 'group:default/team-compass', title: 'Team Compass' },
    version: '2.1.0',
    ownerParameter: 'owner',
    had: ['2.1.0', '2.0.3', '1.4.0', '2.1.0', '1.2.0'],
    every: 3,
    at: 0,
  },
  {
    entityRef: 'template:default/tide-library',
    namespace: 'default',
    name: 'tide-library',
    title: 'Tide library',
    description: 'A small library with tests, docs and a release pipeline.',
    type: 'library',
    tags: ['typescript'],
    owner: { ref: 'group:default/team-keel', title: 'Team Keel' },
    version: '1.0.4',
    ownerParameter: 'team',
    had: ['1.0.4', '1.0.1', ''],
    every: 5,
    at: 1,
  },
  {
    entityRef: 'template:default/crew-page',
    namespace: 'default',
    name: 'crew-page',
    title: 'Crew page',
    description: 'A page of the crew’s portal, with its routes and its tests.',
    type: 'website',
    tags: ['react'],
    owner: { ref: 'group:default/team-anchor', title: 'Team Anchor' },
    had: ['', 'spring'],
    every: 11,
    at: 2,
  },
  {
    entityRef: 'template:default/signal-page',
    namespace: 'default',
    name: 'signal-page',
    title: 'Signal page',
    tags: [],
    had: [],
    every: Infinity,
    at: 3,
  },
];

/** Components on no path that each path would suit. */
const ELSEWHERE = 4;

/** From which path a component came, if from any. */
function originOf(index: number) {
  const path = paths.find(({ every, at }) => index % every === at);
  const version =
    path && path.had[Math.floor(chance(index + 41) * path.had.length)];
  return path && { path, version: version || undefined };
}

export function pathCurrencyOf(
  index: number,
): GoldenPathConsumer['currency'] | undefined {
  const origin = originOf(index);
  return origin && pathCurrency(origin.version, origin.path.version);
}

/** What came from a path, in the order of the estate. */
export function consumersOf(
  reports: readonly OwnershipReport[],
  templateRef: string,
): GoldenPathConsumer[] {
  return reports.flatMap((report, index) => {
    const origin = originOf(index);
    if (origin?.path.entityRef !== templateRef) {
      return [];
    }
    const { entityRef, title, owner, state, score } = summaryOf(report);
    return [
      {
        entityRef,
        title,
        ...(owner.ref ? { owner: { ref: owner.ref, title: owner.title } } : {}),
        state,
        score,
        version: origin.version,
        currency: pathCurrency(origin.version, origin.path.version),
        source: 'annotation',
      },
    ];
  });
}

export function goldenPathsOf(
  reports: readonly OwnershipReport[],
): GoldenPath[] {
  return paths.map(({ had: _had, every: _every, at, ...words }) => {
    const consumers = consumersOf(reports, words.entityRef);
    const count = (value: GoldenPathConsumer['currency']) =>
      consumers.filter(({ currency }) => currency === value).length;
    const [current, patch, minor, major, unknown] = pathCurrencies.map(count);
    const source = at < 2 ? reports[at] : undefined;
    return {
      ...words,
      consumers: consumers.length,
      eligible: consumers.length + ELSEWHERE,
      share: consumers.length / (consumers.length + ELSEWHERE),
      currency: { current, patch, minor, major, unknown },
      versions: versionsOf(consumers),
      ...(source
        ? {
            repository: {
              entityRef: source.entityRef,
              title: source.title,
              state: source.state,
              score: source.score,
              band: source.band,
              warning: source.warning,
            },
          }
        : {}),
    };
  });
}

function versionsOf(consumers: readonly GoldenPathConsumer[]) {
  const versions = [...new Set(consumers.map(({ version }) => version))];
  return versions
    .map((version): GoldenPathVersion => {
      const members = consumers.filter(one => one.version === version);
      const scores = members
        .flatMap(({ score }) => (score === undefined ? [] : [score]))
        .sort((a, b) => a - b);
      return {
        version,
        currency: members[0].currency,
        entities: members.length,
        scored: scores.length,
        atRisk: members.filter(({ state }) => state === 'at-risk').length,
        score: scores.length
          ? {
              median: scores[Math.floor((scores.length - 1) / 2)],
              worst: scores[0],
            }
          : undefined,
      };
    })
    .sort((a, b) => b.entities - a.entities);
}

const NOTHING = {
  components: 0,
  eligible: 0,
  onPath: 0,
  current: 0,
  behind: 0,
  unknown: 0,
  templateGone: 0,
};

const SUITED: OffPath['suited'] = {
  templateRef: 'template:default/harbour-service',
  title: 'Harbour service',
  reasons: ['type', 'language'],
};

/** Per owner, by ref; what has none comes first. */
export function adoptionOf(
  reports: readonly OwnershipReport[],
): OwnerAdoption[] {
  const rows = new Map<string, OwnerAdoption>();
  reports.forEach(({ owner }, index) => {
    const { ref = '', title } = owner;
    const row = rows.get(ref) ?? {
      ...(ref ? { owner: { ref, title } } : {}),
      ...NOTHING,
    };
    const currency = pathCurrencyOf(index);
    row.components += 1;
    if (currency || suits(index)) row.eligible += 1;
    if (currency) {
      row.onPath += 1;
      row[stateOf(currency)] += 1;
    }
    rows.set(ref, row);
  });
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export function totalsOf(rows: readonly OwnerAdoption[]): typeof NOTHING {
  const sum = (key: keyof typeof NOTHING) =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    components: sum('components'),
    eligible: sum('eligible'),
    onPath: sum('onPath'),
    current: sum('current'),
    behind: sum('behind'),
    unknown: sum('unknown'),
    templateGone: sum('templateGone'),
  };
}

export function offPathOf(reports: readonly OwnershipReport[]): OffPath[] {
  return reports.flatMap((report, index) => {
    if (originOf(index)) return [];
    const { entityRef, title, owner, type } = report;
    return [
      {
        entityRef,
        title,
        type,
        ...(owner.ref ? { owner: { ref: owner.ref, title: owner.title } } : {}),
        ...(suits(index) ? { suited: SUITED } : {}),
      },
    ];
  });
}

export function pathStandingOf(
  reports: readonly OwnershipReport[],
  index: number,
): PathStanding {
  const origin = originOf(index);
  const { ref, title } = reports[index].owner;
  if (!origin) {
    return {
      onPath: false,
      ...(suits(index) ? { suited: SUITED } : {}),
    };
  }
  const { path, version } = origin;
  const currency = pathCurrency(version, path.version);
  const isBehind = stateOf(currency) === 'behind';
  return {
    onPath: true,
    templateRef: path.entityRef,
    title: path.title,
    version,
    newest: path.version,
    currency,
    source: 'annotation',
    ...(ref ? { team: { ref, title } } : {}),
    ...(isBehind
      ? {
          versionsBehind: 2,
          behindSince: '2026-09-01',
          candidate: {
            name: 'Robin Sample',
            entityRef: 'user:default/robin',
            reasons: ['owning-team', 'little-knowledge'],
          },
        }
      : {}),
  };
}

function suits(index: number): boolean {
  return index % 2 === 0;
}

function stateOf(currency: GoldenPathConsumer['currency']) {
  if (currency === 'current' || currency === 'unknown') return currency;
  return 'behind';
}

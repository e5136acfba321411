import { join } from 'node:path';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import request, { type Response } from 'supertest';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, template, user } from './__testUtils__/entities';
import { ada, AS_OF, bo, cy, di, yearOfWork } from './__testUtils__/histories';
import { permissionBackendWith } from './__testUtils__/permissionBackend';
import { EXTERNAL, RealAuth } from './__testUtils__/realAuth';
import { routesOf } from './__testUtils__/routesOf';
import { temporaryFolder } from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import {
  createOwnershipReportConditionalDecision,
  ownershipReportConditions,
} from './access';
import { ownershipPlugin } from './plugin';
import { spec } from './schema/openapi/generated/spec';

jest.setTimeout(300_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const CY = 'user:default/cy';
const ZED = 'user:default/zed';

/** What only who may see the vault may ever read, in any answer. */
const HIDDEN = /vault|secret[- ]crew|nobody knows/i;
const NAMES = [
  'Ada Example',
  'Bo Sample',
  'Cy Specimen',
  'Di Outsider',
  'Lu Learner',
];
const OWN_NAME: Partial<Record<string, string>> = {
  owner: 'Ada Example',
  other: 'Bo Sample',
  conditional: 'Cy Specimen',
};
const OWN_ADDRESS: Partial<Record<string, string>> = {
  owner: ada.email,
  other: bo.email,
  conditional: cy.email,
};
/** Figures that a report of two people keeps from who may not see persons. */
const FIGURES =
  /"(topShare|effectiveContributors|contributorAbsenceFactor|freshnessDays|filesAtRisk|teams|folders|areas|fall)":/;

type Caller =
  | 'nobody'
  | 'cookie'
  | 'expired'
  | 'foreign'
  | 'audience'
  | 'elsewhere'
  | 'owner'
  | 'other'
  | 'conditional'
  | 'denied'
  | 'plugin'
  | 'external'
  | 'restricted';

const CALLERS: Caller[] = [
  'nobody',
  'cookie',
  'expired',
  'foreign',
  'audience',
  'elsewhere',
  'owner',
  'other',
  'conditional',
  'denied',
  'plugin',
  'external',
  'restricted',
];
const STRANGERS: Caller[] = [
  'nobody',
  'cookie',
  'expired',
  'foreign',
  'audience',
];
const SERVICES: Caller[] = ['plugin', 'external', 'restricted'];

type Policy = 'real' | 'allow-all' | 'off';
type Mode = 'aggregate' | 'helpers' | 'named';

type ByUser = Partial<
  Record<'owner' | 'other' | 'conditional' | 'denied', number>
>;

interface Cell {
  caller: Caller;
  policy: Policy;
  mode: Mode;
}

interface Row {
  /** Address with what stands in its braces. */
  url: string;
  body?: object;
  /** Status for those whom Backstage knows. */
  status: (cell: Cell) => number;
  /** What an answer that is no error must tell: `{}` is no answer. */
  shows: (cell: Cell) => RegExp[];
  /** Whether it changes what was put there, so that each caller finds it anew. */
  changes?: boolean;
  /** Whether the answer may name people where mode and permission allow. */
  namesPeople?: boolean;
  /** Whether it names who did something where details of people are shown. */
  namesAuthors?: boolean;
  /** Whether it tells the caller's addresses, and nobody else's. */
  tellsOwnAddresses?: boolean;
  /** Whether it tells nothing of this portal. */
  isPublic?: boolean;
  /** Whether it is about the two people of `duo`. */
  isThin?: boolean;
}

const isDenied = ({ caller, policy }: Cell) =>
  caller === 'denied' && policy === 'real';
/** The policy shows this caller nothing but what their own team owns. */
const isNarrow = ({ caller, policy }: Cell) =>
  caller === 'conditional' && policy === 'real';
/** The catalog hides what is about the vault from these callers. */
const isKeptFromVault = ({ caller, policy }: Cell) =>
  policy === 'real' && ['other', 'conditional', 'denied'].includes(caller);
const isService = ({ caller }: Cell) => SERVICES.includes(caller);

/** For whoever may read reports. */
const reading = (cell: Cell) => (isDenied(cell) ? 403 : 200);
/** About `duo`, which is hidden from the one with the narrow policy. */
const readingDuo = (cell: Cell) => (isNarrow(cell) ? 404 : reading(cell));
/** For users only: under the real policy, and where everything is allowed. */
const acting =
  (real: ByUser, openly: ByUser = real, otherwise: number = 403) =>
  (cell: Cell) => {
    if (isService(cell)) return 403;
    const statuses: Partial<Record<Caller, number>> =
      cell.policy === 'real' ? real : openly;
    return statuses[cell.caller] ?? otherwise;
  };
const EVERYBODY = { owner: 200, other: 200, conditional: 200, denied: 200 };
const always =
  (...patterns: RegExp[]) =>
  () =>
    patterns;
const mayReadPersons = ({ caller, policy }: Cell) =>
  (policy !== 'real' || !['conditional', 'denied'].includes(caller)) &&
  caller !== 'restricted';
const seesFigures = (cell: Cell) =>
  cell.mode === 'named' && mayReadPersons(cell);
/** For users whom the policy lets manage rounds. */
const managing = (status: number) => (cell: Cell) => {
  const isAllowed = cell.policy !== 'real' || cell.caller === 'owner';
  return isAllowed && !isService(cell) ? status : 403;
};

const NO_ID = '00000000-0000-4000-8000-000000000000';
const DUO = 'component/default/duo';

/** What is put there, by the component that it is about. */
const ON = {
  skiff: '00000000-0000-4000-8000-000000000001',
  trio: '00000000-0000-4000-8000-000000000002',
  kran: '00000000-0000-4000-8000-000000000003',
  raft: '00000000-0000-4000-8000-000000000004',
  duo: '00000000-0000-4000-8000-000000000005',
};
const SNOOZE = {
  until: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  reason: 'Known',
};

/** The only open transfer is of skiff, by Ada and to the team of Cy. */
function whatOneMay({ caller }: Cell): RegExp {
  const may = (accept: boolean, withdraw: boolean) =>
    new RegExp(
      `"component:default/skiff"[^}]*\\}[^}]*\\}[^}]*"mayAccept":${accept},"mayWithdraw":${withdraw}`,
    );
  return may(caller === 'conditional', caller === 'owner');
}

/** Transfers of entities that all may see, from and to a group that is hidden. */
const NAMING_HIDDEN = [
  {
    id: ON.trio,
    entity_ref: 'component:default/trio',
    from_ref: 'group:default/crane',
    to_ref: 'group:default/secret-crew',
    state: 'declined',
  },
  {
    id: ON.kran,
    entity_ref: 'component:default/trio',
    from_ref: 'group:default/secret-crew',
    to_ref: 'group:default/crane',
    state: 'applied',
  },
];

/** Puts everything there that acting routes act on, as if nobody had been. */
async function putThere(knex: Knex): Promise<void> {
  const at = 1_763_596_800_000;
  const ids = Object.values(ON);
  await knex('finding').whereIn('id', ids).delete();
  await knex('verification').whereIn('id', ids).delete();
  await knex('identity_link').whereIn('id', ids).delete();
  await knex('scenario_person').delete();
  await knex('scenario').delete();
  await knex('scenario').insert({
    id: ON.trio,
    change: JSON.stringify({ kind: 'dissolve', team: 'group:default/crane' }),
    created_by: ADA,
    created_at: at,
    expires_at: at * 2,
  });
  await knex('transfer').delete();
  for (const name of ['skiff', 'trio', 'kran'] as const) {
    await knex('finding').insert({
      id: ON[name],
      entity_ref: `component:default/${name}`,
      kind: 'single-knower',
      subject: 'x',
      severity: 'critical',
      severity_rank: 0,
      confidence: 'high',
      facts: '{}',
      opened_at: at,
      last_seen_at: at,
    });
  }
  const lighthouse = 'group:default/lighthouse';
  await knex('verification').insert([
    {
      id: ON.raft,
      entity_ref: 'component:default/raft',
      owner_ref: lighthouse,
      kind: 'disputed',
      reason: 'Others do',
      by_ref: BO,
      at,
    },
    {
      id: ON.duo,
      entity_ref: 'component:default/duo',
      owner_ref: lighthouse,
      kind: 'confirmed',
      by_ref: ADA,
      at,
    },
  ]);
  const transfer = { proposed_by: ADA, proposed_at: at, expires_at: at * 2 };
  await knex('transfer').insert([
    {
      ...transfer,
      id: ON.skiff,
      entity_ref: 'component:default/skiff',
      from_ref: lighthouse,
      to_ref: 'group:default/crane',
      state: 'proposed',
    },
    ...NAMING_HIDDEN.map(sides => ({ ...transfer, ...sides })),
  ]);
  await knex('identity_link').insert({
    id: ON.skiff,
    email: 'ada@long-ago.example',
    user_ref: ADA,
    basis: 'claimed',
    linked_at: at,
  });
}

const ROWS: Record<string, Row> = {
  'GET /reports': {
    url: '/reports',
    status: reading,
    shows: cell => [
      /component:default\/trio"/,
      ...(isNarrow(cell) ? [] : [/component:default\/duo"/]),
    ],
  },
  'GET /reports/{kind}/{namespace}/{name}': {
    url: `/reports/${DUO}`,
    status: readingDuo,
    namesPeople: true,
    isThin: true,
    shows: cell => [
      /"title":"duo"/,
      /"score":\d/,
      seesFigures(cell) ? /"topShare":/ : /"suppressed":true/,
    ],
  },
  'GET /reports/{kind}/{namespace}/{name}/history': {
    url: `/reports/${DUO}/history`,
    status: readingDuo,
    isThin: true,
    shows: cell => [
      /"score":\d/,
      ...(seesFigures(cell) ? [/"commit":"[0-9a-f]{40}"/] : []),
    ],
  },
  'GET /reports/{kind}/{namespace}/{name}/drift': {
    url: `/reports/${DUO}/drift`,
    status: readingDuo,
    shows: () => [/"state":"cannot-compare"/, /"reason":"no-record"/],
  },
  'GET /reports/{kind}/{namespace}/{name}/folders': {
    url: `/reports/${DUO}/folders`,
    status: readingDuo,
    isThin: true,
    shows: cell => [seesFigures(cell) ? /"path":"src"/ : /"suppressed":true/],
  },
  'GET /reports/{kind}/{namespace}/{name}/helpers': {
    url: `/reports/${DUO}/helpers`,
    status: readingDuo,
    namesPeople: true,
    shows: cell => [
      /"ref":"group:default\/lighthouse"/,
      ...(cell.mode !== 'aggregate' && mayReadPersons(cell)
        ? [/Ada Example/]
        : []),
    ],
  },
  'GET /reports/{kind}/{namespace}/{name}/golden-path': {
    url: `/reports/${DUO}/golden-path`,
    status: readingDuo,
    namesPeople: true,
    shows: cell => [
      /"templateRef":"template:default\/service-node"/,
      /"currency":"minor"/,
      ...(cell.mode !== 'aggregate' && mayReadPersons(cell)
        ? [/"candidate":\{"name":"Lu Learner"/]
        : []),
    ],
  },
  'GET /reports/{kind}/{namespace}/{name}/successors': {
    url: '/reports/component/default/solo/successors',
    status: readingDuo,
    namesPeople: true,
    isThin: true,
    shows: cell => [
      /"state":"wanted"/,
      /"ref":"group:default\/lighthouse"/,
      seesFigures(cell) ? /"path":"src"/ : /"suppressed":true/,
      ...(cell.mode !== 'aggregate' && mayReadPersons(cell)
        ? [/"title":"Lu Learner","reasons":\["in-team"\]/]
        : []),
    ],
  },
  'GET /facets': {
    url: '/facets',
    status: reading,
    shows: always(/group:default\/crane"/),
  },
  'GET /treemap': {
    url: '/treemap?limit=1',
    status: reading,
    shows: always(/"tiles":\[\{"entityRef":"component:/),
  },
  'GET /alignment': {
    url: '/alignment',
    status: reading,
    shows: always(/"flows":\[/),
  },
  'GET /rollups': {
    url: '/rollups?by=owner&children=true',
    status: reading,
    shows: always(/"ref":"group:default\/crane"/),
  },
  'GET /rollups/{kind}/{namespace}/{name}': {
    url: '/rollups/group/default/lighthouse',
    status: reading,
    shows: always(/"ref":"group:default\/lighthouse"/),
  },
  'GET /export/reports': {
    url: '/export/reports?format=csv',
    status: reading,
    shows: always(/component:default\/trio/),
  },
  'GET /export/findings': {
    url: '/export/findings?format=json',
    status: reading,
    shows: always(/component:default\/trio"/),
  },
  'GET /export/changes': {
    url: '/export/changes?format=json&since=2026-01-01',
    status: reading,
    shows: always(/^\[/),
  },
  'GET /changes': {
    url: '/changes?since=2026-01-01',
    status: reading,
    shows: always(/"since":/),
  },
  'GET /findings': {
    url: '/findings?limit=200',
    status: reading,
    shows: always(/component:default\/trio"/),
  },
  'PUT /findings/{id}/snooze': {
    url: `/findings/${ON.skiff}/snooze`,
    body: SNOOZE,
    status: acting({ owner: 200, other: 200, conditional: 200 }, EVERYBODY),
    shows: always(/"state":"snoozed"/),
    namesAuthors: true,
    changes: true,
  },
  'PUT /findings/{id}/snooze (of a tier that the policy leaves out)': {
    url: `/findings/${ON.trio}/snooze`,
    body: SNOOZE,
    status: acting({}, EVERYBODY),
    shows: always(/"state":"snoozed"/),
    namesAuthors: true,
    changes: true,
  },
  'PUT /findings/{id}/snooze (without a valid owner)': {
    url: `/findings/${ON.kran}/snooze`,
    body: SNOOZE,
    status: acting({ conditional: 404 }, EVERYBODY),
    shows: always(/"state":"snoozed"/),
    namesAuthors: true,
    changes: true,
  },
  'DELETE /findings/{id}/snooze': {
    url: `/findings/${ON.skiff}/snooze`,
    status: acting({ owner: 200, other: 200, conditional: 200 }, EVERYBODY),
    shows: always(/"state":"open"/),
    changes: true,
  },
  'GET /verifications': {
    url: '/verifications?entityRef=component:default/duo',
    status: readingDuo,
    namesAuthors: true,
    shows: cell => [
      /"kind":"confirmed"/,
      ...(seesFigures(cell) ? [/"by":"Ada Example"/] : []),
    ],
  },
  'POST /verifications': {
    url: '/verifications',
    body: { entityRef: 'component:default/duo', kind: 'confirmed' },
    status: cell => {
      if (isDenied(cell) || isService(cell)) return 403;
      if (isNarrow(cell)) return 404;
      return cell.caller === 'owner' ? 201 : 403;
    },
    shows: always(/"kind":"confirmed"/, /"byYou":true/),
  },
  'POST /verifications/{id}/answer': {
    url: `/verifications/${ON.raft}/answer`,
    body: { result: 'upheld' },
    status: acting({ owner: 200, conditional: 404 }, { owner: 200 }),
    shows: always(/"result":"upheld"/),
    namesAuthors: true,
    changes: true,
  },
  'GET /rounds': {
    url: '/rounds',
    status: reading,
    shows: always(/"items":\[/),
  },
  'POST /rounds': {
    url: '/rounds',
    // A day of the past: whoever may begin one is told so.
    body: { until: '2020-01-01' },
    status: managing(400),
    shows: always(/"until":/),
  },
  'GET /rounds/outstanding': {
    url: '/rounds/outstanding?owner=group:default/lighthouse',
    status: reading,
    shows: always(/"items":\[/),
  },
  'GET /rounds/answers': {
    url: `/rounds/answers?round=${NO_ID}`,
    status: reading,
    shows: always(/"items":\[/),
  },
  'GET /rounds/teams': {
    url: `/rounds/teams?round=${NO_ID}`,
    status: reading,
    shows: always(/"items":\[/),
  },
  'POST /rounds/{id}/close': {
    url: `/rounds/${NO_ID}/close`,
    status: managing(404),
    shows: always(/"id":/),
  },
  'GET /transfers': {
    url: '/transfers',
    status: reading,
    shows: cell => [
      // Of trio, to a group that most of them may not see.
      /component:default\/trio"/,
      ...(isService(cell) ? [] : [whatOneMay(cell)]),
    ],
  },
  'POST /transfers': {
    url: '/transfers',
    body: { entityRef: 'component:default/raft', to: 'group:default/crane' },
    status: acting({ owner: 201, conditional: 404 }, { owner: 201 }),
    shows: always(/"state":"proposed"/, /"mayWithdraw":true/),
    changes: true,
  },
  'POST /transfers/{id}/accept': {
    url: `/transfers/${ON.skiff}/accept`,
    body: {},
    status: acting({ conditional: 200 }),
    shows: always(/"state":"accepted"/),
    changes: true,
  },
  'POST /transfers/{id}/decline': {
    url: `/transfers/${ON.skiff}/decline`,
    body: {},
    status: acting({ conditional: 200 }),
    shows: always(/"state":"declined"/),
    changes: true,
  },
  'POST /transfers/{id}/withdraw': {
    url: `/transfers/${ON.skiff}/withdraw`,
    body: {},
    status: acting({ owner: 200 }),
    shows: always(/"state":"withdrawn"/),
    changes: true,
  },
  'GET /transfers/{id}/patch': {
    url: `/transfers/${ON.skiff}/patch`,
    status: acting({ owner: 200, conditional: 200 }, EVERYBODY),
    shows: always(/"files":\[/, /"notes":\[/),
  },
  'POST /transfers/{id}/pull-request': {
    url: `/transfers/${ON.skiff}/pull-request`,
    body: {},
    // It is not accepted yet, which both sides are told.
    status: acting({ owner: 409, conditional: 409 }),
    shows: always(),
  },
  'GET /scenarios': {
    url: '/scenarios',
    status: cell => (isService(cell) ? 403 : reading(cell)),
    shows: cell => [
      cell.caller === 'owner' ? /"kind":"dissolve"/ : /"items":\[\]/,
    ],
  },
  'POST /scenarios': {
    url: '/scenarios',
    body: { change: { kind: 'dissolve', team: 'group:default/crane' } },
    status: cell => (isService(cell) || isDenied(cell) ? 403 : 201),
    namesPeople: true,
    shows: always(/component:default\/trio"/, /"losses":\["owner"/),
    changes: true,
  },
  'POST /scenarios (about any one of two)': {
    url: '/scenarios',
    body: { change: { kind: 'any-member', team: 'group:default/lighthouse' } },
    status: cell => {
      if (isService(cell) || isDenied(cell)) return 403;
      return seesFigures(cell) ? 201 : 403;
    },
    namesPeople: true,
    isThin: true,
    shows: always(/"considered":/),
    changes: true,
  },
  'POST /scenarios (by name)': {
    url: '/scenarios',
    body: { change: { kind: 'absence', people: [ADA] } },
    status: cell => {
      if (isService(cell) || isDenied(cell)) return 403;
      return cell.caller === 'owner' || seesFigures(cell) ? 201 : 403;
    },
    namesPeople: true,
    shows: always(/"kind":"absence"/),
    changes: true,
  },
  'GET /scenarios/{id}': {
    url: `/scenarios/${ON.trio}`,
    status: reading,
    namesPeople: true,
    shows: always(/component:default\/trio"/),
  },
  'GET /scenarios/{id}/plan': {
    url: `/scenarios/${ON.trio}/plan?format=csv`,
    status: reading,
    namesPeople: true,
    shows: always(/component:default\/trio,trio/),
  },
  'GET /scenarios/{id}/issues': {
    url: `/scenarios/${ON.trio}/issues?format=csv`,
    status: reading,
    namesPeople: true,
    shows: always(/^Title,Description,Labels/, /Hand over trio,/),
  },
  'GET /portfolio': {
    url: '/portfolio?owner=group:default/lighthouse',
    status: reading,
    shows: cell => {
      if (isNarrow(cell)) return [/"components":1,.*"steps":\[\]/];
      return [
        /"singleKnower":\{"before":1,"after":0\}/,
        // What somebody new brings tells how much the only one has.
        seesFigures(cell)
          ? /"steps":\[\{"entityRef":"component:default\/solo",((?!"suppressed":)[^])*"gain":\d/
          : /"steps":\[\{"entityRef":"component:default\/solo",((?!"gain":|"newScore":)[^])*"suppressed":true/,
      ];
    },
  },
  'GET /learn-next': {
    url: '/learn-next?owner=group:default/lighthouse',
    status: reading,
    isThin: true,
    shows: cell => [
      isNarrow(cell)
        ? /"items":\[\]/
        : /"entityRef":"component:default\/solo","title":"solo","why":"one-knower"/,
    ],
  },
  'DELETE /scenarios/{id}': {
    url: `/scenarios/${ON.trio}`,
    status: acting(
      { owner: 200, other: 404, conditional: 404 },
      { owner: 200, other: 404, conditional: 404, denied: 404 },
    ),
    shows: always(/"items":\[\]/),
    changes: true,
  },
  'GET /golden-paths': {
    url: '/golden-paths',
    status: reading,
    shows: always(/template:default\/service-node/),
  },
  'GET /golden-paths/adoption': {
    url: '/golden-paths/adoption',
    status: reading,
    shows: cell => [
      isNarrow(cell)
        ? /"ref":"group:default\/crane"/
        : /"ref":"group:default\/lighthouse"/,
    ],
  },
  'GET /golden-paths/off-path': {
    url: '/golden-paths/off-path?search=raft',
    status: reading,
    shows: cell => [
      isNarrow(cell) ? /"items":\[\]/ : /component:default\/raft"/,
    ],
  },
  'GET /golden-paths/{namespace}/{name}': {
    url: '/golden-paths/default/service-node',
    status: reading,
    shows: cell => [isNarrow(cell) ? /"consumers":0/ : /"consumers":[12]/],
  },
  'GET /golden-paths/{namespace}/{name}/consumers': {
    url: '/golden-paths/default/service-node/consumers',
    status: reading,
    shows: cell => [
      isNarrow(cell) ? /"items":\[\]/ : /component:default\/duo"/,
    ],
  },
  'GET /coverage': {
    url: '/coverage',
    status: reading,
    shows: cell => [new RegExp(`"privacyMode":"${cell.mode}"`)],
  },
  'GET /scans': {
    url: '/scans',
    status: reading,
    shows: always(/"totalItems":[1-9]/),
  },
  'GET /preflight': {
    url: '/preflight?owner=group:default/booking',
    status: reading,
    shows: always(/"id":"resolves"/),
  },
  'POST /scans': {
    url: '/scans',
    body: { entityRef: 'component:default/duo' },
    status: cell => {
      const isAllowed =
        cell.policy === 'real'
          ? ['owner', 'plugin', 'external'].includes(cell.caller)
          : cell.caller !== 'restricted';
      return isAllowed ? 202 : 403;
    },
    shows: always(/"entityRef":"component:default\/duo"/),
  },
  'GET /me': {
    url: '/me',
    status: () => 200,
    shows: cell => [
      /"may":\{/,
      ...(isService(cell) ? [] : [/"userRef":"user:default\//]),
    ],
  },
  'GET /me/data': {
    url: '/me/data',
    tellsOwnAddresses: true,
    status: cell => (isService(cell) ? 403 : 200),
    shows: always(/"verifications":\[/),
  },
  'GET /me/learn-next': {
    url: '/me/learn-next',
    status: cell => (isService(cell) ? 403 : reading(cell)),
    // Three of them worked on what one stranger knows, which two may not see.
    shows: cell => [
      cell.caller === 'denied' || isKeptFromVault(cell)
        ? /"items":\[\]/
        : /"items":\[\{"entityRef":"component:default\/vault-annex","title":"vault-annex","why":"one-knower",[^]*"reasons":\["works-here"\]\}\]/,
    ],
  },
  'GET /me/knowledge': {
    url: '/me/knowledge',
    status: cell => (isService(cell) ? 403 : reading(cell)),
    namesPeople: true,
    shows: ({ caller }) =>
      ({
        owner: [/"title":"solo","onlyKnower":true/],
        other: [/"title":"duo","onlyKnower":false/],
        conditional: [/"title":"trio","onlyKnower":false/],
      }[caller as string] ?? [/"state":"not-linked"/]),
  },
  'GET /me/identities': {
    url: '/me/identities',
    tellsOwnAddresses: true,
    status: cell => (isService(cell) ? 403 : 200),
    shows: cell => [new RegExp(OWN_ADDRESS[cell.caller] ?? '\\{')],
  },
  'POST /me/identities': {
    url: '/me/identities',
    // Somebody else's: the answer tells neither that nor anything else.
    body: { email: di.email },
    status: cell => (isService(cell) ? 403 : 409),
    shows: always(),
  },
  'DELETE /me/identities/{id}': {
    url: `/me/identities/${ON.skiff}`,
    tellsOwnAddresses: true,
    status: acting({ owner: 200 }, { owner: 200 }, 404),
    // What is left: the address that the catalog gives.
    shows: always(/ada@harbour\.example/),
    changes: true,
  },
  'POST /erasures': {
    url: '/erasures',
    body: { emails: ['somebody@elsewhere.example'] },
    // None of them is an officer.
    status: () => 403,
    shows: always(),
  },
  // The description itself, with its examples.
  'GET /openapi.json': {
    url: '/openapi.json',
    isPublic: true,
    status: () => 200,
    shows: always(/"openapi":"3\.1/),
  },
};

function statusFor(row: Row, cell: Cell): number {
  if (STRANGERS.includes(cell.caller)) return 401;
  return cell.caller === 'elsewhere' ? 403 : row.status(cell);
}

/** What may be read in this cell: everything else is a leak. */
function leaksIn(row: Row, cell: Cell, text: string): string[] {
  const { caller, policy, mode } = cell;
  if (row.isPublic) return [];
  const leaks: string[] = [];
  const seesAll = policy !== 'real' || isService(cell) || caller === 'owner';
  const hidden = HIDDEN.exec(text);
  if (hidden && !seesAll) {
    leaks.push(`hidden ${hidden[0]}`);
  }
  if (isNarrow(cell) && /"title":"duo"|component:default\/duo"/.test(text)) {
    leaks.push('unreadable duo');
  }
  const readsPersons = mayReadPersons(cell);
  for (const name of NAMES) {
    const isAllowed =
      name === OWN_NAME[caller] ||
      (row.namesPeople && mode !== 'aggregate' && readsPersons) ||
      (row.namesAuthors && mode === 'named' && readsPersons);
    if (text.includes(name) && !isAllowed) leaks.push(name);
  }
  const others = row.tellsOwnAddresses
    ? text.replaceAll(OWN_ADDRESS[caller] ?? '\0', '')
    : text;
  if (/@(harbour|elsewhere)\.example/.test(others)) {
    leaks.push('an address');
  }
  const figures = FIGURES.exec(text);
  if (row.isThin && figures && !(mode === 'named' && readsPersons)) {
    leaks.push(`figure ${figures[1]}`);
  }
  return leaks;
}

/** What is wrong with an answer; the address that was asked for is the caller's. */
function faultsOf(row: Row, cell: Cell, answer: Response): string[] {
  const wanted = statusFor(row, cell);
  const told = answer.text.replace(/"request":\{[^}]*\}/, '');
  const text = `${told} ${JSON.stringify(answer.headers)}`;
  const faults = leaksIn(row, cell, text).map(leak => `tells ${leak}`);
  if (answer.status < 300 && answer.status === wanted) {
    const missing = row.shows(cell).filter(pattern => !pattern.test(told));
    faults.push(
      ...missing.map(
        pattern => `does not show ${pattern}: ${told.slice(0, 300)}`,
      ),
    );
  }
  if (answer.status !== wanted) {
    faults.push(`${answer.status}, not ${wanted} ${told.slice(0, 300)}`);
  }
  if (answer.status >= 400 && !answer.body?.error?.message) {
    faults.push('an error without words');
  }
  return faults;
}

async function eachCaller(
  options: { oneByOne?: boolean },
  ask: (caller: Caller) => Promise<string>,
): Promise<string[]> {
  if (!options.oneByOne) {
    return Promise.all(CALLERS.map(ask));
  }
  const statuses: string[] = [];
  for (const caller of CALLERS) {
    statuses.push(await ask(caller));
  }
  return statuses;
}

function policiesOf(options: { enabled: boolean; every: boolean }): Policy[] {
  if (!options.enabled) return ['off'];
  return options.every ? ['real', 'allow-all'] : ['real'];
}

/** The policy of a portal that does not trust everybody. */
function realPolicy(current: () => Policy): PermissionPolicy {
  return {
    async handle({ permission }, who): Promise<PolicyDecision> {
      const allow = { result: AuthorizeResult.ALLOW } as const;
      const deny = { result: AuthorizeResult.DENY } as const;
      if (current() === 'allow-all') return allow;
      const { userEntityRef, ownershipEntityRefs: claims = [] } =
        who?.info ?? {};
      if (userEntityRef === ZED) return deny;
      const when = (
        conditions: Parameters<
          typeof createOwnershipReportConditionalDecision
        >[1],
      ) =>
        createOwnershipReportConditionalDecision(
          permission as ResourcePermission<'ownership-report'>,
          conditions,
        );
      const owned = {
        allOf: [
          ownershipReportConditions.isOwner({ claims }),
          {
            not: ownershipReportConditions.inSystem({
              systems: ['system:default/none'],
            }),
          },
        ],
      } satisfies Parameters<
        typeof createOwnershipReportConditionalDecision
      >[1];
      switch (permission.name) {
        case 'catalog.entity.read':
          return {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: { claims },
            },
          };
        case 'ownership.report.read':
          return userEntityRef === CY
            ? when({
                anyOf: [
                  owned,
                  ownershipReportConditions.isReceiver({ claims }),
                ],
              })
            : allow;
        case 'ownership.verify':
          return when({
            anyOf: [owned, ownershipReportConditions.isReceiver({ claims })],
          });
        case 'ownership.finding.snooze':
          return when({
            allOf: [
              ownershipReportConditions.hasOwner(),
              ownershipReportConditions.hasTier({ tiers: [1, 2] }),
              ownershipReportConditions.inSystem({
                systems: ['system:default/port'],
              }),
            ],
          });
        case 'ownership.person.read':
          return userEntityRef === CY ? deny : allow;
        case 'ownership.scan.request':
        case 'ownership.round.manage':
          return userEntityRef === ADA ? allow : deny;
        default:
          return allow;
      }
    },
  };
}

describe('every route, for every caller, policy and privacy mode', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const auth = new RealAuth({
    [ADA]: ['group:default/lighthouse'],
    [BO]: [],
    [CY]: ['group:default/crane'],
    [ZED]: [],
  });
  let policy: Policy = 'real';

  beforeAll(() => {
    createRepository(join(root, 'duo.git'), yearOfWork([ada, ada, bo]));
    createRepository(join(root, 'solo.git'), yearOfWork([ada]));
    createRepository(join(root, 'trio.git'), yearOfWork([ada, bo, cy, di]));
    createRepository(join(root, 'annex.git'), [
      ...yearOfWork([di]),
      ...yearOfWork([ada, bo, cy], { folder: 'tools/', commits: 6 }),
    ]);
  });

  const tier = (value: string) => ({ 'ownership/tier': value });
  const inPort = (entity: Entity): Entity => ({
    ...entity,
    relations: [
      ...(entity.relations ?? []),
      { type: 'partOf', targetRef: 'system:default/port' },
    ],
  });
  const from = (name: string) => ({
    'backstage.io/source-template': `template:default/${name}`,
  });
  const catalog = new TestCatalog([
    group('lighthouse', { title: 'Lighthouse' }),
    group('crane', { title: 'Crane' }),
    group('secret-crew', { title: 'Secret Crew' }),
    user('ada', {
      displayName: ada.name,
      email: ada.email,
      memberOf: ['lighthouse'],
    }),
    user('bo', { displayName: bo.name, email: bo.email }),
    user('cy', { displayName: cy.name, email: cy.email, memberOf: ['crane'] }),
    user('zed', { displayName: 'Zed Denied' }),
    user('lu', { displayName: 'Lu Learner', memberOf: ['lighthouse'] }),
    template('service-node', 'Node service', { version: '1.1.0' }),
    template('hidden-path', 'Nobody Knows'),
    component('duo', {
      owner: 'lighthouse',
      source: `file:${root}/duo.git`,
      annotations: {
        ...from('service-node'),
        'backstage.io/template-version': '1.0.0',
      },
    }),
    component('trio', {
      owner: 'crane',
      source: `file:${root}/trio.git`,
      annotations: { ...from('hidden-path'), ...tier('3') },
    }),
    component('vault', {
      owner: 'secret-crew',
      source: `file:${root}/trio.git`,
      annotations: from('service-node'),
    }),
    component('vault-annex', {
      owner: 'secret-crew',
      source: `file:${root}/annex.git`,
    }),
    inPort(component('kran', { owner: 'secret-crev', annotations: tier('2') })),
    inPort(component('skiff', { owner: 'lighthouse', annotations: tier('2') })),
    component('raft', { owner: 'lighthouse' }),
    component('solo', {
      owner: 'lighthouse',
      source: `file:${root}/solo.git`,
    }),
  ]);
  for (const who of [BO, CY, ZED]) {
    catalog.hidden[who] = [
      'component:default/vault',
      'component:default/vault-annex',
      'group:default/secret-crew',
      'template:default/hidden-path',
    ];
  }

  const start = async (knex: Knex, mode: Mode, enabled: boolean) => {
    const backend = await startTestBackend({
      features: [
        ownershipPlugin,
        ...auth.features(),
        ...(enabled ? permissionBackendWith(realPolicy(() => policy)) : []),
        mockServices.database.factory({ knex }),
        catalog.factory(),
        mockServices.rootConfig.factory({
          data: {
            backend: { auth: auth.config },
            permission: { enabled },
            ownership: {
              asOf: AS_OF,
              sources: { localRoots: [root] },
              privacy: { mode, officers: ['user:default/officer'] },
            },
          },
        }),
      ],
    });
    const tokens: Record<Caller, string | undefined> = {
      nobody: undefined,
      cookie: undefined,
      expired: auth.userToken(ADA, { expired: true }),
      foreign: auth.userToken(ADA, { foreign: true }),
      audience: await auth.pluginToken('catalog'),
      elsewhere: EXTERNAL.elsewhere,
      owner: auth.userToken(ADA),
      other: auth.userToken(BO),
      conditional: auth.userToken(CY),
      denied: auth.userToken(ZED),
      plugin: await auth.pluginToken('ownership'),
      external: EXTERNAL.free,
      restricted: EXTERNAL.readsReports,
    };
    const ask = (
      caller: Caller,
      method: string,
      url: string,
      body?: object,
    ): Promise<Response> => {
      const verb = method.toLocaleLowerCase('en-US') as 'get';
      const call = request(backend.server)[verb](`/api/ownership${url}`);
      if (caller === 'cookie') {
        call.set('cookie', `backstage-auth=${auth.userToken(ADA)}`);
      }
      const token = tokens[caller];
      if (token) call.set('authorization', `Bearer ${token}`);
      return body ? call.send(body) : call.then(answer => answer);
    };
    return { backend, ask };
  };

  const settled = async (ask: Awaited<ReturnType<typeof start>>['ask']) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const { body } = await ask('external', 'GET', '/reports');
      const statuses = (body.items ?? []).map(
        (item: { sourceStatus: string }) => item.sourceStatus,
      );
      if (statuses.length === 8 && !statuses.includes('waiting')) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error('The reports were never made');
  };

  it('describes every route, and has a row for each', async () => {
    const { backend } = await start(
      await databases.init('SQLITE_3'),
      'helpers',
      false,
    );
    const running = routesOf(backend.server, '/api/ownership');
    const described = Object.entries(spec.paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter(name => ['get', 'put', 'post', 'delete'].includes(name))
        .map(method => `${method.toLocaleUpperCase('en-US')} ${path}`),
    );
    expect(running).toEqual([...described, 'GET /openapi.json'].sort());
    const rows = Object.keys(ROWS).map(key => key.replace(/ \(.*/, ''));
    expect([...new Set(rows)].sort()).toEqual(running);
    await backend.stop();
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('answers each cell with its status, and with nothing that is not the caller’s to know', async () => {
      const knex = await databases.init(databaseId);
      const wrong: string[] = [];
      const printed = new Map<string, string[]>();
      let cells = 0;
      const modes: Mode[] = ['helpers', 'aggregate', 'named'];
      for (const mode of modes) {
        // What the policy says does not depend on the database.
        const every = databaseId === 'SQLITE_3';
        for (const enabled of every ? [true, false] : [true]) {
          policy = 'real';
          const { backend, ask } = await start(knex, mode, enabled);
          await settled(ask);
          await putThere(knex);
          const policies = policiesOf({ enabled, every });
          for (const current of policies) {
            policy = current;
            for (const [route, row] of Object.entries(ROWS)) {
              const [method] = route.split(' ');
              const statuses = await eachCaller(
                { oneByOne: row.changes },
                async caller => {
                  if (row.changes) await putThere(knex);
                  const cell = { caller, policy: current, mode };
                  const answer = await ask(caller, method, row.url, row.body);
                  wrong.push(
                    ...faultsOf(row, cell, answer).map(
                      fault =>
                        `${route} ${caller} ${current} ${mode}: ${fault}`,
                    ),
                  );
                  return String(answer.status);
                },
              );
              if (row.changes) await putThere(knex);
              cells += statuses.length;
              const line = `${current}/${mode}`;
              printed.set(line, [
                ...(printed.get(line) ?? []),
                `${route.padEnd(50)} ${statuses
                  .map(s => s.padStart(4))
                  .join(' ')}`,
              ]);
            }
          }
          await backend.stop();
        }
      }
      const head = `${' '.repeat(50)} ${CALLERS.map(c =>
        c.slice(0, 4).padStart(4),
      ).join(' ')}`;
      process.stdout.write(
        `${cells} cells on ${databaseId}; callers: ${CALLERS.join(', ')}\n${[
          ...printed,
        ]
          .filter(
            ([line]) => databaseId === 'SQLITE_3' && line.endsWith('/helpers'),
          )
          .map(([line, rows]) => `${line}\n${head}\n${rows.join('\n')}`)
          .join('\n')}\n`,
      );
      expect(wrong).toEqual([]);
    });

    it('answers the same for what is hidden and what is missing', async () => {
      const knex = await databases.init(databaseId);
      const { backend, ask } = await start(knex, 'named', true);
      policy = 'real';
      await settled(ask);
      const at = 1_763_596_800_000;
      await knex('verification').insert({
        id: 'hidden-verification',
        entity_ref: 'component:default/vault',
        owner_ref: 'group:default/secret-crew',
        kind: 'disputed',
        reason: 'x',
        by_ref: ADA,
        at,
      });
      await knex('transfer').insert({
        id: 'hidden-transfer',
        entity_ref: 'component:default/vault',
        from_ref: 'group:default/secret-crew',
        to_ref: 'group:default/crane',
        state: 'proposed',
        proposed_by: ADA,
        proposed_at: at,
        expires_at: at * 2,
      });
      await knex('transfer').insert(
        NAMING_HIDDEN.map(sides => ({
          ...sides,
          proposed_by: ADA,
          proposed_at: at,
          expires_at: at * 2,
        })),
      );
      await knex('finding').insert({
        id: 'hidden-finding',
        entity_ref: 'component:default/vault',
        kind: 'single-knower',
        subject: 'x',
        severity: 'critical',
        severity_rank: 0,
        confidence: 'high',
        facts: '{}',
        opened_at: at,
        last_seen_at: at,
      });
      const pairs: Array<
        [
          method: string,
          url: (name: string) => string,
          body?: (name: string) => object,
        ]
      > = [
        ...[
          '',
          '/history',
          '/folders',
          '/helpers',
          '/golden-path',
          '/drift',
          '/successors',
        ].map(
          part =>
            [
              'GET',
              (name: string) => `/reports/component/default/${name}${part}`,
            ] as [string, (name: string) => string],
        ),
        ['GET', name => `/rollups/group/default/${name}`],
        ['GET', name => `/golden-paths/default/${name}`],
        ['GET', name => `/golden-paths/default/${name}/consumers`],
        ['GET', name => `/golden-paths?search=${name}`],
        ['GET', name => `/golden-paths/off-path?search=${name}`],
        ['GET', name => `/golden-paths/adoption?owner=group:default/${name}`],
        ['GET', name => `/preflight?owner=group:default/${name}`],
        ['GET', name => `/portfolio?owner=group:default/${name}`],
        ['GET', name => `/learn-next?owner=group:default/${name}`],
        ['GET', name => `/verifications?entityRef=component:default/${name}`],
        ['GET', name => `/transfers?entityRef=component:default/${name}`],
        ['GET', name => `/transfers?team=group:default/${name}`],
        ...[
          '/reports',
          '/facets',
          '/treemap',
          '/alignment',
          '/findings',
          '/export/reports',
          '/export/findings',
          '/changes',
          '/export/changes',
        ].flatMap(list =>
          ['search', 'team', 'domain', 'system', 'goldenPath'].map(
            filter =>
              [
                'GET',
                (name: string) =>
                  `${list}?${filter}=${
                    filter === 'search' ? name : `group:default/${name}`
                  }`,
              ] as [string, (name: string) => string],
          ),
        ),
        [
          'PUT',
          name => `/findings/${name}-finding/snooze`,
          () => ({ until: '2026-12-01T00:00:00.000Z', reason: 'x' }),
        ],
        ['DELETE', name => `/findings/${name}-finding/snooze`],
        [
          'POST',
          name => `/verifications/${name}-verification/answer`,
          () => ({ result: 'upheld' }),
        ],
        ...['accept', 'decline', 'withdraw', 'pull-request'].map(
          what =>
            [
              'POST',
              (name: string) => `/transfers/${name}-transfer/${what}`,
              () => ({}),
            ] as [string, (name: string) => string, () => object],
        ),
        ['GET', name => `/transfers/${name}-transfer/patch`],
        [
          'POST',
          () => '/verifications',
          name => ({
            entityRef: `component:default/${name}`,
            kind: 'confirmed',
          }),
        ],
        [
          'POST',
          () => '/transfers',
          name => ({
            entityRef: `component:default/${name}`,
            to: 'group:default/crane',
          }),
        ],
        [
          'POST',
          () => '/transfers',
          name => ({
            entityRef: 'component:default/kran',
            to: `group:default/${name}`,
          }),
        ],
        ...(['dissolve', 'any-member'] as const).map(
          kind =>
            [
              'POST',
              () => '/scenarios',
              (name: string) => ({
                change: { kind, team: `group:default/${name}` },
              }),
            ] as [string, (name: string) => string, (name: string) => object],
        ),
        [
          'POST',
          () => '/scans',
          name => ({ entityRef: `component:default/${name}` }),
        ],
      ];
      const names = [
        ['vault', 'nowhere'],
        ['secret-crew', 'nobody-crew'],
        ['hidden-path', 'missing-path'],
        ['hidden', 'missing'],
      ];
      const different: string[] = [];
      for (const [method, url, body] of pairs) {
        for (const [hidden, missing] of names) {
          const answers = await Promise.all(
            [hidden, missing].map(async name => {
              const { status, text, headers } = await ask(
                'other',
                method,
                url(name),
                body?.(name),
              );
              const told = text
                .replace(/"request":\{[^}]*\}/, '')
                // An error may repeat what was asked for, a list may not.
                .replaceAll(status >= 400 ? name : '\0', '?')
                .replace(/"(generatedAt|asOf)":"[^"]*"/g, '');
              return {
                status,
                told,
                etag: headers.etag && headers.etag.length,
              };
            }),
          );
          if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1])) {
            different.push(
              `${method} ${url(hidden)}: ${JSON.stringify(answers).slice(
                0,
                600,
              )}`,
            );
          }
        }
      }
      expect(different).toEqual([]);
      // The same search tells them apart for who may see both.
      const seen = await ask(
        'owner',
        'GET',
        '/reports/component/default/vault',
      );
      expect(seen.status).toBe(200);
      await backend.stop();
    });

    it('takes JSON only, so that no form of another site can do anything', async () => {
      const knex = await databases.init(databaseId);
      const { backend } = await start(knex, 'helpers', true);
      const token = auth.userToken(ADA);
      for (const type of [
        'application/x-www-form-urlencoded',
        'text/plain',
        'multipart/form-data; boundary=x',
      ]) {
        for (const url of [
          '/verifications',
          '/erasures',
          '/me/identities',
          '/scans',
          '/transfers',
          '/scenarios',
        ]) {
          const { status } = await request(backend.server)
            .post(`/api/ownership${url}`)
            .set('authorization', `Bearer ${token}`)
            .set('content-type', type)
            .send('{"entityRef":"component:default/duo","kind":"confirmed"}');
          expect([url, type, status]).toEqual([url, type, expect.any(Number)]);
          expect(status).toBeGreaterThanOrEqual(400);
          expect(status).toBeLessThan(500);
        }
      }
      expect(await knex('verification')).toEqual([]);
      await backend.stop();
    });
  });
});

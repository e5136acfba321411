import { join } from 'node:path';
import { Readable } from 'node:stream';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { ownershipVerifyPermission } from '@stewardship/backstage-plugin-ownership-common';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, bo, yearOfWork } from './__testUtils__/histories';
import { routesOf } from './__testUtils__/routesOf';
import {
  HOST_TOKEN,
  startHost,
  type StandInHost,
} from './__testUtils__/startHost';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { testPolicy } from './__testUtils__/testPolicy';
import { userInfoOf } from './__testUtils__/userInfoOf';

jest.setTimeout(120_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const CY = 'user:default/cy';
/** On either side. */
const DEE = 'user:default/dee';
const LIGHTHOUSE = 'group:default/lighthouse';
const CRANE = 'group:default/crane';
const NO_ID = '00000000-0000-4000-8000-000000000000';
/** Ada's from before, which no User of the catalog has. */
const QUILL = { name: 'Ada Example', email: 'quill@before.example' };

const ref = (name: string) => `component:default/${name}`;
const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();

/** What a route that changes something leaves in the audit log. */
interface Row {
  eventId: string;
  /** Who succeeds; Ada where nothing is said. */
  as?: string;
  /** Makes what the request is about and gives its id. */
  prepare?: (portal: StartedOwnership) => Promise<string>;
  url: (id: string) => string;
  body?: object;
  /** What of it is refused; else the same about an id that does not exist. */
  refused?: { url?: string; body?: object };
}

const made = async (answer: Promise<{ status: number; body: Body }>) => {
  const { status, body } = await answer;
  expect([status < 300, body.error?.message]).toEqual([true, undefined]);
  return body;
};
const proposed = (name: string) => async (portal: StartedOwnership) => {
  const body = { entityRef: ref(name), to: CRANE };
  return (await made(portal.send('post', '/transfers', { body }))).id;
};
const accepted = (name: string) => async (portal: StartedOwnership) => {
  const id = await proposed(name)(portal);
  await made(
    portal.send('post', `/transfers/${id}/accept`, { body: {}, as: CY }),
  );
  return id;
};
const finding = async (portal: StartedOwnership): Promise<string> =>
  (
    await portal.get(
      '/findings?entityRef=component:default/adrift&findingState=open&findingState=snoozed',
    )
  ).body.items[0].id;
const begun = async (portal: StartedOwnership) =>
  (
    await made(
      portal.send('post', '/rounds', {
        body: { until: inDays(30).slice(0, 10) },
      }),
    )
  ).id;

const ROWS: Record<string, Row> = {
  'PUT /findings/{id}/snooze': {
    eventId: 'finding-snooze',
    prepare: finding,
    url: id => `/findings/${id}/snooze`,
    body: { until: inDays(7), reason: 'Known' },
  },
  'DELETE /findings/{id}/snooze': {
    eventId: 'finding-snooze',
    prepare: finding,
    url: id => `/findings/${id}/snooze`,
  },
  'POST /verifications': {
    eventId: 'verification-record',
    url: () => '/verifications',
    body: { entityRef: ref('tide'), kind: 'confirmed' },
    refused: { body: { entityRef: ref('nix'), kind: 'confirmed' } },
  },
  'POST /verifications/{id}/answer': {
    eventId: 'verification-answer',
    prepare: async portal =>
      (
        await made(
          portal.send('post', '/verifications', {
            body: { entityRef: ref('tide'), kind: 'disputed', reason: 'Ours' },
            as: BO,
          }),
        )
      ).id,
    url: id => `/verifications/${id}/answer`,
    body: { result: 'upheld', reason: 'We talked' },
  },
  'POST /rounds': {
    eventId: 'round-start',
    url: () => '/rounds',
    body: { until: inDays(30).slice(0, 10) },
    refused: { body: { until: '2020-01-01' } },
  },
  'POST /rounds/{id}/close': {
    eventId: 'round-close',
    prepare: begun,
    url: id => `/rounds/${id}/close`,
  },
  'POST /transfers': {
    eventId: 'transfer-propose',
    url: () => '/transfers',
    body: { entityRef: ref('raft'), to: CRANE },
    refused: { body: { entityRef: ref('nix'), to: CRANE } },
  },
  'POST /transfers/{id}/accept': {
    eventId: 'transfer-decide',
    as: CY,
    prepare: proposed('tide'),
    url: id => `/transfers/${id}/accept`,
    body: {},
  },
  'POST /transfers/{id}/decline': {
    eventId: 'transfer-decide',
    as: CY,
    prepare: proposed('sloop'),
    url: id => `/transfers/${id}/decline`,
    body: {},
  },
  'POST /transfers/{id}/withdraw': {
    eventId: 'transfer-decide',
    prepare: proposed('yawl'),
    url: id => `/transfers/${id}/withdraw`,
    body: {},
  },
  'POST /transfers/{id}/pull-request': {
    eventId: 'transfer-pull-request',
    as: CY,
    prepare: accepted('buoy'),
    url: id => `/transfers/${id}/pull-request`,
  },
  'POST /scenarios': {
    eventId: 'scenario-run',
    url: () => '/scenarios',
    body: { change: { kind: 'dissolve', team: CRANE } },
    refused: {
      body: { change: { kind: 'dissolve', team: 'group:default/nix' } },
    },
  },
  'DELETE /scenarios/{id}': {
    eventId: 'scenario-delete',
    prepare: async portal =>
      (
        await made(
          portal.send('post', '/scenarios', {
            body: { change: { kind: 'dissolve', team: CRANE } },
          }),
        )
      ).scenario.id,
    url: id => `/scenarios/${id}`,
  },
  'POST /scans': {
    eventId: 'scan-request',
    url: () => '/scans',
    body: { entityRef: ref('tide') },
    refused: { body: { entityRef: ref('nix') } },
  },
  'POST /me/identities': {
    eventId: 'identity-link',
    url: () => '/me/identities',
    body: { email: QUILL.email },
    refused: { body: { suggestion: NO_ID } },
  },
  'DELETE /me/identities/{id}': {
    eventId: 'identity-unlink',
    prepare: async portal =>
      (await portal.get('/me/identities')).body.items.find(
        (item: Body) => item.email === QUILL.email,
      ).link.id,
    url: id => `/me/identities/${id}`,
  },
  'POST /erasures': {
    eventId: 'person-erase',
    as: BO,
    url: () => '/erasures',
    body: {},
    refused: { body: { emails: ['somebody@elsewhere.example'] } },
  },
};

describe('the audit log', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    createRepository(join(root, 'tide.git'), yearOfWork([ada, QUILL, bo]));
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let portal: StartedOwnership;
    let host: StandInHost;
    const trail: Array<{ eventId: string; outcome: string }> = [];
    /** How often the policy still says on which entities one may act. */
    let wordsLeft = Infinity;

    beforeAll(async () => {
      host = await startHost('github');
      host.state.files = {
        'catalog-info.yaml':
          'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: buoy\nspec:\n  owner: lighthouse\n',
        'skiff.yaml':
          'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: skiff\nspec:\n  owner: lighthouse\n',
      };
      // The plugin speaks https alone; the host of this test does not.
      const really = globalThis.fetch;
      jest
        .spyOn(globalThis, 'fetch')
        .mockImplementation((input, init) =>
          really(
            String(input).replace(
              `https://${host.host}/`,
              `http://${host.host}/`,
            ),
            init,
          ),
        );
      const urlReader = mockServices.urlReader.mock({
        readUrl: async url => {
          const content = host.state.files[url.split('/').at(-1)!];
          if (content === undefined) throw new NotFoundError(url);
          return {
            buffer: async () => Buffer.from(content),
            stream: () => Readable.from([Buffer.from(content)]),
          };
        },
      });
      const auditor = mockServices.auditor.mock();
      auditor.createEvent.mockImplementation(async ({ eventId, request }) => {
        const end = async (outcome: string) => {
          trail.push({
            eventId,
            outcome: request ? outcome : `${outcome} by nobody`,
          });
        };
        return { success: () => end('done'), fail: () => end('failed') };
      });
      const owned = (name: string, annotations = {}): Entity =>
        component(name, { owner: 'lighthouse', annotations });
      portal = await startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        policy: testPolicy({
          beforeCondition: permission => {
            if (permission !== ownershipVerifyPermission.name) return;
            wordsLeft -= 1;
            if (wordsLeft < 0)
              throw new ServiceUnavailableError('The policy does not answer');
          },
        }),
        ownership: { people: { selfLinking: 'any' } },
        integrations: {
          github: [
            {
              host: host.host,
              token: HOST_TOKEN,
              apiBaseUrl: `https://${host.host}/api`,
            },
          ],
        },
        catalog: [
          group('lighthouse'),
          group('crane'),
          user('ada', {
            displayName: ada.name,
            email: ada.email,
            memberOf: ['lighthouse'],
          }),
          user('bo', {
            displayName: bo.name,
            email: bo.email,
            memberOf: ['lighthouse'],
          }),
          user('cy', { memberOf: ['crane'] }),
          user('dee', { memberOf: ['crane', 'lighthouse'] }),
          component('tide', {
            owner: 'lighthouse',
            source: `file:${root}/tide.git`,
          }),
          owned('buoy', {
            'backstage.io/managed-by-location': `url:https://${host.host}/harbour/tide/blob/main/catalog-info.yaml`,
          }),
          owned('skiff', {
            'backstage.io/managed-by-location': `url:https://${host.host}/harbour/tide/blob/main/skiff.yaml`,
          }),
          owned('raft'),
          owned('sloop'),
          owned('yawl'),
          component('adrift', {}),
        ],
        features: [
          auditor.factory,
          urlReader.factory,
          userInfoOf({
            [ADA]: [LIGHTHOUSE],
            [BO]: [LIGHTHOUSE],
            [CY]: [CRANE],
            [DEE]: [CRANE, LIGHTHOUSE],
          }),
        ],
      });
      await portal.until(
        '/reports',
        body => body.totalItems === 7 && nothingWaits(body),
      );
      await portal.until('/findings?entityRef=component:default/adrift', body =>
        Boolean(body.totalItems),
      );
    });

    afterAll(async () => {
      jest.restoreAllMocks();
      await portal.stop();
      await host.stop();
    });

    it('has a row here for every route that changes something', () => {
      const running = routesOf(portal.server, '/api/ownership');
      const changing = running.filter(route => !route.startsWith('GET '));
      expect(Object.keys(ROWS).sort()).toEqual(changing);
    });

    it.each(Object.entries(ROWS))(
      'tells of %s, done and refused',
      async (route, row) => {
        const { eventId, as = ADA, body, refused = {} } = row;
        const [verb] = route.split(' ');
        const method = verb.toLocaleLowerCase('en-US') as 'post';
        const call = (url: string, sent?: object) =>
          portal.send(method, url, { body: sent, as });

        trail.length = 0;
        const no = await call(
          refused.url ?? row.url(NO_ID),
          refused.body ?? body,
        );
        expect(no.status).toBeGreaterThanOrEqual(400);
        expect(trail).toEqual([{ eventId, outcome: 'failed' }]);

        const id = (await row.prepare?.(portal)) ?? '';
        trail.length = 0;
        const yes = await call(row.url(id), body);
        expect([yes.status < 300, yes.body.error?.message]).toEqual([
          true,
          undefined,
        ]);
        expect(trail).toEqual([{ eventId, outcome: 'done' }]);
      },
    );

    it('tells of a transfer as done whose answer failed afterwards', async () => {
      const id = await proposed('skiff')(portal);
      trail.length = 0;
      /** Has the policy fail after this many words, when all is stored. */
      const failing = async (url: string, words: number) => {
        wordsLeft = words;
        const { status } = await portal.send('post', url, {
          body: {},
          as: DEE,
        });
        wordsLeft = Infinity;
        return status;
      };

      expect(await failing(`/transfers/${id}/accept`, 1)).toBe(503);
      expect(await failing(`/transfers/${id}/pull-request`, 0)).toBe(503);
      const { body } = await portal.get(`/transfers?entityRef=${ref('skiff')}`);
      expect(body.items).toEqual([
        expect.objectContaining({
          id,
          state: 'accepted',
          pullRequest: expect.anything(),
        }),
      ]);
      expect(trail).toEqual([
        { eventId: 'transfer-decide', outcome: 'done' },
        { eventId: 'transfer-pull-request', outcome: 'done' },
      ]);
    });
  });
});

import { join } from 'node:path';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  ownershipCheckExtensionPoint,
  ownershipFindingSinkExtensionPoint,
  ownershipHistorySourceExtensionPoint,
  ownershipIdentityResolverExtensionPoint,
  ownershipServiceRef,
  type FindingEvent,
  type OwnershipBackendService,
} from '@stewardship/backstage-plugin-ownership-node';
import { headCommit } from '@stewardship/bus-factor';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, bo, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
} from './__testUtils__/startOwnership';

jest.setTimeout(120_000);

describe('extension points', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const elsewhere = temporaryFolder();
    const root = temporaryFolder();
    const start = async (
      options: Omit<
        Parameters<typeof startOwnership>[0],
        'knex' | 'localRoots'
      >,
    ) =>
      startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        ...options,
      });

    beforeAll(() => {
      createRepository(join(root, 'tide.git'), yearOfWork([ada, ada, bo]));
      createRepository(join(root, 'lone.git'), yearOfWork([ada]));
    });

    it('ask an added history source before git itself', async () => {
      const repository = createRepository(
        join(elsewhere, 'vault.git'),
        yearOfWork([ada]),
      );
      const asked: string[] = [];
      const vault = createBackendModule({
        pluginId: 'ownership',
        moduleId: 'vault',
        register(env) {
          env.registerInit({
            deps: { history: ownershipHistorySourceExtensionPoint },
            async init({ history }) {
              history.addHistorySource({
                canRead: ({ kind }) => kind === 'url',
                head: async ({ target }) => {
                  asked.push(target);
                  return headCommit(repository);
                },
                open: async () => ({
                  repository,
                  commit: await headCommit(repository),
                }),
              });
            },
          });
        },
      });
      const portal = await start({
        features: [vault],
        catalog: [
          component('tide', { source: 'url:https://github.com/harbour/tide' }),
          // The rules of the portal hold for added sources too.
          component('other', { source: 'url:https://vault.example/a/b' }),
        ],
      });
      const { items } = await portal.until('/reports', nothingWaits);
      expect(
        items.map((item: Body) => [item.title, item.sourceStatus]).sort(),
      ).toEqual([
        ['other', 'not-allowed'],
        ['tide', 'ok'],
      ]);
      expect(new Set(asked)).toEqual(
        new Set(['https://github.com/harbour/tide.git']),
      );
      await portal.stop();
    });

    it('take an added check into the score, and outlive one that throws', async () => {
      const house = createBackendModule({
        pluginId: 'ownership',
        moduleId: 'house-rules',
        register(env) {
          env.registerInit({
            deps: { checks: ownershipCheckExtensionPoint },
            async init({ checks }) {
              checks.addCheck({
                id: 'described',
                version: '1',
                title: 'Description',
                question: 'Does it say what it is for?',
                weight: 100,
                evaluate: ({ report }) => ({
                  value: report.description ? 1 : 0,
                  text: report.description ? 'It does.' : 'It does not.',
                }),
              });
              checks.addCheck({
                id: 'broken',
                version: '1',
                title: 'Broken',
                weight: 50,
                evaluate: async () => {
                  throw new Error('canary-6');
                },
              });
            },
          });
        },
      });
      const catalog = () => [
        group('lighthouse'),
        component('tide', {
          owner: 'lighthouse',
          source: `file:${root}/tide.git`,
        }),
      ];
      const plain = await start({ catalog: catalog() });
      const path = '/reports/component/default/tide';
      await plain.until('/reports', nothingWaits);
      const { body: before } = await plain.get(path);
      await plain.stop();
      const portal = await start({ features: [house], catalog: catalog() });
      await portal.until('/reports', nothingWaits);
      const { body: after } = await portal.get(path);
      await portal.stop();
      expect(before.scoreDetail.checks).toBeUndefined();
      expect(after.scoreDetail.parts.map((p: Body) => p.id)).toEqual(
        before.scoreDetail.parts.map((p: Body) => p.id),
      );
      const checks: Body[] = after.scoreDetail.checks;
      expect(checks[0]).toMatchObject({
        id: 'broken',
        droppedBecause: 'The check failed.',
      });
      // Two people contribute: whatever a check says of that is withheld.
      expect(checks[1]).toEqual({
        id: 'described',
        title: 'Description',
        question: 'Does it say what it is for?',
        weight: 100,
        withheld: true,
      });
      expect(after.score).toBeLessThan(before.score);
      expect(JSON.stringify(after)).not.toContain('canary-6');
    });

    it('refuse to start with a check that is malformed', async () => {
      const broken = createBackendModule({
        pluginId: 'ownership',
        moduleId: 'broken',
        register(env) {
          env.registerInit({
            deps: { checks: ownershipCheckExtensionPoint },
            async init({ checks }) {
              checks.addCheck({
                id: 'heavy',
                version: '1',
                title: 'Heavy',
                weight: 1000,
                evaluate: () => ({ value: 1 }),
              });
            },
          });
        },
      });
      await expect(start({ features: [broken], catalog: [] })).rejects.toThrow(
        /"heavy" must have a weight above 0 and at most 100, got 1000/,
      );
    });

    it('link people by added evidence', async () => {
      const directory = createBackendModule({
        pluginId: 'ownership',
        moduleId: 'directory',
        register(env) {
          env.registerInit({
            deps: { identities: ownershipIdentityResolverExtensionPoint },
            async init({ identities }) {
              identities.addIdentityResolver({
                id: 'directory',
                resolve: async () => [
                  { userRef: 'user:default/ada', email: ada.email },
                  { userRef: 'user:default/bo', email: bo.email },
                ],
              });
            },
          });
        },
      });
      const knex = await databases.init(databaseId);
      const portal = await startOwnership({
        knex,
        localRoots: [root],
        features: [directory],
        catalog: [
          group('lighthouse'),
          user('ada', { memberOf: ['lighthouse'] }),
          // What the catalog says of an address is stronger.
          user('bo', { memberOf: ['lighthouse'] }),
          user('cy', { email: bo.email, memberOf: ['lighthouse'] }),
          component('tide', {
            owner: 'lighthouse',
            source: `file:${root}/tide.git`,
          }),
        ],
      });
      await portal.until('/reports', nothingWaits);
      expect(
        await knex('person').whereNotNull('user_ref').pluck('user_ref'),
      ).toEqual(
        expect.arrayContaining(['user:default/ada', 'user:default/cy']),
      );
      expect(
        await knex('person').where({ user_ref: 'user:default/bo' }),
      ).toEqual([]);
      await portal.stop();
    });

    describe('findings', () => {
      const told: FindingEvent[] = [];
      const sent: NotificationSendOptions[] = [];
      const sink = createBackendModule({
        pluginId: 'ownership',
        moduleId: 'siren',
        register(env) {
          env.registerInit({
            deps: { sinks: ownershipFindingSinkExtensionPoint },
            async init({ sinks }) {
              sinks.addFindingSink({
                id: 'siren',
                receive: async events => {
                  told.push(...events);
                },
              });
            },
          });
        },
      });
      const notifications = createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async options => {
            sent.push(options);
          },
        }),
      });
      const catalog = () => [
        group('lighthouse'),
        user('ada', { email: ada.email, memberOf: ['lighthouse'] }),
        user('bo', { memberOf: ['lighthouse'] }),
        component('lone', {
          title: 'Lone',
          owner: 'lighthouse',
          source: `file:${root}/lone.git`,
          annotations: { 'ownership/tier': '1' },
        }),
        component('adrift', { source: `file:${root}/tide.git` }),
      ];
      const run = async (
        features: BackendFeature[],
        done: () => boolean,
        ownership = {},
      ) => {
        told.length = 0;
        sent.length = 0;
        const portal = await start({ features, catalog: catalog(), ownership });
        await portal.until('/reports', nothingWaits);
        await portal.until('/reports', done);
        await portal.stop();
      };

      it('are told to added sinks, critical ones to owners too', async () => {
        await run(
          [sink, notifications],
          () => sent.length > 0 && told.length > 1,
        );
        expect(
          told.map(({ event, finding }) => [
            event,
            finding.kind,
            finding.title,
          ]),
        ).toEqual(
          expect.arrayContaining([
            ['opened', 'single-knower', 'Lone'],
            ['opened', 'owner-missing', 'adrift'],
          ]),
        );
        expect(sent).toEqual([
          {
            recipients: {
              type: 'entity',
              entityRef: 'group:default/lighthouse',
            },
            payload: expect.objectContaining({
              severity: 'critical',
              title: 'Lone: only one person knows it',
            }),
          },
        ]);
        expect(JSON.stringify([told, sent])).not.toMatch(/ada|bo@/i);
      });

      it('are told to no owner where that is off', async () => {
        await run([sink, notifications], () => told.length > 1, {
          notifications: 'off',
        });
        expect(sent).toEqual([]);
      });
    });

    it('let other plugins ask, as whom they ask for', async () => {
      let service: OwnershipBackendService | undefined;
      const other = createBackendPlugin({
        pluginId: 'other',
        register(env) {
          env.registerInit({
            deps: {
              ownership: ownershipServiceRef,
              logger: coreServices.logger,
            },
            async init({ ownership }) {
              service = ownership;
            },
          });
        },
      });
      const portal = await start({
        features: [other],
        catalog: [
          group('lighthouse'),
          component('tide', {
            owner: 'lighthouse',
            source: `file:${root}/tide.git`,
          }),
          component('adrift'),
        ],
      });
      await portal.until('/reports', nothingWaits);
      const credentials = mockCredentials.user('user:default/ada');
      expect(
        await service!.getReport('component:default/tide', { credentials }),
      ).toMatchObject({
        title: 'tide',
        owner: { ref: 'group:default/lighthouse' },
      });
      const { items } = await service!.listReports(
        { owners: ['group:default/lighthouse'] },
        { credentials },
      );
      expect(items.map(({ title }) => title)).toEqual(['tide']);
      await expect(
        service!.getReport('component:default/gone', { credentials }),
      ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 404 });
      await portal.stop();
    });
  });
});

import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  metricsServiceRef,
  type MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { ownershipHistorySourceExtensionPoint } from '@stewardship/backstage-plugin-ownership-node';
import { headCommit } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { AddressInfo } from 'node:net';
import { createRepository } from './__testUtils__/createRepository';
import { component } from './__testUtils__/entities';
import { ada, bo, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { ownershipPlugin } from './plugin';

jest.setTimeout(60_000);

/** Keeps what is measured, by the name of the instrument. */
function createMeter() {
  const measured: Array<{
    name: string;
    value: number;
    attributes?: object;
  }> = [];
  const gauges = new Map<string, MetricsServiceObservableCallback>();
  const note = (name: string) => (value: number, attributes?: object) => {
    measured.push({ name, value, attributes });
  };
  const metrics = metricsServiceMock.mock({
    createCounter: name => ({ add: note(name) }),
    createHistogram: name => ({ record: note(name) }),
    createObservableGauge: name => ({
      addCallback: callback => {
        gauges.set(name, callback as MetricsServiceObservableCallback);
      },
      removeCallback: () => undefined,
    }),
  });
  return {
    measured,
    named: (name: string) => measured.filter(item => item.name === name),
    /** Values that a gauge gives when it is collected. */
    collect: async (name: string) => {
      const values: number[] = [];
      await gauges.get(name)!({ observe: value => values.push(value) });
      return values;
    },
    gauges: () => [...gauges.keys()].sort(),
    factory: createServiceFactory({
      service: metricsServiceRef,
      deps: {},
      factory: () => metrics,
    }),
  };
}

/** Repositories whose name says how a look at them ends. */
function endingAsNamed(options: { knex: Knex; repository: string }) {
  const { knex, repository } = options;
  return createBackendModule({
    pluginId: 'ownership',
    moduleId: 'endings',
    register(env) {
      env.registerInit({
        deps: { history: ownershipHistorySourceExtensionPoint },
        async init({ history }) {
          history.addHistorySource({
            canRead: ({ kind }) => kind === 'url',
            head: async ({ target }, { signal }) => {
              if (target.includes('/failed')) {
                throw new Error('The host is on fire');
              }
              if (target.includes('/released')) {
                // Until the backend stops.
                await new Promise((_, reject) => {
                  signal.addEventListener('abort', () => reject(signal.reason));
                });
              }
              if (target.includes('/lost')) {
                // As when another replica takes it over meanwhile.
                await knex('repository')
                  .where({ target })
                  .update({ lease_ticket: 'of another' });
              }
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
}

/** A whole backend, asked while it starts; whoever stops it waits for it. */
function startWhole(options: {
  knex: Knex;
  /** The database answers only then. */
  after?: Promise<void>;
}) {
  const { knex, after } = options;
  let address: Promise<string> | undefined;
  const backend = createBackend();
  backend.add(mockServices.rootLogger.factory());
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: 'http://localhost:7007',
          listen: { host: '127.0.0.1', port: 0 },
        },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.userInfo.factory());
  backend.add(
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({
        getClient: async () => {
          await after;
          return knex;
        },
      }),
    }),
  );
  const listening = new Promise<void>(resolve => {
    backend.add(
      rootHttpRouterServiceFactory({
        configure: ({ applyDefaults, server }) => {
          applyDefaults();
          address = new Promise(found => {
            server.once('listening', () => {
              const { port } = server.address() as AddressInfo;
              found(`http://127.0.0.1:${port}`);
              resolve();
            });
          });
        },
      }),
    );
  });
  const catalog = new TestCatalog();
  catalog.isDown = true;
  backend.add(catalog.factory());
  backend.add(ownershipPlugin);
  const started = backend.start();
  // Whoever cares waits for it.
  started.catch(() => undefined);
  return {
    started,
    /** Status of an address that needs no login. */
    statusOf: async (path: string) => {
      await listening;
      const response = await fetch(`${await address}${path}`);
      return response.status;
    },
    stop: () => backend.stop(),
  };
}

const READINESS = '/.backstage/health/v1/readiness';
const LIVENESS = '/.backstage/health/v1/liveness';

describe('operating', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const folder = temporaryFolder();
  const source = `file:${createRepository(
    `${folder}/good.git`,
    yearOfWork([ada, bo]),
  )}`;

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('measures scans, reports and how long work waits, with few labels', async () => {
      const knex = await databases.init(databaseId);
      const meter = createMeter();
      const portal = await startOwnership({
        knex,
        localRoots: [folder],
        catalog: [
          component('good', { source }),
          component('lost', { source: `file:${folder}/nowhere.git` }),
        ],
        features: [meter.factory],
      });
      await portal.until('/reports', nothingWaits);

      expect(meter.named('ownership.scan.count')).toContainEqual({
        name: 'ownership.scan.count',
        value: 1,
        attributes: { outcome: 'read' },
      });
      expect(meter.named('ownership.scan.duration')[0]).toMatchObject({
        value: expect.any(Number),
        attributes: { outcome: 'read' },
      });
      expect(meter.named('ownership.report.count').length).toBeGreaterThan(0);
      const labels = meter.measured.flatMap(({ attributes = {} }) =>
        Object.entries(attributes).map(entry => entry.join('=')),
      );
      expect([...new Set(labels)]).toEqual(['outcome=read']);

      expect(meter.gauges()).toEqual([
        'ownership.inventory.age',
        'ownership.report.oldest_due.age',
        'ownership.scan.oldest_due.age',
      ]);
      const [age] = await meter.collect('ownership.inventory.age');
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(60);
      await expect(
        meter.collect('ownership.scan.oldest_due.age'),
      ).resolves.toEqual([0]);
      await portal.stop();
    });

    it('measures each way in which a scan ends, and the leases that are lost', async () => {
      const knex = await databases.init(databaseId);
      const meter = createMeter();
      const endings = ['failed', 'lost', 'read', 'released'];
      const portal = await startOwnership({
        knex,
        catalog: endings.map(name =>
          component(name, { source: `url:https://github.com/harbour/${name}` }),
        ),
        ownership: { scan: { concurrency: 4, interval: '1h' } },
        features: [
          meter.factory,
          endingAsNamed({ knex, repository: `${folder}/good.git` }),
        ],
      });
      const outcomes = (name: string) =>
        meter.named(name).map(({ attributes }) => attributes);
      const counted = async (outcome: string) => {
        for (let tries = 0; tries < 200; tries += 1) {
          const all = outcomes('ownership.scan.count');
          if (JSON.stringify(all).includes(`"${outcome}"`)) return;
          await new Promise(resolve => setTimeout(resolve, 50));
        }
        throw new Error(`No scan ever ended as ${outcome}`);
      };
      await Promise.all(['failed', 'lost', 'read'].map(counted));
      await knex('repository')
        .where('target', 'like', '%/read%')
        .update({ due_at: 0 });
      await counted('unchanged');
      expect(meter.named('ownership.lease.lost')).toEqual([
        { name: 'ownership.lease.lost', value: 1, attributes: undefined },
      ]);
      // Only a backend that stops gives back what it is at.
      expect(outcomes('ownership.scan.count')).not.toContainEqual({
        outcome: 'released',
      });
      await portal.stop();

      const byName = (list: Array<object | undefined>) =>
        list.map(item => (item as { outcome: string }).outcome).sort();
      const all = ['failed', 'lost', 'read', 'released', 'unchanged'];
      expect(byName(outcomes('ownership.scan.count'))).toEqual(all);
      expect(byName(outcomes('ownership.scan.duration'))).toEqual(all);
      // What was given back is due at once, and what was lost is another's.
      const rows = await knex('repository').whereNotNull('lease_ticket');
      expect(rows).toMatchObject([{ lease_ticket: 'of another' }]);
    });

    it('starts and answers while its git hosts are away', async () => {
      const knex = await databases.init(databaseId);
      const portal = await startOwnership({
        knex,
        // Nothing listens there.
        integrations: { gitea: [{ host: '127.0.0.1:1' }] },
        catalog: [
          component('tide', { source: 'url:https://127.0.0.1:1/harbour/tide' }),
        ],
      });
      const { components, problems } = await portal.until(
        '/coverage',
        body => body.components.failing === 1,
      );
      expect(components).toMatchObject({ total: 1, failing: 1 });
      expect(problems).toMatchObject([
        {
          status: 'error',
          remedy: expect.stringContaining('tried again'),
          components: ['component:default/tide'],
        },
      ]);
      await portal.stop();
    });

    it('is not ready while its schema is migrated, and ready even with the catalog down', async () => {
      const knex = await databases.init(databaseId);
      let answer = () => {};
      const portal = startWhole({
        knex,
        after: new Promise(resolve => {
          answer = resolve;
        }),
      });
      expect(await portal.statusOf(LIVENESS)).toBe(200);
      expect(await portal.statusOf(READINESS)).toBe(503);
      answer();
      await portal.started;
      expect(await portal.statusOf(READINESS)).toBe(200);
      await portal.stop();
    });

    it('does not start, and is never ready, without its schema', async () => {
      const knex = await databases.init(databaseId);
      // A table of that name is in the way of the migration.
      await knex.schema.createTable('person', table => table.increments('id'));
      const portal = startWhole({ knex });
      await expect(portal.started).rejects.toThrow(/person/);
      expect(await portal.statusOf(READINESS)).toBe(503);
      await portal.stop().catch(() => undefined);
    });

    it('counts every component that a problem concerns, and names a few', async () => {
      const knex = await databases.init(databaseId);
      const portal = await startOwnership({
        knex,
        localRoots: [folder],
        catalog: [
          component('good', { source }),
          ...Array.from({ length: 33 }, (_, index) =>
            component(`a-${String(index).padStart(2, '0')}`),
          ),
          ...Array.from({ length: 120 }, (_, index) =>
            component(`b-${index}`, { source: `file:${folder}/no-${index}` }),
          ),
        ],
      });
      const { components, problems, moreProblems } = await portal.until(
        '/coverage',
        body => body.components.failing === 153 && !body.components.waiting,
      );
      expect(components).toMatchObject({ total: 154, failing: 153 });
      expect(problems).toHaveLength(100);
      expect(moreProblems).toBe(21);
      expect(problems[0]).toMatchObject({ status: 'none', count: 33 });
      expect(problems[0].components).toHaveLength(20);
      expect(problems[0].components[0]).toBe('component:default/a-00');
      expect(problems[1]).toMatchObject({
        status: 'not-found',
        location: `file:${folder}/no-0`,
        count: 1,
        components: ['component:default/b-0'],
      });
      await portal.stop();
    });
  });
});

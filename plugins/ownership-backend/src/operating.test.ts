import { TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  metricsServiceRef,
  type MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { createRepository } from './__testUtils__/createRepository';
import { component } from './__testUtils__/entities';
import { ada, bo, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
} from './__testUtils__/startOwnership';

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

    it('starts without git hosts, but not without its schema', async () => {
      const knex = await databases.init(databaseId);
      // A table of that name is in the way of the migration.
      await knex.schema.createTable('person', table => table.increments('id'));
      await expect(startOwnership({ knex, catalog: [] })).rejects.toThrow(
        /ownership/,
      );
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

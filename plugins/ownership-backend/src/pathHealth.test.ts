import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, template, user } from './__testUtils__/entities';
import { ada, bo, yearOfWork } from './__testUtils__/histories';
import {
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';

jest.setTimeout(120_000);

const GUEST = 'user:default/guest';
const ALONE = 'template:default/alone';
const REPORT = '/reports/template/default/alone';
const FINDINGS = '/findings?findingKind=path-few-maintainers';

describe('how a golden path that no component holds is kept', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const at = (name: string) => `file:${root}/${name}.git`;

  beforeAll(() => {
    createRepository(join(root, 'paths.git'), [
      ...yearOfWork([bo], { folder: 'shared/' }),
      ...yearOfWork([ada], { folder: 'paths/alone/' }),
    ]);
    createRepository(join(root, 'quayside.git'), yearOfWork([ada, bo]));
  });

  const inFolder = (entity: Entity, folder: string): Entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        'ownership/source-path': folder,
      },
    },
  });
  const path = () =>
    inFolder(
      template('alone', 'Alone', { version: '1.0.0', source: at('paths') }),
      'paths/alone',
    );
  const consumers = ['a', 'b', 'c', 'd', 'e'].map(name =>
    component(name, {
      owner: 'pilots',
      source: at('quayside'),
      annotations: { 'backstage.io/source-template': ALONE },
    }),
  );
  const others = [
    group('pilots', { title: 'Pilots' }),
    group('lighthouse', { title: 'Lighthouse' }),
    user('ada', { displayName: 'Ada', email: ada.email, memberOf: ['pilots'] }),
    user('bo', { displayName: 'Bo', email: bo.email, memberOf: ['pilots'] }),
    user('guest', { displayName: 'Guest' }),
    template('nowhere', 'Nowhere'),
    ...consumers,
  ];

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let portal: StartedOwnership;
    let catalog: TestCatalog;

    beforeAll(async () => {
      catalog = new TestCatalog([path(), ...others]);
      catalog.hidden[GUEST] = [ALONE];
      portal = await startOwnership({
        knex: await databases.init(databaseId),
        catalog,
        localRoots: [root],
      });
      await portal.until(FINDINGS, body => body.totalItems > 0);
      await portal.until(
        '/reports',
        body =>
          body.totalItems === 5 &&
          body.items.every((item: Body) => item.sourceStatus === 'ok'),
      );
    });

    afterAll(() => portal.stop());

    const goldenPath = async (name: string): Promise<Body> =>
      (await portal.get(`/golden-paths/default/${name}`)).body;

    it('reads its folder, and tells of it as of a component', async () => {
      const { body, status } = await portal.get(REPORT);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        title: 'Alone',
        band: 'single',
        source: { status: 'ok', path: 'paths/alone' },
        nextActions: [],
      });
      expect((await goldenPath('alone')).repository).toMatchObject({
        entityRef: ALONE,
        title: 'Alone',
        band: 'single',
        score: body.score,
        state: body.state,
      });
    });

    it('says nothing of one without a source', async () => {
      expect(await goldenPath('nowhere')).not.toHaveProperty('repository');
      const { status } = await portal.get('/reports/template/default/nowhere');
      expect(status).toBe(404);
    });

    it('opens the one finding that is its own', async () => {
      const { items } = (await portal.get('/findings?limit=100')).body;
      const own = items.filter((item: Body) => item.entityRef === ALONE);
      expect(own).toMatchObject([
        { kind: 'path-few-maintainers', facts: { path: ALONE } },
      ]);
      expect((await portal.get(REPORT)).body.openFindings).toBe(1);
    });

    it('tells nothing of one that the caller may not see', async () => {
      expect((await portal.get(REPORT, GUEST)).status).toBe(404);
      expect((await portal.get(FINDINGS, GUEST)).body.totalItems).toBe(0);
    });

    it('is no entity of lists, counts, sums and exports', async () => {
      for (const list of [
        '/reports?limit=100',
        '/rollups?by=owner',
        '/facets',
        '/treemap',
        '/coverage',
        '/changes',
        '/golden-paths/off-path',
        '/golden-paths/adoption',
        '/export/reports?format=json',
        '/export/reports?format=csv',
      ]) {
        const { body, text, status } = await portal.get(list);
        expect([list, status]).toEqual([list, 200]);
        const said = text || JSON.stringify(body);
        expect([list, said.includes(`"entityRef":"${ALONE}"`)]).toEqual([
          list,
          false,
        ]);
        expect([list, said.includes('lighthouse')]).toEqual([list, false]);
      }
      const { body } = await portal.get('/coverage');
      expect(body.components.total).toBe(5);
    });

    it('is neither confirmed nor handed over', async () => {
      const confirmed = await portal.send('post', '/verifications', {
        body: { entityRef: ALONE, kind: 'confirmed' },
      });
      const proposed = await portal.send('post', '/transfers', {
        body: { entityRef: ALONE, to: 'group:default/pilots' },
      });
      expect([confirmed.status, proposed.status]).toEqual([404, 404]);
    });

    it('lists its repository among those that are read', async () => {
      const { items } = (await portal.get('/scans')).body;
      expect(items.map((scan: Body) => scan.entities)).toContainEqual([ALONE]);
    });

    it('leaves it to a component that lies around it', async () => {
      catalog.entities = [
        path(),
        ...others,
        inFolder(
          component('paths', { owner: 'pilots', source: at('paths') }),
          'paths',
        ),
      ];
      const { items } = await portal.until(
        FINDINGS,
        body => body.items[0]?.entityRef === 'component:default/paths',
      );
      expect(items).toHaveLength(1);
      expect((await goldenPath('alone')).repository.entityRef).toBe(
        'component:default/paths',
      );
    });

    it('forgets a template that the catalog has no more', async () => {
      catalog.entities = others;
      await portal.until(FINDINGS, body => body.totalItems === 0);
      expect((await portal.get(REPORT)).status).toBe(404);
    });
  });
});

import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, template, user } from './__testUtils__/entities';
import { ada, bo, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';

jest.setTimeout(60_000);

const ADA = 'user:default/ada';
const GUEST = 'user:default/guest';

describe('golden paths', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const source = `file:${root}/quayside.git`;

  beforeAll(() => {
    createRepository(join(root, 'paths.git'), yearOfWork([ada]));
    createRepository(join(root, 'quayside.git'), yearOfWork([ada, bo]));
  });

  const from = (
    name: string,
    template_: string,
    version?: string,
    options: { owner?: string; source?: string } = { owner: 'pilots', source },
  ) =>
    component(name, {
      ...options,
      annotations: {
        'backstage.io/source-template': `template:default/${template_}`,
        ...(version ? { 'backstage.io/template-version': version } : {}),
      },
    });

  const estate = (newest: string) => [
    group('pilots', { title: 'Pilots' }),
    user('ada', { email: ada.email, memberOf: ['pilots'] }),
    user('bo', { email: bo.email, memberOf: ['pilots'] }),
    template('service', 'Service', {
      version: newest,
      source: `file:${root}/paths.git`,
      parameters: { properties: { team: { 'ui:field': 'OwnerPicker' } } },
    }),
    template('page', 'Page'),
    component('paths', { owner: 'pilots', source: `file:${root}/paths.git` }),
    from('a', 'service', '2.1.0'),
    from('b', 'service', '2.0.0'),
    from('c', 'service', '2.0.0', {}),
    from('d', 'service', '1.4.2'),
    from('e', 'service'),
    from('f', 'page', '1.0.0'),
  ];

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let portal: StartedOwnership;
    let catalog: TestCatalog;

    beforeAll(async () => {
      catalog = new TestCatalog(estate('2.1.0'));
      catalog.hidden[GUEST] = [
        'component:default/b',
        'component:default/paths',
      ];
      portal = await startOwnership({
        knex: await databases.init(databaseId),
        catalog,
        localRoots: [root],
      });
      await portal.until(
        '/reports',
        body => body.totalItems === 7 && nothingWaits(body),
      );
    });

    afterAll(() => portal.stop());

    const service = async (as = ADA): Promise<Body> =>
      (await portal.get('/golden-paths', as)).body.items.find(
        (path: Body) => path.name === 'service',
      );
    const consumers = async (query: string, as = ADA) =>
      (await portal.get(`/golden-paths/default/service/consumers${query}`, as))
        .body;
    const names = (body: Body) => body.items.map((item: Body) => item.title);

    it('adds up what came from a path by version, against the newest', async () => {
      const path = await service();
      expect(path).toMatchObject({
        version: '2.1.0',
        ownerParameter: 'team',
        consumers: 5,
        currency: { current: 1, patch: 0, minor: 2, major: 1, unknown: 1 },
      });
      expect(
        path.versions.map((row: Body) => [
          row.version,
          row.currency,
          row.entities,
          row.scored,
          row.atRisk,
        ]),
      ).toEqual([
        ['2.0.0', 'minor', 2, 1, 1],
        ['1.4.2', 'major', 1, 1, 0],
        ['2.1.0', 'current', 1, 1, 0],
        [undefined, 'unknown', 1, 1, 0],
      ]);
      const { body } = await portal.get('/reports/component/default/d');
      expect(path.versions[1].score).toEqual({
        median: body.score,
        worst: body.score,
      });
      expect(path).not.toHaveProperty('source');
    });

    it('says nothing of currency where a path does not tell its newest', async () => {
      const { items } = (await portal.get('/golden-paths')).body;
      const page = items.find((path: Body) => path.name === 'page');
      expect(page).not.toHaveProperty('version');
      expect(page.currency).toMatchObject({ current: 0, unknown: 1 });
    });

    it('tells how the repository of the path stands, to those who may see it', async () => {
      const { body } = await portal.get('/reports/component/default/paths');
      expect((await service()).repository).toMatchObject({
        entityRef: 'component:default/paths',
        title: 'paths',
        state: 'at-risk',
        band: 'single',
        score: body.score,
      });
      expect(await service(GUEST)).not.toHaveProperty('repository');
    });

    it('counts for each caller what they may see', async () => {
      const path = await service(GUEST);
      expect(path).toMatchObject({ consumers: 4, currency: { minor: 1 } });
      expect(names(await consumers('?version=2.0.0', GUEST))).toEqual(['c']);
    });

    it('lists as many as each number of a path says', async () => {
      const { currency, versions } = await service();
      for (const [value, count] of Object.entries(currency)) {
        const { totalItems, items } = await consumers(`?currency=${value}`);
        expect([value, totalItems]).toEqual([value, count]);
        expect(items.every((item: Body) => item.currency === value)).toBe(true);
      }
      for (const { version = 'none', atRisk } of versions) {
        const query = `?version=${version}&state=at-risk`;
        const { totalItems } = await consumers(query);
        expect([version, totalItems]).toEqual([version, atRisk]);
      }
      const first = await consumers('?currency=minor&limit=1');
      const next = await consumers(`?cursor=${first.pageInfo.nextCursor}`);
      expect(names(next)).toEqual(['c']);
    });

    it('lists those at one version, and those without one, page by page', async () => {
      const first = await consumers('?version=2.0.0&limit=1');
      expect(first).toMatchObject({
        totalItems: 2,
        items: [{ title: 'b', version: '2.0.0', currency: 'minor' }],
      });
      const next = await consumers(`?cursor=${first.pageInfo.nextCursor}`);
      expect(names(next)).toEqual(['c']);
      expect(next.totalItems).toBe(2);
      expect(names(await consumers('?version=none'))).toEqual(['e']);
      expect(names(await consumers('?version=9'))).toEqual([]);
      const beside = await portal.get(
        `/golden-paths/default/service/consumers?version=1&cursor=${first.pageInfo.nextCursor}`,
      );
      expect(beside.status).toBe(400);
    });

    it('tells of one path as the list does', async () => {
      const { body } = await portal.get('/golden-paths/default/service');
      expect(body).toEqual(await service());
      for (const name of ['gone', 'b']) {
        const { status } = await portal.get(`/golden-paths/default/${name}`);
        expect(status).toBe(404);
      }
    });

    it('finds paths by words of title, tags and owner', async () => {
      const found = async (search: string) =>
        names((await portal.get(`/golden-paths?search=${search}`)).body);
      expect(await found('SERV')).toEqual(['Service']);
      expect(await found('recommended')).toEqual(['Page', 'Service']);
      expect(await found('recommended%20page')).toEqual(['Page']);
      expect(await found('lighthouse')).toEqual(['Page', 'Service']);
      expect(await found('nothing')).toEqual([]);
    });

    it('gives all paths at once, or page by page', async () => {
      const all = (await portal.get('/golden-paths')).body;
      expect(names(all)).toEqual(['Page', 'Service']);
      expect(all).toMatchObject({ totalItems: 2, pageInfo: {} });
      const first = (
        await portal.get('/golden-paths?limit=1&search=recommended')
      ).body;
      expect(names(first)).toEqual(['Page']);
      expect(first.totalItems).toBe(2);
      const next = await portal.get(
        `/golden-paths?limit=1&cursor=${first.pageInfo.nextCursor}`,
      );
      expect(names(next.body)).toEqual(['Service']);
      expect(next.body.pageInfo).not.toHaveProperty('nextCursor');
      const back = await portal.get(
        `/golden-paths?limit=1&cursor=${next.body.pageInfo.prevCursor}`,
      );
      expect(names(back.body)).toEqual(['Page']);
    });

    it('says how much of what a path suits is on it', async () => {
      // Of the same type and on no path: the component with the paths.
      expect(await service()).toMatchObject({ eligible: 6, share: 5 / 6 });
      expect(await service(GUEST)).toMatchObject({ eligible: 4, share: 1 });
    });

    it('colours the map by it', async () => {
      const { tiles } = (await portal.get('/treemap')).body;
      const currencies = tiles.map((tile: Body) => [
        tile.title,
        tile.pathCurrency,
      ]);
      expect(currencies).toEqual(
        expect.arrayContaining([
          ['a', 'current'],
          ['b', 'minor'],
          ['d', 'major'],
          ['e', 'unknown'],
          ['paths', undefined],
        ]),
      );
    });

    it('follows a template that moves on', async () => {
      catalog.entities = estate('2.2.0');
      await portal.until('/golden-paths', body =>
        body.items.some((path: Body) => path.version === '2.2.0'),
      );
      expect((await service()).currency).toEqual({
        current: 0,
        patch: 0,
        minor: 3,
        major: 1,
        unknown: 1,
      });
      const behind = (await consumers('')).items.map((item: Body) => [
        item.title,
        item.versionsBehind,
        item.problem,
      ]);
      expect(behind).toEqual([
        ['a', 1, undefined],
        ['b', 2, undefined],
        ['c', 2, undefined],
        ['d', 2, undefined],
        ['e', undefined, 'no-version'],
      ]);
      const [a, b] = (await consumers('')).items;
      expect(a.behindSince >= b.behindSince).toBe(true);
    });
  });
});

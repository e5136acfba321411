import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  addCommits,
  createRepository,
  git,
} from './__testUtils__/createRepository';
import { component, group, template, user } from './__testUtils__/entities';
import {
  ada,
  AS_OF,
  AS_OF_DAY,
  bo,
  cy,
  di,
  yearOfWork,
} from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  untilAtRest,
  type Body,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';

jest.setTimeout(60_000);

const people = [
  group('fleet', { title: 'Fleet', children: ['lighthouse', 'crane'] }),
  group('lighthouse', { title: 'Lighthouse', parent: 'fleet' }),
  group('crane', { title: 'Crane', parent: 'fleet' }),
  ...[ada, bo].map(({ name, email }) =>
    user(name.split(' ')[0].toLocaleLowerCase('en-US'), {
      displayName: name,
      email: email.toLocaleUpperCase('en-US'),
      memberOf: ['lighthouse'],
    }),
  ),
  user('cy', { displayName: cy.name, email: cy.email, memberOf: ['crane'] }),
];

describe('reports, from catalog and git to HTTP', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    createRepository(join(root, 'tide-tables.git'), yearOfWork([ada]));
    createRepository(join(root, 'shared.git'), yearOfWork([ada, bo, cy]));
    createRepository(join(root, 'outside.git'), yearOfWork([di, di, cy]));
    createRepository(join(root, 'monorepo.git'), [
      ...yearOfWork([ada, bo], { folder: 'services/ferry/' }),
      ...yearOfWork([cy], { folder: 'services/crane/' }),
    ]);
    git(['clone', '--quiet', join(root, 'monorepo.git'), join(root, 'work')]);
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('tells each story of a small estate', async () => {
      const knex = await databases.init(databaseId);
      const portal = await startOwnership({
        knex,
        localRoots: [root],
        catalog: [
          ...people,
          template('service-node', 'Node service'),
          component('tide-tables', {
            owner: 'lighthouse',
            source: `file:${root}/tide-tables.git`,
            annotations: {
              'ownership/tier': '1',
              'ownership/escalation': 'https://oncall.example/lighthouse',
              'backstage.io/source-template': 'template:default/service-node',
            },
          }),
          component('shared', {
            owner: 'fleet',
            source: `file:${root}/shared.git`,
          }),
          component('misplaced', {
            owner: 'lighthouse',
            source: `file:${root}/shared.git`,
            annotations: { 'ownership/exempt': 'A copy for training' },
          }),
          component('outside', {
            owner: 'lighthouse',
            source: `file:${root}/outside.git`,
          }),
          component('ferry', {
            owner: 'crane',
            source: `file:${root}/monorepo.git`,
            annotations: { 'ownership/source-path': './services/ferry/' },
          }),
          component('crane', {
            owner: 'lighthose',
            source: 'file:./work/services/crane',
            annotations: {
              'backstage.io/managed-by-location': `file:${root}/catalog-info.yaml`,
            },
          }),
          component('nobody', { source: `file:${root}/shared.git` }),
          component('handbook', { owner: 'group:default/tbd' }),
        ],
      });
      await portal.until('/reports', nothingWaits);
      await untilAtRest(knex);
      const { body: list } = await portal.get('/reports');
      const brief = list.items.map((item: Body) => [
        item.title,
        item.state,
        item.band,
        item.warning?.severity,
        item.owner.problem,
        item.stateReasons.join(),
      ]);
      expect(brief).toEqual([
        ['tide-tables', 'at-risk', 'single', 'critical', undefined, 'warning'],
        [
          'crane',
          'at-risk',
          'single',
          'warning',
          'dangling',
          'warning,no-valid-owner,low-score',
        ],
        ['outside', 'at-risk', 'single', 'warning', undefined, 'warning'],
        [
          'nobody',
          'at-risk',
          'pair',
          undefined,
          'missing',
          'no-valid-owner,low-score',
        ],
        [
          'handbook',
          'at-risk',
          undefined,
          undefined,
          'placeholder',
          'no-valid-owner,no-source',
        ],
        ['ferry', 'healthy', 'single', undefined, undefined, ''],
        ['misplaced', 'not-applicable', 'pair', undefined, undefined, 'exempt'],
        ['shared', 'healthy', 'pair', undefined, undefined, ''],
      ]);

      const rollups = (await portal.get('/rollups?by=owner')).body.items;
      const nobodys = (await portal.get('/reports?owner=nobody')).body;
      expect(nobodys.items.map(({ title }: Body) => title)).toEqual([
        'crane',
        'nobody',
        'handbook',
      ]);
      expect(rollups.find(({ ref }: Body) => !ref).entities).toBe(3);

      const report = async (name: string) =>
        (await portal.get(`/reports/component/default/${name}`)).body;

      // Child groups belong to the owning group; e-mails match in any case.
      expect((await report('shared')).knowledge).toMatchObject({
        contributors: 3,
        truckFactor: 2,
        alignment: 1,
        continuity: 1,
        teams: [{ ref: 'group:default/fleet', kind: 'owning', share: 1 }],
      });
      expect((await report('shared')).owner.members).toBe(3);

      // The folder of a bare repository, and of a worktree found from the
      // descriptor: the same commit, other people.
      const [ferry, crane] = [await report('ferry'), await report('crane')];
      expect(ferry.evidence.commit).toBe(crane.evidence.commit);
      expect(ferry.source).toMatchObject({ path: 'services/ferry' });
      expect(crane.source).toMatchObject({
        location: 'file:./work/services/crane',
        path: 'services/crane',
      });
      expect(crane.owner.suggestion).toEqual({
        ref: 'group:default/lighthouse',
        title: 'Lighthouse',
      });

      // Less than half of the knowledge is linked: no verdict on teams.
      const { parts } = (await report('outside')).scoreDetail;
      expect(
        parts
          .filter((part: Body) => part.dropped)
          .map((part: Body) => [part.id, part.dropped]),
      ).toEqual([
        ['alignment', 'identities-not-linked'],
        ['continuity', 'identities-not-linked'],
      ]);

      const single = await report('tide-tables');
      expect(single).toMatchObject({
        tier: 1,
        escalation: { url: 'https://oncall.example/lighthouse' },
        goldenPath: {
          ref: 'template:default/service-node',
          title: 'Node service',
        },
        warning: { criticalBecause: 'tier' },
        warningAction: { effort: 2 },
        evidence: { commits: 60, asOf: AS_OF, sufficient: true },
      });
      expect(await report('handbook')).toMatchObject({
        source: {
          status: 'none',
          remedy: expect.stringContaining('backstage.io/source-location'),
        },
      });

      const paths = (await portal.get('/golden-paths')).body.items;
      expect(paths).toMatchObject([{ title: 'Node service', consumers: 1 }]);
      await portal.stop();
    });

    it('follows the catalog without a scan, and git with one', async () => {
      const knex = await databases.init(databaseId);
      const repository = createRepository(
        join(root, `growing-${databaseId}.git`),
        yearOfWork([ada]),
      );
      const tide = (owner: string) =>
        component('tide', { owner, source: `file:${repository}` });
      const catalog = new TestCatalog([...people, tide('lighthouse')]);
      const portal = await startOwnership({
        knex,
        catalog,
        localRoots: [root],
        ownership: {
          scan: { interval: { seconds: 1 } },
          inventory: { refreshInterval: { seconds: 1 } },
        },
      });
      const path = '/reports/component/default/tide';
      const before = await portal.until(path, body => body.evidence.commit);
      expect(before.owner.ref).toBe('group:default/lighthouse');

      catalog.entities = [...people, tide('crane')];
      const moved = await portal.until(
        path,
        body => body.owner.ref === 'group:default/crane',
      );
      expect(moved.evidence.scannedAt).toBe(before.evidence.scannedAt);
      expect(moved.nextActions).toContainEqual(
        expect.objectContaining({
          id: 'transfer',
          params: expect.objectContaining({ team: 'group:default/lighthouse' }),
        }),
      );

      addCommits(repository, [
        { author: bo, day: AS_OF_DAY - 1, files: { 'src/new.ts': 'new\n' } },
      ]);
      const grown = await portal.until(
        path,
        body => body.evidence.commit !== before.evidence.commit,
      );
      expect(grown.evidence.commits).toBe(61);

      catalog.entities = people;
      await portal.until('/reports', body => body.totalItems === 1);
      expect((await knex('report').select('*')).length).toBeLessThanOrEqual(1);
      await portal.stop();
    });
  });
});

import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, template, user } from './__testUtils__/entities';
import { ada, bo, cy, di, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type StartedOwnership,
  type Body,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { testPolicy } from './__testUtils__/testPolicy';

jest.setTimeout(60_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';

const ROUTES = [
  '/reports',
  '/reports/component/default/duo',
  '/facets',
  '/treemap',
  '/golden-paths',
  '/coverage',
];

describe('who sees what', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  let catalog: TestCatalog;

  beforeAll(() => {
    createRepository(join(root, 'duo.git'), yearOfWork([ada, ada, bo]));
    createRepository(join(root, 'trio.git'), yearOfWork([ada, bo, cy, di]));
  });

  beforeEach(() => {
    catalog = new TestCatalog([
      group('lighthouse', { title: 'Lighthouse' }),
      group('crane', { title: 'Crane' }),
      user('ada', {
        displayName: 'Ada Example',
        email: ada.email,
        memberOf: ['lighthouse'],
      }),
      user('bo', {
        displayName: 'Bo Sample',
        email: bo.email,
        memberOf: ['lighthouse'],
      }),
      user('cy', {
        displayName: 'Cy Specimen',
        email: cy.email,
        memberOf: ['crane'],
      }),
      // A team of one is a person, whose share would be told with the team's.
      user('ed', { displayName: 'Ed Mockup', memberOf: ['crane'] }),
      template('service-node', 'Node service'),
      component('duo', {
        owner: 'lighthouse',
        source: `file:${root}/duo.git`,
        annotations: {
          'backstage.io/source-template': 'template:default/service-node',
        },
      }),
      component('trio', { owner: 'crane', source: `file:${root}/trio.git` }),
      component('gone', { owner: 'crane', source: `file:${root}/gone.git` }),
      component('kran', { owner: 'krane' }),
    ]);
  });

  const start = async (
    databaseId: Parameters<typeof databases.init>[0],
    options: { mode?: string; denied?: string[] } = {},
  ) => {
    const portal = await startOwnership({
      knex: await databases.init(databaseId),
      catalog,
      localRoots: [root],
      ownership: options.mode ? { privacy: { mode: options.mode } } : {},
      policy: testPolicy({ denied: options.denied }),
    });
    return portal;
  };

  const duo = async (portal: StartedOwnership, as: string) =>
    (await portal.get('/reports/component/default/duo', as)).body;

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('answers nobody without credentials', async () => {
      const portal = await start(databaseId);
      await portal.until('/reports', nothingWaits);
      for (const route of ROUTES) {
        expect((await portal.get(route, undefined)).status).toBe(401);
        expect((await portal.get(route, ADA)).status).toBe(200);
      }
      await portal.stop();
    });

    it('answers nobody without the permission', async () => {
      const portal = await start(databaseId, {
        denied: ['ownership.report.read'],
      });
      for (const route of ROUTES) {
        const { status, body } = await portal.get(route, ADA);
        expect(status).toBe(403);
        expect(body.error.message).toContain('ownership.report.read');
      }
      await portal.stop();
    });

    it('never tells of an entity that the catalog hides', async () => {
      const portal = await start(databaseId);
      catalog.hidden[BO] = [
        'component:default/duo',
        'component:default/gone',
        'group:default/crane',
        'user:default/ada',
      ];
      await portal.until('/reports', nothingWaits);
      const as = async (userRef: string, path: string) =>
        (await portal.get(path, userRef)).body;

      expect((await as(ADA, '/reports')).totalItems).toBe(4);
      const list = await as(BO, '/reports');
      expect(list.items.map((item: Body) => item.title).sort()).toEqual([
        'kran',
        'trio',
      ]);
      expect(list.totalItems).toBe(2);
      // The ref is the component's own; title and size are the group's.
      const trio = list.items.find((item: Body) => item.title === 'trio');
      expect(trio.owner).toEqual({ ref: 'group:default/crane' });
      const kran = list.items.find((item: Body) => item.title === 'kran');
      expect(kran.owner.suggestion).toBeUndefined();

      const facets = await as(BO, '/facets');
      expect(facets.totalItems).toBe(2);
      expect(facets.owners).toEqual([
        { ref: 'group:default/crane', count: 1 },
        { ref: 'group:default/krane', count: 1 },
      ]);
      const treemap = await as(BO, '/treemap?limit=1');
      expect(treemap).toMatchObject({
        tiles: [{ title: 'trio' }],
        more: { count: 1 },
      });
      expect((await as(ADA, '/golden-paths')).items[0].consumers).toBe(1);
      expect((await as(BO, '/golden-paths')).items[0].consumers).toBe(0);
      expect((await as(ADA, '/coverage')).components.failing).toBe(2);
      const coverage = await as(BO, '/coverage');
      expect(coverage.components).toMatchObject({ total: 2, failing: 1 });
      expect(coverage.problems).toHaveLength(1);

      const report = await as(BO, '/reports/component/default/trio');
      expect(JSON.stringify(report)).not.toContain('Crane');
      expect(JSON.stringify(report)).not.toContain('Ada');
      expect(JSON.stringify(report)).toContain('Cy Specimen');

      const hidden = await portal.get('/reports/component/default/duo', BO);
      const missing = await portal.get('/reports/component/default/nix', BO);
      expect(hidden.status).toBe(404);
      expect(missing.status).toBe(404);
      expect(hidden.body.error).toEqual(missing.body.error);

      for (const query of [
        'search=duo',
        'search=gone',
        'search=Crane%20title',
      ]) {
        expect((await as(BO, `/reports?${query}`)).totalItems).toBe(0);
      }
      await portal.stop();
    });

    it.each([
      // mode, person permission denied: names for others, own name, figures
      ['aggregate', false, [], ['Ada Example'], false],
      ['aggregate', true, [], ['Ada Example'], false],
      ['helpers', false, ['Ada Example', 'Bo Sample'], undefined, false],
      ['helpers', true, [], ['Ada Example'], false],
      ['named', false, ['Ada Example', 'Bo Sample'], undefined, true],
      ['named', true, [], ['Ada Example'], false],
    ] as const)(
      'privacy mode %s, without person permission: %s',
      async (mode, isDenied, others, own, figures) => {
        const portal = await start(databaseId, {
          mode,
          denied: isDenied ? ['ownership.person.read'] : [],
        });
        await portal.until('/reports', nothingWaits);
        const names = (report: Body) =>
          (report.whoCanHelp.people ?? []).map((p: Body) => p.name).sort();

        const forOther = await duo(portal, 'user:default/cy');
        expect(names(forOther)).toEqual(others);
        const forAda = await duo(portal, ADA);
        expect(names(forAda)).toEqual(own ?? others);
        expect(
          forAda.whoCanHelp.people.filter((p: Body) => p.you),
        ).toMatchObject([{ name: 'Ada Example' }]);
        expect(forOther.whoCanHelp.team).toEqual({
          ref: 'group:default/lighthouse',
          title: 'Lighthouse',
        });

        // Two contributors: what could point at one of them.
        expect(forOther.suppressed).toBe(!figures);
        expect(forOther.knowledge === undefined).toBe(!figures);
        const part = (id: string) =>
          forOther.scoreDetail.parts.find((p: Body) => p.id === id);
        for (const id of ['redundancy', 'alignment', 'continuity']) {
          expect(part(id).withheld).toBe(figures ? undefined : true);
          expect(part(id).inputs.length > 0).toBe(figures);
          expect(part(id).value === undefined).toBe(!figures);
        }
        expect(part('accountability').value).toBeDefined();
        const pair = forOther.nextActions.find(
          (action: Body) => action.id === 'pair-three-days',
        );
        expect(pair.gain === undefined).toBe(!figures);
        // Facts about the component stay.
        expect(forOther.score).toBeGreaterThan(0);
        expect(forOther.band).toBe('single');
        expect(forOther.warning).toBeDefined();
        expect(forOther.warningAction.id).toBe('pair-three-days');

        // Four contributors: nothing to suppress.
        const { body } = await portal.get(
          '/reports/component/default/trio',
          ADA,
        );
        expect(body.suppressed).toBe(false);
        expect(body.knowledge.contributors).toBe(4);

        // No row of a list and no route but one names anybody.
        for (const route of ROUTES.filter(r => !r.includes('duo'))) {
          const text = JSON.stringify((await portal.get(route, ADA)).body);
          // Whole names: the folder of this test is called by chance.
          expect(text).not.toMatch(/\b(Ada|Bo Sample|Cy|Outsider)\b|@/);
        }
        await portal.stop();
      },
    );
  });
});

import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { createRepository } from './__testUtils__/createRepository';
import { ADA, BO, crew, CY, LIGHTHOUSE, LU } from './__testUtils__/crew';
import { component, group, ownedEntity, user } from './__testUtils__/entities';
import { ada, AS_OF_DAY, bo, cy, yearOfWork } from './__testUtils__/histories';
import { startAtRest } from './__testUtils__/startAtRest';
import { temporaryFolder, type Body } from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import type { testPolicy } from './__testUtils__/testPolicy';

jest.setTimeout(180_000);

const eve = { name: 'Eve Departed', email: 'eve@harbour.example' };

describe('who is next, and what is worth learning', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    createRepository(join(root, 'mono.git'), [
      ...yearOfWork([ada], { folder: 'services/ferry/' }),
      ...yearOfWork([bo, cy], { folder: 'services/tide/' }),
    ]);
    createRepository(join(root, 'pier.git'), yearOfWork([bo, cy]));
    createRepository(join(root, 'quay.git'), yearOfWork([ada, bo, cy]));
    createRepository(join(root, 'gone.git'), yearOfWork([eve]));
    createRepository(
      join(root, 'old.git'),
      yearOfWork([bo], { until: AS_OF_DAY - 200 }),
    );
    createRepository(
      join(root, 'many.git'),
      Array.from({ length: 6 }, (_, at) =>
        yearOfWork([bo], { folder: `f${at}/`, commits: 30 }),
      ).flat(),
    );
  });

  const of = (name: string, source: string, owner = 'lighthouse'): Entity => {
    const [repository, path] = source.split('#');
    return component(name, {
      owner,
      source: `file:${root}/${repository}.git`,
      annotations: path ? { 'ownership/source-path': path } : {},
    });
  };
  const inPort = (entity: Entity): Entity => ({
    ...entity,
    relations: [
      ...(entity.relations ?? []),
      { type: 'partOf', targetRef: 'system:default/port' },
    ],
  });
  const people = [
    group('fleet', { title: 'Fleet', children: ['lighthouse', 'crane'] }),
    ...crew(),
    user('eve', { displayName: eve.name, email: eve.email }),
  ];
  const estate = [
    ...people,
    ownedEntity('System', 'port', { owner: 'lighthouse' }),
    inPort(of('ferry', 'mono#services/ferry')),
    of('tide', 'mono#services/tide', 'crane'),
    inPort(of('pier', 'pier', 'crane')),
    of('quay', 'quay'),
    of('gone', 'gone'),
    of('old', 'old'),
    component('raft', { owner: 'lighthouse' }),
  ];

  const start = async (
    knex: Knex,
    options: {
      mode?: string;
      policy?: Parameters<typeof testPolicy>[0];
      catalog?: Entity[];
      hidden?: Record<string, string[]>;
    } = {},
  ) => {
    const { mode = 'named', policy, hidden = {} } = options;
    const catalog = new TestCatalog(options.catalog ?? estate);
    Object.assign(catalog.hidden, hidden);
    const portal = await startAtRest({
      knex,
      root,
      catalog,
      mode,
      policy,
      ownership: { people: { left: [eve.email] } },
    });
    const successors = async (name: string, as = ADA): Promise<Body> =>
      (await portal.get(`/reports/component/default/${name}/successors`, as))
        .body;
    const told = async (name: string, as = ADA) =>
      Object.fromEntries(
        ((await successors(name, as)).candidates ?? []).map((one: Body) => [
          one.title + (one.you ? ' (you)' : ''),
          one.reasons,
        ]),
      );
    return { ...portal, successors, told };
  };

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('proposes the team first, each with reasons and nothing that is hidden', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex, {
        hidden: {
          [LU]: ['component:default/tide', BO],
          [CY]: ['system:default/port', LIGHTHOUSE],
        },
      });
      const ferry = await portal.successors('ferry');
      expect(ferry).toMatchObject({
        state: 'wanted',
        suppressed: false,
        areas: [expect.objectContaining({ path: 'src', files: 12 })],
        team: { ref: LIGHTHOUSE, title: 'Lighthouse' },
      });
      expect(JSON.stringify(ferry)).not.toMatch(/share|days|load/i);
      expect(await portal.told('ferry')).toEqual({
        'Bo Sample': ['works-nearby', 'knows-system', 'in-team'],
        'Lu Learner': ['in-team'],
        'Cy Specimen': ['works-nearby', 'knows-system'],
      });
      expect(ferry.candidates.at(-1).userRef).toBe(CY);
      expect(await portal.told('ferry', LU)).toEqual({
        'Lu Learner (you)': ['in-team'],
        'Cy Specimen': ['knows-system'],
      });
      expect(await portal.told('ferry', CY)).toEqual({
        'Bo Sample': ['works-nearby'],
        'Cy Specimen (you)': ['works-nearby'],
      });
      // Who knew it once is the nearest, and who has left is nobody.
      expect(await portal.told('old')).toMatchObject({
        'Bo Sample': ['works-here', 'in-team'],
      });
      expect(Object.keys(await portal.told('gone'))).not.toContain(eve.name);
      expect(await portal.successors('quay')).toEqual({
        entityRef: 'component:default/quay',
        state: 'enough',
        suppressed: false,
        team: { ref: LIGHTHOUSE, title: 'Lighthouse' },
      });
      expect((await portal.successors('raft')).state).toBe('no-evidence');
      await portal.stop();
    });

    it('does not propose who carries enough alone, as far as the caller sees it', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex, {
        catalog: [
          ...people,
          of('ferry', 'mono#services/ferry'),
          ...Array.from({ length: 6 }, (_, at) =>
            of(`f${at}`, `many#f${at}`, 'crane'),
          ),
        ],
        hidden: { [LU]: ['component:default/f3'] },
      });
      expect(Object.keys(await portal.told('ferry', ADA))).toEqual([
        'Lu Learner',
      ]);
      expect(Object.keys(await portal.told('ferry', LU))).toContain(
        'Bo Sample',
      );
      await portal.stop();
    });

    it('names people as under who can help, and keeps figures of few', async () => {
      const knex = await databases.init(databaseId);
      const cells: Array<[Parameters<typeof start>[1], boolean]> = [
        [{ mode: 'helpers' }, true],
        [{ mode: 'aggregate' }, false],
        [{ policy: { denied: ['ownership.person.read'] } }, false],
      ];
      for (const [options, names] of cells) {
        const portal = await start(knex, options);
        const { candidates, areas, suppressed, team } = await portal.successors(
          'ferry',
        );
        expect([options, candidates?.length]).toEqual([
          options,
          names ? 3 : undefined,
        ]);
        expect([areas, suppressed, team.ref]).toEqual([
          undefined,
          true,
          LIGHTHOUSE,
        ]);
        // Everybody finds themselves.
        const own = await portal.told('ferry', BO);
        expect(Object.keys(own)).toContain('Bo Sample (you)');
        expect(Object.keys(own)).toHaveLength(names ? 3 : 1);

        const mine = (await portal.get('/me/knowledge', ADA)).body.items[0];
        expect(mine).toMatchObject({ title: 'ferry', onlyKnower: true });
        expect('successors' in mine).toBe(names);
        const { steps } = (
          await portal.get(`/portfolio?owner=${LIGHTHOUSE}`, ADA)
        ).body;
        const withheld = steps.filter((step: Body) => step.suppressed);
        expect(withheld.length).toBeGreaterThan(0);
        for (const { action } of withheld) {
          expect(Object.keys(action)).not.toContain('gain');
          expect(Object.keys(action)).not.toContain('newScore');
        }
        await portal.stop();
      }
    });

    it('lists what a team and each of its members could learn next', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex, {
        hidden: { [LU]: ['component:default/gone'] },
      });
      const list = async (path: string, as = ADA) =>
        (await portal.get(path, as)).body.items.map((item: Body) => [
          item.title,
          item.why,
          ...(item.reasons ? [item.reasons] : []),
        ]);
      const ofTeam = `/learn-next?owner=${LIGHTHOUSE}`;
      expect(await list(ofTeam)).toEqual([
        ['gone', 'last-knower-left'],
        ['old', 'nobody'],
        ['ferry', 'one-knower'],
      ]);
      expect(await list(ofTeam, LU)).toEqual([
        ['old', 'nobody'],
        ['ferry', 'one-knower'],
      ]);
      expect((await portal.get(ofTeam)).text).not.toMatch(
        /Example|Sample|Specimen|Departed/,
      );
      expect(await list('/me/learn-next', LU)).toEqual([
        ['old', 'nobody', ['in-team']],
        ['ferry', 'one-knower', ['in-team']],
      ]);
      expect(await list('/me/learn-next', BO)).toEqual([
        ['gone', 'last-knower-left', ['in-team']],
        ['old', 'nobody', ['works-here', 'in-team']],
        ['ferry', 'one-knower', ['works-nearby', 'knows-system', 'in-team']],
      ]);
      // Nothing to learn for who knows it, nor for who is of another team.
      expect(
        (await list('/me/learn-next', ADA)).map(([title]: string[]) => title),
      ).toEqual(['gone', 'old']);
      expect(await list('/me/learn-next', CY)).toEqual([]);
      const { headers } = await portal.get('/me/learn-next', BO);
      expect(headers['cache-control']).toContain('no-store');
      await portal.stop();
    });

    it('tells each what only they know, and nobody else', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex, {
        hidden: { [ADA]: ['component:default/quay'] },
      });
      const mine = async (as: string) =>
        (await portal.get('/me/knowledge', as)).body;
      const own = await mine(ADA);
      expect(own).toMatchObject({ state: 'linked', more: 0 });
      expect(own.items).toEqual([
        expect.objectContaining({
          title: 'ferry',
          onlyKnower: true,
          files: 12,
          filesAlone: 12,
          areas: [{ path: 'src', files: 12 }],
          successors: expect.arrayContaining([
            expect.objectContaining({ userRef: BO, title: 'Bo Sample' }),
          ]),
        }),
      ]);
      const ofBo = Object.fromEntries(
        (await mine(BO)).items.map((item: Body) => [
          item.title,
          [item.onlyKnower, item.filesAlone],
        ]),
      );
      // Nobody else wrote these files, though he was not there for long.
      expect(ofBo.old).toEqual([false, 12]);
      expect(ofBo.quay).toEqual([false, 4]);
      expect(ofBo.ferry).toBeUndefined();
      expect(await mine(LU)).toMatchObject({ state: 'not-linked', items: [] });
      await portal.stop();
    });

    it('counts for a group what the groups below it own, unless they are hidden', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex, {
        catalog: [
          ...people,
          of('quay', 'quay', 'fleet'),
          of('ferry', 'mono#services/ferry'),
          of('gone', 'gone', 'crane'),
        ],
        hidden: { [LU]: ['group:default/crane'] },
      });
      const counted = async (owner: string, as = ADA) => {
        const plan = await portal.get(
          `/portfolio?owner=group:default/${owner}&limit=20`,
          as,
        );
        const learn = await portal.get(
          `/learn-next?owner=group:default/${owner}`,
          as,
        );
        const { components, singleKnower, steps } = plan.body;
        const titles = (items: Body[]) => [
          ...new Set(items.map(({ title }) => title)),
        ];
        return {
          components,
          thin: singleKnower.before,
          helped: titles(steps).sort(),
          toLearn: titles(learn.body.items),
        };
      };
      expect(await counted('fleet')).toEqual({
        components: 3,
        thin: 2,
        helped: expect.arrayContaining(['ferry', 'gone']),
        toLearn: ['gone', 'ferry'],
      });
      expect(await counted('lighthouse')).toEqual({
        components: 1,
        thin: 1,
        helped: ['ferry'],
        toLearn: ['ferry'],
      });
      const { helped, ...ofLu } = await counted('fleet', LU);
      expect(ofLu).toEqual({ components: 2, thin: 1, toLearn: ['ferry'] });
      expect(helped).not.toContain('gone');
      // As many as the roll-up of the same group counts.
      const rollup = await portal.get(
        '/rollups/group/default/fleet?children=true',
        LU,
      );
      expect(rollup.body.entities).toBe(2);
      await portal.stop();
    });

    it('plans the few steps of a quarter by the scorer of the reports', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex);
      const plan = async (query = '') =>
        (await portal.get(`/portfolio?owner=${LIGHTHOUSE}${query}`)).body;
      const all = await plan('&limit=20');
      expect(all).toMatchObject({
        owner: { ref: LIGHTHOUSE, title: 'Lighthouse' },
        components: 5,
        more: 0,
        singleKnower: { before: 3, after: 0 },
      });
      const [first] = all.steps;
      expect(first).toMatchObject({ title: 'ferry', removesRisk: true });
      const report = (await portal.get('/reports/component/default/ferry'))
        .body;
      expect(report.nextActions).toContainEqual(first.action);
      const left = all.steps.map((step: Body) => step.singleKnowerAfter);
      expect(left).toEqual([...left].sort((a, b) => b - a));
      expect(
        all.steps.reduce((sum: number, s: Body) => sum + s.action.effort, 0),
      ).toBe(all.effort);

      expect((await plan()).steps).toHaveLength(5);
      expect((await plan('&effort=6')).effort).toBeLessThanOrEqual(6);
      for (const path of ['/portfolio', '/learn-next']) {
        const refused = async (owner: string) =>
          (await portal.get(`${path}?owner=${owner}`)).status;
        expect(await refused(ADA)).toBe(400);
        expect(await refused('group:default/nix')).toBe(404);
      }
      await portal.stop();
    });
  });
});

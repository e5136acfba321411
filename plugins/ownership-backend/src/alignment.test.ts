import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, bo, cy, di, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { testPolicy } from './__testUtils__/testPolicy';

jest.setTimeout(60_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const ed = { name: 'Ed Mockup', email: 'ed@harbour.example' };

describe('where knowledge lies elsewhere', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  let catalog: TestCatalog;

  beforeAll(() => {
    createRepository(join(root, 'many.git'), yearOfWork([cy, di, ed]));
    createRepository(join(root, 'few.git'), yearOfWork([cy, di]));
  });

  beforeEach(() => {
    const source = (name: string) => `file:${root}/${name}.git`;
    const person = (
      { name, email }: typeof ada,
      options: { memberOf: string[] },
    ) =>
      user(name.split(' ')[0].toLocaleLowerCase('en-US'), {
        displayName: name,
        email,
        ...options,
      });
    catalog = new TestCatalog([
      group('lighthouse', { title: 'Lighthouse' }),
      group('solo', { title: 'Solo' }),
      group('crane', { title: 'Crane' }),
      ...[ada, bo].map(one =>
        person(one, {
          memberOf: one === ada ? ['lighthouse', 'solo'] : ['lighthouse'],
        }),
      ),
      ...[cy, di, ed].map(one => person(one, { memberOf: ['crane'] })),
      component('lamp', { owner: 'lighthouse', source: source('many') }),
      component('lens', { owner: 'lighthouse', source: source('many') }),
      component('buoy', { owner: 'lighthouse', source: source('few') }),
      // What lies outside of one person's group is what that person lacks.
      component('dinghy', { owner: 'solo', source: source('many') }),
      component('winch', { owner: 'crane', source: source('many') }),
      component('plan', { owner: 'lighthouse' }),
    ]);
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const start = async (
      options: { mode?: string; denied?: string[]; only?: string[] } = {},
    ) => {
      const portal = await startOwnership({
        knex: await databases.init(databaseId),
        catalog,
        localRoots: [root],
        ownership: options.mode ? { privacy: { mode: options.mode } } : {},
        policy: testPolicy({ denied: options.denied }),
      });
      await portal.until('/reports', nothingWaits);
      await portal.until(
        '/coverage',
        ({ components }) => components.scored === 5,
      );
      return portal;
    };
    const flow = (from: string, entities: number) => ({
      from: {
        ref: `group:default/${from.toLocaleLowerCase('en-US')}`,
        title: from,
      },
      to: { ref: 'group:default/crane', title: 'Crane' },
      entities,
    });
    const alignments = (body: Body) =>
      Object.fromEntries(
        body.tiles.map(({ title, alignment }: Body) => [title, alignment]),
      );

    it.each([
      ['helpers', []],
      ['aggregate', []],
      ['named', ['ownership.person.read']],
    ])(
      'tells nothing that points at one person: %s without %j',
      async (mode, denied) => {
        const portal = await start({ mode, denied });
        const { body } = await portal.get('/alignment', ADA);
        expect(body).toEqual({
          flows: [flow('Lighthouse', 2)],
          more: { flows: 0, entities: 0 },
        });
        expect(alignments((await portal.get('/treemap', ADA)).body)).toEqual({
          lamp: 'mismatch',
          lens: 'mismatch',
          winch: 'aligned',
          buoy: undefined,
          dinghy: undefined,
          plan: undefined,
        });
        await portal.stop();
      },
    );

    const listed = async (portal: StartedOwnership, query: string, as = ADA) =>
      (
        await portal.get(`/reports?heldBy=group:default/crane&${query}`, as)
      ).body.items.map(({ title }: Body) => title);

    it('lists of a flow what it counts for the caller, and no more', async () => {
      const portal = await start();
      expect(
        await listed(portal, 'owner=group:default/lighthouse&sort=title'),
      ).toEqual(['lamp', 'lens']);
      // Neither the two that point at one person, nor the holder's own.
      expect(await listed(portal, 'sort=title')).toEqual(['lamp', 'lens']);
      const { body } = await portal.get(
        '/alignment?heldBy=group:default/crane',
        ADA,
      );
      expect(body.flows).toEqual([flow('Lighthouse', 2)]);
      const counts = await portal.get(
        '/facets?heldBy=group:default/crane',
        ADA,
      );
      expect(counts.body.totalItems).toBe(2);
      await portal.stop();

      const named = await start({ mode: 'named' });
      expect(await listed(named, 'sort=title')).toEqual([
        'buoy',
        'dinghy',
        'lamp',
        'lens',
      ]);
      await named.stop();
    });

    it.each([
      ['the team that knows', 'group:default/crane'],
      ['the owner', 'group:default/lighthouse'],
    ])('lists nothing of a flow of which %s is hidden', async (_what, ref) => {
      catalog.hidden[BO] = [ref];
      const portal = await start();
      expect(await listed(portal, '', BO)).toEqual([]);
      await portal.stop();
    });

    it('lists as many as each number of a roll-up says', async () => {
      const portal = await start();
      const { items } = (await portal.get('/rollups?by=owner', ADA)).body;
      expect(items.length).toBeGreaterThan(2);
      for (const { ref, bands, verified } of items) {
        for (const [name, counts] of Object.entries({
          band: bands,
          verified,
        })) {
          for (const [value, count] of Object.entries(counts as Body)) {
            const query = `owner=${ref}&${name}=${value}`;
            const { body } = await portal.get(`/reports?${query}`, ADA);
            expect([query, body.totalItems]).toEqual([query, count]);
          }
        }
      }
      const { body } = await portal.get(
        '/reports?band=shared&band=unknown&sort=title',
        ADA,
      );
      expect(body.items.map(({ band }: Body) => band)).toContain(undefined);
      expect(body.items.map(({ band }: Body) => band)).not.toContain('pair');
      await portal.stop();
    });

    it('tells all of it to those who may see persons', async () => {
      const portal = await start({ mode: 'named' });
      const { body } = await portal.get('/alignment', ADA);
      expect(body.flows).toEqual([flow('Lighthouse', 3), flow('Solo', 1)]);
      expect(
        alignments((await portal.get('/treemap', ADA)).body),
      ).toMatchObject({ buoy: 'mismatch', dinghy: 'mismatch' });
      const narrowed = await portal.get(
        '/alignment?owner=group:default/solo',
        ADA,
      );
      expect(narrowed.body.flows).toEqual([flow('Solo', 1)]);
      await portal.stop();
    });

    it.each([
      ['a component', 'component:default/lamp', [flow('Lighthouse', 1)]],
      ['the team that knows', 'group:default/crane', []],
      ['the owner', 'group:default/lighthouse', []],
    ])('counts nothing of %s that is hidden', async (_what, ref, flows) => {
      catalog.hidden[BO] = [ref];
      const portal = await start();
      const { body } = await portal.get('/alignment', BO);
      expect(body).toEqual({ flows, more: { flows: 0, entities: 0 } });
      await portal.stop();
    });

    it('adds up the work of what a team owns', async () => {
      const portal = await start();
      const { tiles } = (await portal.get('/treemap', ADA)).body;
      const ofCrane = tiles.find(({ title }: Body) => title === 'winch');
      const { body } = await portal.get('/rollups/group/default/crane', ADA);
      expect(body.activity).toBeGreaterThan(0);
      expect(body.activity).toBe(ofCrane.activity);
      await portal.stop();
    });
  });
});

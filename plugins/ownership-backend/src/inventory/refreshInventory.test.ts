import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { INVENTORY_JOB } from '../database/jobs';
import { initDatabase } from '../__testUtils__/databases';
import {
  component,
  group,
  ownedEntity,
  stitched,
  user,
} from '../__testUtils__/entities';
import { takeInventory } from '../__testUtils__/takeInventory';
import { TestCatalog } from '../__testUtils__/TestCatalog';

jest.setTimeout(60_000);

describe('refreshInventory', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  const refsOf = (knex: Knex) =>
    knex('entity')
      .whereNull('vanished_at')
      .orderBy('entity_ref')
      .pluck('entity_ref');

  /** Refs of what needs a new report; says so once. */
  const takeDue = async (knex: Knex): Promise<string[]> => {
    const due = await knex('entity')
      .whereNotNull('score_due_at')
      .orderBy('entity_ref')
      .pluck('entity_ref');
    await knex('entity').update({ score_due_at: null });
    return due.map((ref: string) => ref.split('/')[1]);
  };

  const jobError = async (knex: Knex) =>
    (await knex('job').where({ id: INVENTORY_JOB }).first()).error;

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('stores every owned kind with its owner, system and domain', async () => {
      const knex = await initDatabase(databases, databaseId);
      await takeInventory(knex, {
        catalog: [
          ownedEntity('Domain', 'sea', { owner: 'crew' }),
          ownedEntity('Domain', 'harbour', {
            owner: 'crew',
            subdomainOf: 'sea',
          }),
          ownedEntity('System', 'berths', { owner: 'crew', domain: 'harbour' }),
          ownedEntity('API', 'tide-api', { owner: 'crew', system: 'berths' }),
          ownedEntity('Resource', 'tide-db', {
            owner: 'crew',
            system: 'berths',
            source: 'url:https://github.com/harbour/tide-db',
          }),
          ownedEntity('Component', 'tide', { owner: 'crew', system: 'berths' }),
          ownedEntity('Component', 'alone', { owner: 'nobody-there' }),
          group('crew'),
        ],
      });
      const rows = await knex('entity').orderBy('entity_ref');
      expect(
        rows.map(row => [
          row.entity_ref,
          row.kind,
          row.owner_ref,
          row.system_ref,
          row.domain_ref,
          row.repository_id !== null,
        ]),
      ).toEqual([
        [
          'api:default/tide-api',
          'api',
          'group:default/crew',
          'system:default/berths',
          'domain:default/harbour',
          false,
        ],
        [
          'component:default/alone',
          'component',
          'group:default/nobody-there',
          null,
          null,
          false,
        ],
        [
          'component:default/tide',
          'component',
          'group:default/crew',
          'system:default/berths',
          'domain:default/harbour',
          false,
        ],
        [
          'domain:default/harbour',
          'domain',
          'group:default/crew',
          null,
          'domain:default/sea',
          false,
        ],
        [
          'domain:default/sea',
          'domain',
          'group:default/crew',
          null,
          null,
          false,
        ],
        [
          'resource:default/tide-db',
          'resource',
          'group:default/crew',
          'system:default/berths',
          'domain:default/harbour',
          true,
        ],
        [
          'system:default/berths',
          'system',
          'group:default/crew',
          null,
          'domain:default/harbour',
          false,
        ],
      ]);
      expect(
        await knex('domain_closure').orderBy([
          'ancestor_ref',
          'descendant_ref',
        ]),
      ).toEqual([
        {
          ancestor_ref: 'domain:default/harbour',
          descendant_ref: 'domain:default/harbour',
        },
        {
          ancestor_ref: 'domain:default/sea',
          descendant_ref: 'domain:default/harbour',
        },
        {
          ancestor_ref: 'domain:default/sea',
          descendant_ref: 'domain:default/sea',
        },
      ]);
      expect(await knex('repository').select('target', 'host')).toEqual([
        {
          target: 'https://github.com/harbour/tide-db.git',
          host: 'github.com',
        },
      ]);
    });

    it('moves components to another domain with their system', async () => {
      const knex = await initDatabase(databases, databaseId);
      const of = (domain: string) => [
        ownedEntity('System', 'berths', { domain }),
        ownedEntity('Component', 'tide', { system: 'berths' }),
        ownedEntity('Component', 'alone'),
      ];
      await takeInventory(knex, { catalog: of('sea') });
      await takeDue(knex);
      await takeInventory(knex, { catalog: of('land') });
      expect(await takeDue(knex)).toEqual(['tide', 'berths']);
      const tide = await knex('entity')
        .where({ kind: 'component', system_ref: 'system:default/berths' })
        .first();
      expect(tide.domain_ref).toBe('domain:default/land');
    });

    it('reads only what changed, as its etag says', async () => {
      const knex = await initDatabase(databases, databaseId);
      const catalog = new TestCatalog(
        ['a', 'b', 'c'].map(name => stitched(component(name))),
      );
      await takeInventory(knex, { catalog });
      await takeDue(knex);

      catalog.fullReads.length = 0;
      expect(await takeInventory(knex, { catalog })).toBe(false);
      expect(catalog.fullReads).toEqual([]);

      catalog.entities[1] = stitched(component('b', { title: 'Bee' }));
      expect(await takeInventory(knex, { catalog })).toBe(true);
      expect(catalog.fullReads).toEqual(['component:default/b']);
      expect(await takeDue(knex)).toEqual(['b']);
    });

    it('reads every time what brings its own etag or none', async () => {
      const knex = await initDatabase(databases, databaseId);
      const written = (title: string) => {
        const entity = component('odd', { title });
        return { ...entity, metadata: { ...entity.metadata, etag: 'mine' } };
      };
      const catalog = new TestCatalog([
        written('One'),
        stitched(component('a')),
      ]);
      await takeInventory(knex, { catalog });
      await takeDue(knex);
      catalog.entities[0] = written('Two');
      await takeInventory(knex, { catalog });
      expect(await takeDue(knex)).toEqual(['odd']);
    });

    it('changes nothing when the catalog fails half-way', async () => {
      const knex = await initDatabase(databases, databaseId);
      const catalog = new TestCatalog(
        Array.from({ length: 1_200 }, (_, n) => component(`c${n}`)),
      );
      catalog.failAfterPages = 1;
      expect(await takeInventory(knex, { catalog })).toBe(false);
      expect(await refsOf(knex)).toEqual([]);
      expect(await jobError(knex)).toMatch(/does not answer/);

      catalog.failAfterPages = undefined;
      await takeInventory(knex, { catalog });
      expect(await refsOf(knex)).toHaveLength(1_200);
      expect(await jobError(knex)).toBeNull();
      expect(await knex('inventory_draft')).toEqual([]);
    });

    it('removes what vanished after a complete walk, and lets it come back', async () => {
      const knex = await initDatabase(databases, databaseId);
      const catalog = new TestCatalog([
        component('a'),
        component('b'),
        component('c'),
      ]);
      await takeInventory(knex, { catalog });
      const [{ first_seen_at: firstSeen }] = await knex('entity').where({
        entity_ref: 'component:default/b',
      });
      const [, b] = catalog.entities.splice(1, 1, component('d'));
      expect(b).toBeUndefined();
      await takeInventory(knex, { catalog });
      expect(await refsOf(knex)).toEqual(
        ['a', 'c', 'd'].map(name => `component:default/${name}`),
      );

      catalog.entities.push(component('b'));
      await takeInventory(knex, { catalog });
      const [back] = await knex('entity').where({
        entity_ref: 'component:default/b',
      });
      expect(back).toMatchObject({
        vanished_at: null,
        first_seen_at: firstSeen,
      });
    });

    it.each<[string, (entities: Entity[]) => Entity[]]>([
      ['is empty', () => []],
      [
        'has no owned entity left',
        all => all.filter(({ kind }) => kind === 'Group'),
      ],
      ['lost more than half of what is owned', all => all.slice(15)],
      ['lost more than half of the groups', all => all.slice(0, 20)],
    ])(
      'keeps everything when the catalog %s, until that lasts',
      async (_what, cut) => {
        const knex = await initDatabase(databases, databaseId);
        const all = [
          ...Array.from({ length: 20 }, (_, n) =>
            component(`c${n}`, { owner: `g${n}` }),
          ),
          ...Array.from({ length: 12 }, (_, n) => group(`g${n}`)),
        ];
        const catalog = new TestCatalog(all);
        await takeInventory(knex, { catalog });
        const groups = () => knex('catalog_group').pluck('entity_ref');
        const before = [...(await refsOf(knex)), ...(await groups())];
        await takeDue(knex);

        catalog.entities = cut(all);
        await takeInventory(knex, { catalog });
        await takeInventory(knex, { catalog });
        expect([...(await refsOf(knex)), ...(await groups())]).toEqual(before);
        expect(await takeDue(knex)).toEqual([]);
        expect(await jobError(knex)).toMatch(/acceptLossAfter/);

        // It recovers, and the next loss is counted from its own beginning.
        catalog.entities = all;
        await takeInventory(knex, { catalog });
        expect(await jobError(knex)).toBeNull();

        catalog.entities = cut(all);
        await takeInventory(knex, { catalog });
        const ownership = { inventory: { acceptLossAfter: '1s' } };
        await new Promise(resolve => setTimeout(resolve, 1_100));
        await takeInventory(knex, { catalog, ownership });
        expect(await refsOf(knex)).toHaveLength(
          catalog.entities.filter(({ kind }) => kind === 'Component').length,
        );
        expect(await groups()).toHaveLength(
          catalog.entities.filter(({ kind }) => kind === 'Group').length,
        );
        expect(await jobError(knex)).toBeNull();
      },
    );

    it('asks for a missing entity by name before it is gone', async () => {
      const knex = await initDatabase(databases, databaseId);
      const catalog = new TestCatalog(
        ['a', 'b', 'c'].map(name => component(name)),
      );
      await takeInventory(knex, { catalog });
      catalog.missingInStream = ['component:default/b'];
      await takeInventory(knex, { catalog });
      expect(await refsOf(knex)).toHaveLength(3);
    });

    it('marks only what a changed group owns, through all levels', async () => {
      const knex = await initDatabase(databases, databaseId);
      const estate = (names: { leafTitle?: string; member?: string }) => [
        group('top', { children: ['middle'] }),
        group('middle'),
        group('leaf', { parent: 'middle', title: names.leafTitle }),
        group('beside', { parent: 'top' }),
        user('ada', { memberOf: [names.member ?? 'leaf'] }),
        ...['top', 'middle', 'leaf', 'beside'].map(owner =>
          component(`of-${owner}`, { owner }),
        ),
        component('unowned'),
      ];
      await takeInventory(knex, { catalog: estate({}) });
      await takeDue(knex);
      await takeInventory(knex, { catalog: estate({ leafTitle: 'Leaf' }) });
      expect(await takeDue(knex)).toEqual(['of-leaf']);
      await takeInventory(knex, {
        catalog: estate({ leafTitle: 'Leaf', member: 'beside' }),
      });
      // The top has the same people as before.
      expect(await takeDue(knex)).toEqual([
        'of-beside',
        'of-leaf',
        'of-middle',
      ]);
      expect(
        await knex('group_closure')
          .where({ ancestor_ref: 'group:default/top' })
          .orderBy('descendant_ref')
          .pluck('descendant_ref'),
      ).toEqual(
        ['beside', 'leaf', 'middle', 'top'].map(g => `group:default/${g}`),
      );
    });

    it('marks what a person knows when they leave or change teams', async () => {
      const knex = await initDatabase(databases, databaseId);
      const estate = (ada: Parameters<typeof user>[1]) => [
        user('ada', ada),
        ...['bo', 'cy'].map(name => user(name, { memberOf: ['one', 'two'] })),
        group('one'),
        group('two'),
        group('elsewhere'),
        component('known', {
          owner: 'elsewhere',
          source: 'url:https://github.com/h/known',
        }),
        component('unknown', {
          owner: 'elsewhere',
          source: 'url:https://github.com/h/unknown',
        }),
      ];
      await takeInventory(knex, { catalog: estate({ memberOf: ['one'] }) });
      await rememberKnowledge(
        knex,
        'component:default/known',
        'user:default/ada',
      );
      await takeDue(knex);

      await takeInventory(knex, { catalog: estate({ memberOf: ['two'] }) });
      expect(await takeDue(knex)).toEqual(['known']);
      await takeInventory(knex, {
        catalog: estate({
          memberOf: ['two'],
          annotations: { 'ownership/left-on': '2026-11-01' },
        }),
      });
      expect(await takeDue(knex)).toEqual(['known']);
      await takeInventory(knex, {
        catalog: estate({
          displayName: 'Ada',
          memberOf: ['two'],
          annotations: { 'ownership/left-on': '2026-11-01' },
        }),
      });
      expect(await takeDue(knex)).toEqual([]);
    });

    it('marks what an owner that appears, or a name like it, concerns', async () => {
      const knex = await initDatabase(databases, databaseId);
      const estate = [
        component('here', { owner: 'crane' }),
        component('misspelt', { owner: 'krane' }),
        component('other', { owner: 'dock' }),
        group('dock'),
      ];
      await takeInventory(knex, { catalog: estate });
      await takeDue(knex);
      await takeInventory(knex, { catalog: [...estate, group('crane')] });
      expect(await takeDue(knex)).toEqual(['here', 'misspelt']);
    });

    it.each(['uid', 'place'])(
      'keeps what is known of an entity renamed by its %s',
      async how => {
        const knex = await initDatabase(databases, databaseId);
        const named = (name: string, uid: string): Entity => {
          const entity = component(name, {
            owner: 'crew',
            source: `url:https://github.com/h/${
              how === 'place' ? 'same' : name
            }`,
          });
          return { ...entity, metadata: { ...entity.metadata, uid } };
        };
        const others = ['a', 'b', 'c'].map(name => component(name));
        await takeInventory(knex, { catalog: [named('old', 'u1'), ...others] });
        await knex('entity').update({ first_seen_at: 5 });
        await knex('verification').insert({
          id: 'v',
          entity_ref: 'component:default/old',
          owner_ref: 'group:default/crew',
          kind: 'confirmed',
          at: 7,
        });
        const uid = how === 'uid' ? 'u1' : 'u2';
        await takeInventory(knex, { catalog: [named('new', uid), ...others] });
        const row = await knex('entity')
          .where({ entity_ref: 'component:default/new' })
          .first();
        expect(Number(row.first_seen_at)).toBe(5);
        expect(await knex('verification').pluck('entity_ref')).toEqual([
          'component:default/new',
        ]);
      },
    );

    it('writes nothing when another replica took the lease meanwhile', async () => {
      const knex = await initDatabase(databases, databaseId);
      await takeInventory(knex, { catalog: [component('a')] });
      const slow = new TestCatalog([component('slow')]);
      slow.beforePage = async () => {
        slow.beforePage = undefined;
        // The lease ran out, and the other one is quick.
        await knex('job').update({ lease_until: 0 });
        await takeInventory(knex, {
          catalog: [component('a'), component('quick')],
        });
      };
      expect(await takeInventory(knex, { catalog: slow })).toBe(false);
      expect(await refsOf(knex)).toEqual([
        'component:default/a',
        'component:default/quick',
      ]);
    });

    it('renews its lease while it walks', async () => {
      const knex = await initDatabase(databases, databaseId);
      const catalog = new TestCatalog(
        Array.from({ length: 1_600 }, (_, n) => component(`c${n}`)),
      );
      const clock = performance.now.bind(performance);
      let laterMs = 0;
      jest
        .spyOn(performance, 'now')
        .mockImplementation(() => clock() + laterMs);
      const leases: number[] = [];
      catalog.beforePage = async () => {
        leases.push(Number((await knex('job').first()).lease_until));
        await knex('job').update({ lease_until: 5 });
        laterMs += 61_000;
      };
      await takeInventory(knex, { catalog });
      jest.restoreAllMocks();
      expect(leases.length).toBeGreaterThan(2);
      expect(leases).not.toContain(5);
    });

    it('tells who operates it, once, of a day of leaving that is none', async () => {
      const knex = await initDatabase(databases, databaseId);
      const logger = mockServices.logger.mock();
      const ada = user('ada', {
        annotations: { 'ownership/left-on': 'last spring' },
      });
      await takeInventory(knex, { catalog: [ada, component('a')], logger });
      await takeInventory(knex, { catalog: [ada, component('a')], logger });
      expect(logger.warn.mock.calls).toEqual([
        [
          'user:default/ada has an annotation ownership/left-on that counts as not there; expected a day such as 2026-11-20',
        ],
      ]);
      const [{ left_day: leftDay }] = await knex('catalog_user');
      expect(leftDay).toBeNull();
    });

    it('goes on when one entity is like no other', async () => {
      const knex = await initDatabase(databases, databaseId);
      const broken = component('broken');
      Object.assign(broken.metadata, { links: 'none' });
      const odd = component('odd', {
        title: 'half \ud800 and \0',
        annotations: {
          'ownership/tier': 'banana',
          'ownership/source-path': '../..',
        },
      });
      await takeInventory(knex, { catalog: [broken, odd, component('fine')] });
      expect(await refsOf(knex)).toEqual([
        'component:default/fine',
        'component:default/odd',
      ]);
      const [row] = await knex('entity').where({
        entity_ref: 'component:default/odd',
      });
      expect(JSON.parse(row.facts)).toMatchObject({
        title: 'half \ufffd and \ufffd',
        invalidSettings: [
          {
            annotation: 'ownership/source-path',
            value: '../..',
            expected: expect.stringMatching(/folder/),
          },
          {
            annotation: 'ownership/tier',
            value: 'banana',
            expected: expect.stringMatching(/1 .* to 4/),
          },
        ],
      });
    });
  });
});

/** As if a scan had found that a user knows an entity. */
async function rememberKnowledge(
  knex: Knex,
  entityRef: string,
  userRef: string,
) {
  const { repository_id, path, excludes } = await knex('entity')
    .where({ entity_ref: entityRef })
    .first();
  await knex('knowledge').insert({
    id: 1,
    repository_id,
    path,
    excludes,
    commit: 'c',
    engine_version: '1',
    files: 1,
    commit_days: '',
    reviews_known: false,
    documentation_files: 0,
    documentation_people: 0,
    agent_assisted_share: 0,
  });
  await knex('person').insert({
    id: 1,
    person_key: userRef,
    user_ref: userRef,
    name: 'Ada',
  });
  await knex('component_person').insert({
    knowledge_id: 1,
    person_id: 1,
    authored: '',
    reviewed: '',
    changes: 1,
  });
}

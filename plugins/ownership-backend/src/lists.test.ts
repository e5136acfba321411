import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { component, group } from './__testUtils__/entities';
import {
  startOwnership,
  type StartedOwnership,
  type Body,
} from './__testUtils__/startOwnership';
import { spec } from './schema/openapi/generated/spec';

jest.setTimeout(60_000);

/** Every field that the description lets a list be sorted by. */
const SORTS: readonly string[] = spec.components.schemas.ReportSortField.enum;

const COLUMNS: Partial<Record<string, string>> = {
  title: 'title_sort',
  verified: 'verified_day',
};

/** Twenty-three components in three teams, some owned by nobody. */
const owners = ['lighthouse', 'crane', 'fleet', undefined];
const catalog = [
  group('lighthouse', { title: 'Zebra' }),
  group('crane', { title: 'Alpha' }),
  group('fleet'),
  ...Array.from({ length: 23 }, (_, index) =>
    component(`c-${String(index).padStart(2, '0')}`, {
      owner: owners[index % owners.length],
      title: index % 5 === 0 ? `100% Größe_${index}` : undefined,
    }),
  ),
];

describe('lists', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    let portal: StartedOwnership;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      portal = await startOwnership({ knex, catalog });
      await portal.until('/reports', body => body.totalItems === 23);
    });

    afterAll(() => portal.stop());

    const walk = async (query: string) => {
      const pages: string[][] = [];
      let next: string | undefined = '';
      let last: Body;
      while (next !== undefined) {
        const path: string = next
          ? `/reports?limit=5&cursor=${next}`
          : `/reports?limit=5&${query}`;
        last = (await portal.get(path)).body;
        pages.push(last.items.map((item: Body) => item.entityRef));
        next = last.pageInfo.nextCursor;
      }
      return { pages, last };
    };

    it('sorts owners by what is shown of them, nobody last', async () => {
      const { body } = await portal.get('/reports?limit=200&sort=owner');
      const order = body.items.map((item: Body) => item.owner.ref);
      expect([...new Set(order)]).toEqual([
        'group:default/crane',
        'group:default/fleet',
        'group:default/lighthouse',
        undefined,
      ]);
    });

    it('filters by owner, state, warning and words, and a cursor keeps the filter', async () => {
      const count = async (query: string) =>
        (await portal.get(`/reports?${query}`)).body.totalItems;
      expect(await count('owner=group:default/crane')).toBe(6);
      expect(await count('owner=Group:default/CRANE&owner=none')).toBe(11);
      expect(await count('state=at-risk')).toBe(5);
      expect(await count('state=at-risk&state=insufficient-evidence')).toBe(23);
      expect(await count('state=healthy')).toBe(0);
      expect(await count('warning=true')).toBe(0);
      expect(await count('band=unknown')).toBe(23);
      expect(await count('band=single&band=pair')).toBe(0);
      expect(await count('verified=never')).toBe(23);
      expect(await count('verified=confirmed&verified=stale')).toBe(0);
      expect(await count('heldBy=group:default/crane')).toBe(0);
      expect(await count('warning=false')).toBe(23);
      expect(await count('search=GR%C3%96SSE')).toBe(0);
      expect(await count(`search=${encodeURIComponent('GRÖßE c-0')}`)).toBe(2);
      expect(await count('search=100%25')).toBe(5);
      expect(await count('search=%25')).toBe(5);
      expect(await count('search=_')).toBe(5);
      expect(await count('search=alpha')).toBe(6);
      expect(await count('search=lighthouse')).toBe(6);
      expect(await count('search=%27%20or%201=1--')).toBe(0);

      const first = (await portal.get('/reports?owner=none&limit=2')).body;
      const cursor = first.pageInfo.nextCursor;
      const second = (await portal.get(`/reports?cursor=${cursor}`)).body;
      expect(second).toMatchObject({ totalItems: 5 });
      expect(second.items).toHaveLength(3);
    });

    it('counts each facet without its own filter', async () => {
      const { body } = await portal.get(
        '/facets?owner=group:default/crane&state=insufficient-evidence',
      );
      expect(body).toEqual({
        owners: [
          { ref: 'group:default/crane', title: 'Alpha', count: 6 },
          { ref: 'group:default/fleet', count: 6 },
          { ref: 'group:default/lighthouse', title: 'Zebra', count: 6 },
        ],
        states: [
          { state: 'at-risk', count: 0 },
          { state: 'healthy', count: 0 },
          { state: 'insufficient-evidence', count: 6 },
          { state: 'not-applicable', count: 0 },
        ],
        warnings: 0,
        totalItems: 6,
        systems: [{ ref: 'none', count: 6 }],
        domains: [{ ref: 'none', count: 6 }],
        goldenPaths: [{ ref: 'none', count: 6 }],
        kinds: [{ value: 'component', count: 6 }],
        types: [{ value: 'service', count: 6 }],
        lifecycles: [{ value: 'production', count: 6 }],
        tiers: [],
      });
    });

    it.each([
      '/reports?limit=0',
      '/reports?limit=201',
      '/reports?limit=ten',
      '/reports?sort=size',
      '/reports?order=up',
      '/reports?state=fine',
      '/reports?warning=maybe',
      '/reports?band=none',
      '/reports?verified=lately',
      '/facets?heldBy=%00',
      '/reports?owners=group:default/crane',
      `/reports?search=${'x'.repeat(201)}`,
      '/reports?search[a]=b',
      '/reports?search=a%00b',
      `/facets?search=${'a+'.repeat(21)}`,
      '/facets?owner=%00',
      '/treemap?search=%00',
      '/reports?cursor=nonsense',
      '/reports?cursor=',
      `/reports?cursor=${Buffer.from('{"query":{}}').toString('base64url')}`,
      '/facets?limit=3',
      '/treemap?limit=1001',
      '/golden-paths?x=1',
      '/coverage?x=1',
      '/reports/component/default/c-00?x=1',
    ])('refuses %s and says why', async path => {
      const { status, body } = await portal.get(path);
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.message).toMatch(/^Invalid query: /);
    });

    it('refuses a cursor that was changed', async () => {
      const { body } = await portal.get('/reports?limit=2&owner=none');
      const given = Buffer.from(body.pageInfo.nextCursor, 'base64url');
      const changed = (from: string, to: string) => {
        const at = given.indexOf(from);
        expect(at).toBeGreaterThan(0);
        return Buffer.concat([
          given.subarray(0, at),
          Buffer.from(to),
          given.subarray(at + from.length),
        ]);
      };
      const forged = [
        changed('none', 'None'),
        changed('"direction":"next"', '"direction":"prev"'),
        given.subarray(16),
        given.subarray(0, -1),
        Buffer.concat([given, Buffer.from(' ')]),
      ].map(bytes => bytes.toString('base64url'));
      const ofAnother = (await portal.get('/rollups?by=owner&limit=1')).body
        .pageInfo.nextCursor;
      expect(ofAnother).toBeDefined();
      forged.push(ofAnother);
      for (const cursor of forged) {
        expect((await portal.get(`/reports?cursor=${cursor}`)).status).toBe(
          400,
        );
      }
    });

    describe('with ties and missing values', () => {
      beforeAll(async () => {
        const refs = await knex('report')
          .orderBy('entity_ref')
          .pluck('entity_ref');
        for (const [index, entityRef] of refs.entries()) {
          const at = (index * 7) % 4;
          await knex('report')
            .where({ entity_ref: entityRef })
            .update({
              ...(at === 1 ? { title_sort: 'the same' } : {}),
              score: [null, 40, 40, 71][at],
              band: [null, 1, 3, 3][at],
              tier: [null, 1, 4, 4][at],
              verified_day: [null, 20_000, 20_000, 20_100][at],
              activity: [0, 0.1, 1 / 3, 1 / 3][at],
              risk: [3, 1, 1, 2][at],
            });
        }
      });

      it.each(SORTS)(
        'walks all pages forth and back, sorted by %s either way',
        async sort => {
          for (const order of ['asc', 'desc']) {
            const { pages, last } = await walk(`sort=${sort}&order=${order}`);
            expect(pages.map(page => page.length)).toEqual([5, 5, 5, 5, 3]);
            expect(pages.flat()).toEqual(
              await expectedOrder(knex, sort, order),
            );
            const all = (
              await portal.get(`/reports?limit=200&sort=${sort}&order=${order}`)
            ).body;
            expect(all.items.map((item: Body) => item.entityRef)).toEqual(
              pages.flat(),
            );
            expect(all.pageInfo).toEqual({});

            let at = last;
            for (const page of [...pages].reverse().slice(1)) {
              const { prevCursor } = at.pageInfo;
              at = (await portal.get(`/reports?limit=5&cursor=${prevCursor}`))
                .body;
              expect(at.items.map((item: Body) => item.entityRef)).toEqual(
                page,
              );
              expect(at.totalItems).toBe(23);
            }
            expect(at.pageInfo.prevCursor).toBeUndefined();
            expect(at.pageInfo.nextCursor).toBeDefined();
          }
        },
      );
    });
  });
});

/** By the stored values, what is missing last, ties by ref. */
async function expectedOrder(
  knex: Knex,
  sort: string,
  order: string,
): Promise<string[]> {
  const rows: Body[] = await knex('report').select('*');
  const keyed = rows.map(row => ({
    ref: row.entity_ref as string,
    value: (sort === 'owner'
      ? row.owner_title ?? row.owner_ref
      : row[COLUMNS[sort] ?? sort]) as string | number | null,
  }));
  const values = keyed.map(({ value }) => value);
  expect(values).not.toContain(undefined);
  expect(new Set(values).size).toBeLessThan(values.length);
  return keyed
    .sort((a, b) => {
      const isLess = a.ref < b.ref ? -1 : 1;
      if (a.value === b.value) return isLess;
      if (a.value === null || b.value === null)
        return a.value === null ? 1 : -1;
      const way = a.value < b.value ? -1 : 1;
      return order === 'asc' ? way : -way;
    })
    .map(({ ref }) => ref);
}

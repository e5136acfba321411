import { get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createRepository } from './__testUtils__/createRepository';
import { ADA, BO, crew, LIGHTHOUSE } from './__testUtils__/crew';
import { component } from './__testUtils__/entities';
import {
  ada,
  AS_OF,
  AS_OF_DAY,
  bo,
  cy,
  yearOfWork,
} from './__testUtils__/histories';
import { startAtRest } from './__testUtils__/startAtRest';
import {
  temporaryFolder,
  untilAtRest,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { userInfoOf } from './__testUtils__/userInfoOf';

jest.setTimeout(120_000);

const HOSTILE = '=HYPERLINK("https://elsewhere.example";"x"),\r\n@SUM(1)';

describe('what is told of an entity and of people', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    createRepository(join(root, 'trio.git'), yearOfWork([ada, bo, cy]));
    createRepository(join(root, 'duo.git'), yearOfWork([ada, bo]));
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    let portal: StartedOwnership;
    const queries: string[] = [];

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      portal = await startAtRest({
        knex,
        root,
        catalog: new TestCatalog([
          ...crew(['ada', 'bo']),
          component('trio', {
            owner: 'lighthouse',
            source: `file:${root}/trio.git`,
          }),
          component('duo', {
            owner: 'lighthouse',
            source: `file:${root}/duo.git`,
          }),
          component('hostile', { title: HOSTILE }),
        ]),
        features: [userInfoOf({ [ADA]: [LIGHTHOUSE], [BO]: [LIGHTHOUSE] })],
      });
      knex.on('query', ({ sql }: { sql: string }) => queries.push(sql));
    });

    afterAll(() => portal.stop());

    const of = (name: string, what: string = '', as: string = ADA) =>
      portal.get(`/reports/component/default/${name}${what}`, as);

    it('tells a history from any day to any day, without a gap', async () => {
      const entity = { entity_ref: 'component:default/trio' };
      const today = await knex('report_history').where(entity).first();
      await knex('report_history').insert(
        [
          { daysAgo: 400, score: 40 },
          { daysAgo: 100, score: 50 },
          { daysAgo: 50, score: 60 },
        ].map(({ daysAgo, score }) => ({
          ...today,
          day: AS_OF_DAY - daysAgo,
          score,
        })),
      );
      const points = async (query: string): Promise<Body> => {
        const { status, body } = await of('trio', `/history${query}`);
        expect(status).toBe(200);
        return [
          body.from,
          body.to,
          body.items.map((point: Body) => [point.day, point.score]),
        ];
      };
      // What began before is told from the first day on.
      expect(await points('')).toEqual([
        '2025-11-20',
        AS_OF,
        [
          ['2025-11-20', 40],
          ['2026-08-12', 50],
          ['2026-10-01', 60],
          [AS_OF, today.score],
        ],
      ]);
      expect(await points('?from=2026-09-01&to=2026-10-31')).toEqual([
        '2026-09-01',
        '2026-10-31',
        [
          ['2026-09-01', 50],
          ['2026-10-01', 60],
        ],
      ]);
      expect(await points('?to=2025-10-15')).toEqual([
        '2024-10-15',
        '2025-10-15',
        [],
      ]);
      expect(
        (await of('trio', '/history?from=2026-09-02&to=2026-09-01')).status,
      ).toBe(400);
      expect((await of('trio', '/history?from=yesterday')).status).toBe(400);
      expect((await of('nix', '/history')).status).toBe(404);
    });

    it('tells what was said and done without who it was, and how silence goes on', async () => {
      const entity_ref = 'component:default/trio';
      const owner_ref = LIGHTHOUSE;
      const at = (daysAgo: number) => (AS_OF_DAY - daysAgo) * 86_400_000;
      await knex('verification').insert([
        { id: 'v1', entity_ref, owner_ref, kind: 'confirmed', at: at(400) },
        {
          id: 'v2',
          entity_ref,
          owner_ref,
          kind: 'disputed',
          reason: 'Bo Example says so',
          by_ref: BO,
          at: at(30),
          answered_at: at(20),
          answered_by: ADA,
          answer: 'rejected',
        },
        {
          id: 'v3',
          entity_ref,
          owner_ref,
          kind: 'confirmed',
          by_ref: ADA,
          at: at(10),
          answered_at: at(10),
          answered_by: ADA,
          answer: 'withdrawn',
        },
        {
          id: 'v4',
          entity_ref,
          owner_ref,
          kind: 'confirmed',
          by_ref: ADA,
          at: at(9),
        },
      ]);
      const transfer = {
        entity_ref,
        from_ref: LIGHTHOUSE,
        proposed_by: ADA,
        decided_by: BO,
      };
      await knex('transfer').insert([
        {
          ...transfer,
          id: 't1',
          to_ref: LIGHTHOUSE,
          state: 'applied',
          proposed_at: at(8),
          expires_at: at(-22),
          decided_at: at(7),
          applied_at: at(6),
        },
        {
          ...transfer,
          id: 't2',
          to_ref: 'group:default/hidden',
          state: 'declined',
          proposed_at: at(5),
          expires_at: at(-25),
          decided_at: at(4),
        },
      ]);
      const { status, body } = await of('trio', '/history');
      expect(status).toBe(200);
      expect(
        body.events.map((event: Body) => [event.kind, event.toRef]),
      ).toEqual([
        ['disputed', undefined],
        ['dispute-rejected', undefined],
        ['confirmed', undefined],
        ['transfer-proposed', LIGHTHOUSE],
        ['transfer-accepted', LIGHTHOUSE],
        ['transfer-applied', LIGHTHOUSE],
        ['transfer-proposed', undefined],
        ['transfer-declined', undefined],
      ]);
      expect(body.events[0].day).toBe('2026-10-21');
      expect(JSON.stringify(body.events)).not.toMatch(/ada|bo\b|hidden|says/i);

      const { score } = (await of('trio')).body;
      expect(body.forecast.map(({ day }: Body) => day)).toEqual([
        '2026-12-20',
        '2027-01-19',
        '2027-02-18',
      ]);
      const [soon, , late] = body.forecast.map((point: Body) => point.score);
      expect(soon).toBeLessThanOrEqual(score);
      expect(late).toBeLessThan(score);
      expect(
        (await of('trio', '/history?to=2026-10-31')).body.forecast,
      ).toEqual([]);
      // How fast it fades tells when one of two worked last.
      expect((await of('duo')).body.suppressed).toBe(true);
      expect((await of('duo', '/history')).body.forecast).toEqual([]);
      // Who was active last but one was so 5 days before.
      expect((await of('trio')).body.fall).toMatchObject({
        on: '2027-05-15',
        knowers: 3,
      });
      const { detail } = await knex('report_document')
        .where({ entity_ref: 'component:default/duo' })
        .first('detail');
      // It is stored, so that there is something to withhold.
      expect(JSON.parse(detail).fall).toMatchObject({ knowers: 2 });
      expect((await of('duo')).body).not.toHaveProperty('fall');
      await knex('verification').where({ entity_ref }).delete();
      await knex('transfer').where({ entity_ref }).delete();
    });

    it('keeps figures of people out of histories and small folders', async () => {
      const { figures } = await knex('report_history')
        .where({ entity_ref: 'component:default/duo' })
        .first('figures');
      // They are stored, so that there is something to keep.
      expect(JSON.parse(figures)).toMatchObject({ contributors: 2 });
      const history = (await of('duo', '/history')).body;
      expect(history.items).toHaveLength(1);
      expect(Object.keys(history.items[0]).sort()).toEqual([
        'band',
        'coverage',
        'day',
        'modelVersion',
        'ownerRef',
        'score',
        'state',
      ]);
      // The commit of a day says that one of the two worked on it.
      expect((await of('trio', '/history')).body.items.at(-1).commit).toMatch(
        /^[0-9a-f]{40}$/,
      );

      const small = (await of('duo', '/folders')).body;
      expect(small.suppressed).toBe(true);
      expect(small.folders).toBeUndefined();
      const { body } = await of('trio', '/folders');
      expect(body).toMatchObject({
        suppressed: false,
        asOf: AS_OF,
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      const files = body.folders.map(({ path, files: n }: Body) => [path, n]);
      expect(files).toContainEqual(['src', 12]);
      expect(JSON.stringify(body)).not.toMatch(/Ada|Bo|Cy|harbour/);
    });

    it('reads at once what somebody asks for, and nothing else', async () => {
      // Neither is due, and the other one is due before.
      const dueAt = { duo: Date.now() + 9e8, trio: Date.now() + 8e8 };
      const dueOf = async (name: keyof typeof dueAt) => {
        const row = await knex('repository')
          .whereLike('target', `%/${name}.git`)
          .first('due_at');
        return Number(row.due_at);
      };
      for (const [name, due_at] of Object.entries(dueAt)) {
        await knex('repository')
          .whereLike('target', `%/${name}.git`)
          .update({ due_at });
      }
      const asked = await portal.send('post', '/scans', {
        body: { entityRef: 'component:default/duo' },
        as: BO,
      });
      expect(asked.status).toBe(202);
      expect(asked.body.entityRef).toBe('component:default/duo');
      await untilAtRest(knex);
      const read = await dueOf('duo');
      expect(read).toBeGreaterThan(Date.now());
      expect(read).toBeLessThan(dueAt.trio);
      expect(await dueOf('trio')).toBe(dueAt.trio);
    });

    it.each(['reports', 'findings'])(
      'exports %s in both formats alike, and no spreadsheet runs them',
      async list => {
        const query = list === 'findings' ? '&findingState=open' : '';
        const json = await portal.get(`/export/${list}?format=json${query}`);
        expect(json.headers['content-disposition']).toBe(
          `attachment; filename="ownership-${list}.json"`,
        );
        const csv = await portal.get(`/export/${list}?format=csv${query}`);
        const records = parseCsv(csv.text);
        const [header, ...rows] = records;
        const column = (name: string) =>
          rows.map(row => row[header.indexOf(name)]);
        expect(column('entity')).toEqual(
          json.body.map((item: Body) => item.entityRef),
        );
        expect(rows.length).toBeGreaterThan(0);
        expect(new Set(records.map(row => row.length)).size).toBe(1);
        expect(column('title')).toContain(`'${HOSTILE}`);
        expect(rows.flat().filter(cell => /^[=+@\t\r]/.test(cell))).toEqual([]);
        expect(json.body.map((item: Body) => item.title)).toContain(HOSTILE);
      },
    );

    it('asks the database no further when the caller goes away', async () => {
      const pages = 80;
      await multiply(knex, pages * 500);
      const { port } = portal.server.address() as AddressInfo;
      const isPage = (sql: string) =>
        /from .?report_document/.test(sql) && /summary/.test(sql);
      queries.length = 0;
      await new Promise<void>(resolve => {
        const call = httpGet(
          {
            port,
            path: '/api/ownership/export/reports?format=json',
            headers: { authorization: mockCredentials.user.header(ADA) },
          },
          response => {
            response.once('data', () => {
              response.destroy();
              resolve();
            });
          },
        );
        call.on('error', () => undefined);
      });
      await sleep(1000);
      const asked = queries.filter(isPage).length;
      expect(asked).toBeGreaterThan(0);
      expect(asked).toBeLessThan(pages);
      await sleep(1000);
      expect(queries.filter(isPage)).toHaveLength(asked);
      await knex('report').where('entity_ref', 'like', '%/many-%').delete();
      await knex('report_document')
        .where('entity_ref', 'like', '%/many-%')
        .delete();
    });

    it('tells people what is stored of them, and forgets it when they ask', async () => {
      const helpers = async (as: string) =>
        ((await of('trio', '/helpers', as)).body.people ?? []).map(
          ({ name }: Body) => name,
        );
      expect(await helpers(BO)).toContain(ada.name);
      const me = (await portal.get('/me')).body;
      expect(me).toMatchObject({
        userRef: ADA,
        ownershipRefs: [ADA, LIGHTHOUSE],
        may: { verify: true, snoozeFindings: true, eraseOthers: false },
      });
      const said = await portal.send('post', '/verifications', {
        body: {
          entityRef: 'component:default/trio',
          kind: 'disputed',
          reason: 'It may be the crane',
        },
      });
      const proposed = await portal.send('post', '/transfers', {
        body: { entityRef: 'component:default/hostile', to: LIGHTHOUSE },
      });
      expect([said.status, proposed.status]).toEqual([201, 201]);

      const data = await portal.get('/me/data');
      expect(data.headers).toMatchObject({
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="my-ownership-data.json"',
      });
      expect(data.body).toMatchObject({
        userRef: ADA,
        user: { name: ada.name },
        identities: [{ emails: [ada.email] }],
        verifications: [{ reason: 'It may be the crane' }],
        transfersProposed: [{ entityRef: 'component:default/hostile' }],
      });
      expect(
        data.body.activity.map(({ entityRef }: Body) => entityRef).sort(),
      ).toEqual(['component:default/duo', 'component:default/trio']);
      expect(JSON.stringify(data.body)).not.toContain(bo.email);

      // Somebody else takes an officer, whether or not there is such a person.
      for (const body of [
        { userRef: BO },
        { emails: ['nobody@sea.example'] },
      ]) {
        const refused = await portal.send('post', '/erasures', { body });
        expect(refused.status).toBe(403);
      }
      const erased = await portal.send('post', '/erasures', { body: {} });
      expect(erased.status).toBe(200);
      expect(erased.headers['cache-control']).toBe('no-store');
      expect(erased.body.people).toBe(1);

      const paths = [
        '/reports?limit=200',
        '/reports/component/default/trio',
        '/reports/component/default/trio/helpers',
        '/reports/component/default/trio/history',
        '/reports/component/default/trio/folders',
        '/reports/component/default/duo',
        '/findings?limit=200&findingState=open&findingState=snoozed',
        '/verifications?entityRef=component:default/trio',
        '/transfers?limit=200',
        '/rollups?by=owner',
        '/facets',
        '/treemap',
        '/scans',
        '/coverage',
        '/me/data',
        '/export/reports?format=json',
        '/export/findings?format=json',
      ];
      for (const path of paths) {
        const answer = await portal.get(path, BO);
        expect(answer.status).toBe(200);
        expect(answer.text).not.toMatch(/Ada Example|ada@|user:default\/ada/);
      }
      expect(await helpers(BO)).not.toContain(ada.name);
      // What they said stays said, by nobody; they cannot take it for theirs.
      const { items } = (
        await portal.get('/verifications?entityRef=component:default/trio')
      ).body;
      expect(items).toMatchObject([{ state: 'open', byYou: false }]);
      expect((await portal.get('/me/data')).body).toMatchObject({
        activity: [],
        verifications: [],
        transfersProposed: [],
      });
    });
  });
});

/** As a spreadsheet reads it. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    if (end === '' && plain === '' && quoted === undefined) break;
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') records.push([]);
  }
  return records.filter(record => record.length > 0);
}

/** Copies of a report under other names. */
async function multiply(knex: Knex, times: number): Promise<void> {
  const where = { entity_ref: 'component:default/duo' };
  for (const table of ['report', 'report_document']) {
    const row = await knex(table).where(where).first();
    const columns = Object.keys(row).filter(name => name !== 'entity_ref');
    const names = columns.map(name => `"${name}"`).join(', ');
    await knex.raw(
      `insert into ${table} (entity_ref, ${names})
        with recursive n(i) as (select 1 union all select i + 1 from n where i < ${times})
        select 'component:default/many-' || i, ${names}
        from n, ${table} where entity_ref = ?`,
      [where.entity_ref],
    );
  }
}

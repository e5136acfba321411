import { execFileSync } from 'node:child_process';
import { get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { OwnershipClient } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { createRepository } from './__testUtils__/createRepository';
import { describedRoutes, expectDescribed } from './__testUtils__/describedApi';
import { component, group, template, user } from './__testUtils__/entities';
import { ada, bo, yearOfWork } from './__testUtils__/histories';
import { routesOf } from './__testUtils__/routesOf';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { spec } from './schema/openapi/generated/spec';

jest.setTimeout(60_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';

const childOf = (parent: string, entity: Entity): Entity => ({
  ...entity,
  spec: { ...entity.spec, parent },
  relations: [
    ...(entity.relations ?? []),
    { type: 'childOf', targetRef: `group:default/${parent}` },
  ],
});

const parentOf = (child: string, entity: Entity): Entity => ({
  ...entity,
  relations: [
    ...(entity.relations ?? []),
    { type: 'parentOf', targetRef: `group:default/${child}` },
  ],
});

describe('the description of the API', () => {
  it('is what types and server are generated from', () => {
    const script = join(__dirname, '../../../scripts/openapi.mjs');
    expect(() =>
      execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('refuses answers that it does not describe', () => {
    const ok = { status: 200, type: 'application/json' };
    const me = {
      ownershipRefs: [],
      privacyMode: 'helpers',
      may: {
        readReports: true,
        readPersons: true,
        runSimulations: true,
        requestScans: true,
        snoozeFindings: true,
        verify: true,
        manageRounds: true,
        eraseOthers: true,
      },
    };
    const said = (body: unknown) => () =>
      expectDescribed('GET', '/me', { ...ok, body });
    expect(said(me)).not.toThrow();
    expect(said({ ...me, secret: 1 })).toThrow('unevaluated');
    expect(said({ ...me, privacyMode: 'open' })).toThrow('privacyMode');
    expect(said({ ...me, may: {} })).toThrow('readReports');
    expect(() =>
      expectDescribed('GET', '/me', { ...ok, status: 418, body: me }),
    ).toThrow('not described');
  });
});

describe('the API', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    createRepository(join(root, 'ferry.git'), yearOfWork([ada, ada, bo]));
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    let portal: StartedOwnership;
    let catalog: TestCatalog;
    const auditor = mockServices.auditor.mock();
    const audited: string[] = [];

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      auditor.createEvent.mockImplementation(async ({ eventId }) => ({
        success: async () => {
          audited.push(`${eventId} done`);
        },
        fail: async () => {
          audited.push(`${eventId} failed`);
        },
      }));
      catalog = new TestCatalog([
        parentOf('harbour', group('port', { title: 'Port' })),
        parentOf(
          'pilots',
          childOf('port', group('harbour', { title: 'Harbour' })),
        ),
        childOf('harbour', group('pilots', { title: 'Pilots' })),
        user('ada', {
          displayName: 'Ada Example',
          email: ada.email,
          memberOf: ['pilots'],
        }),
        user('bo', {
          displayName: 'Bo Sample',
          email: bo.email,
          memberOf: ['harbour'],
        }),
        template('service-node', 'Node service'),
        component('ferry', {
          owner: 'pilots',
          source: `file:${root}/ferry.git`,
          annotations: {
            'backstage.io/source-template': 'template:default/service-node',
          },
        }),
        component('=cmd', { owner: 'harbour', title: '=1+1' }),
        component('crane', { owner: 'harbour', title: 'Crane, "the" one' }),
        component('lost', { owner: 'nobody' }),
      ]);
      portal = await startOwnership({
        knex,
        catalog,
        localRoots: [root],
        features: [auditor.factory],
      });
      await portal.until(
        '/reports',
        body => body.totalItems === 4 && nothingWaits(body),
      );
    });

    afterAll(() => portal.stop());

    const refs = (body: Body) => body.items.map((item: Body) => item.ref);

    it('has the routes of its description and no others', () => {
      const described = describedRoutes.map(
        ({ method, path }) => `${method} ${path}`,
      );
      const running = routesOf(portal.server, '/api/ownership');
      expect(running.filter(route => route !== 'GET /openapi.json')).toEqual(
        described.sort(),
      );
    });

    it('gives its description, with the address it is at', async () => {
      const { body } = await request(portal.server)
        .get('/api/ownership/openapi.json')
        .set('authorization', mockCredentials.user.header(ADA));
      expect(body.openapi).toBe('3.1.0');
      expect(body.servers).toEqual([{ url: '/api/ownership' }]);
      expect(body.paths).toEqual(spec.paths);
    });

    it('adds up by owner, alone and with all child groups', async () => {
      const alone = (await portal.get('/rollups?by=owner&sort=title')).body;
      expect(
        alone.items.map((row: Body) => [row.ref, row.title, row.entities]),
      ).toEqual([
        ['group:default/harbour', 'Harbour', 2],
        ['group:default/pilots', 'Pilots', 1],
        [undefined, undefined, 1],
      ]);
      const trees = await portal.get(
        '/rollups?by=owner&children=true&sort=entities&order=desc',
      );
      expect(
        trees.body.items.map((row: Body) => [row.ref, row.entities]),
      ).toEqual([
        ['group:default/harbour', 3],
        ['group:default/port', 3],
        [undefined, 1],
        ['group:default/pilots', 1],
      ]);
      const one = (await portal.get('/rollups/group/default/port')).body;
      const port = trees.body.items[1];
      expect(one).toEqual(port);
      expect(one.scored).toBeGreaterThan(0);
      expect(one.states['at-risk'] + one.states.healthy).toBeGreaterThan(0);
      const direct = await portal.get(
        '/rollups/group/default/port?children=false',
      );
      expect(direct.body).toMatchObject({ entities: 0, scored: 0 });
    });

    it('pages roll-ups both ways', async () => {
      const path = '/rollups?by=owner&children=true&sort=title&limit=1';
      const seen: unknown[] = [];
      let page = (await portal.get(path)).body;
      for (;;) {
        seen.push(...refs(page));
        const { nextCursor } = page.pageInfo;
        if (!nextCursor) break;
        page = (
          await portal.get(`/rollups?by=owner&limit=1&cursor=${nextCursor}`)
        ).body;
      }
      expect(seen).toEqual([
        'group:default/harbour',
        'group:default/pilots',
        'group:default/port',
        undefined,
      ]);
      const { prevCursor } = page.pageInfo;
      page = (
        await portal.get(`/rollups?by=owner&limit=1&cursor=${prevCursor}`)
      ).body;
      expect(refs(page)).toEqual(['group:default/port']);
    });

    it('filters by team with its child groups', async () => {
      const count = async (query: string) =>
        (await portal.get(`/reports?${query}`)).body.totalItems;
      expect(await count('team=group:default/port')).toBe(3);
      expect(await count('team=group:default/pilots')).toBe(1);
      expect(await count('owner=group:default/port')).toBe(0);
      expect(await count('team=group:default/nix')).toBe(0);
      expect(await count('kind=api')).toBe(0);
      expect(await count('goldenPath=template:default/service-node')).toBe(1);
      expect(await count('goldenPath=none')).toBe(3);
      expect(await count('type=service&lifecycle=production')).toBe(4);
      const many = Array.from({ length: 150 }, (_, at) => `owner=x:y/${at}`);
      expect(
        await count([...many, 'owner=group:default/pilots'].join('&')),
      ).toBe(1);
    });

    it('tells nothing of hidden groups, nor of what is below them', async () => {
      catalog.hidden['user:default/guest'] = [
        'group:default/harbour',
        'component:default/crane',
        'template:default/service-node',
      ];
      const as = (path: string) => portal.get(path, 'user:default/guest');
      const { body } = await as(
        '/rollups?by=owner&children=true&sort=entities',
      );
      expect(body.items.map((row: Body) => [row.ref, row.entities])).toEqual([
        [undefined, 1],
        ['group:default/pilots', 1],
        ['group:default/port', 1],
      ]);
      expect(JSON.stringify(body)).not.toMatch(/harbour/i);
      const hidden = await as('/rollups/group/default/harbour');
      const missing = await as('/rollups/group/default/nix');
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      expect(hidden.body.error).toEqual(missing.body.error);
      expect(
        (await as('/reports?team=group:default/harbour')).body.totalItems,
      ).toBe(0);
      const csv = (await as('/export/reports')).text;
      expect(csv).not.toMatch(/crane|Harbour/);
      const consumers = await as(
        '/golden-paths/default/service-node/consumers',
      );
      expect(consumers.status).toBe(404);
    });

    it('lists what came from a template', async () => {
      const { body } = await portal.get(
        '/golden-paths/default/service-node/consumers',
      );
      expect(body.items).toMatchObject([
        { entityRef: 'component:default/ferry', title: 'ferry' },
      ]);
      expect(body.totalItems).toBe(1);
    });

    it('writes CSV that no spreadsheet runs', async () => {
      const { text, headers } = await portal.get('/export/reports?format=csv');
      expect(headers['content-type']).toBe(
        'text/csv; charset=utf-8; header=present',
      );
      expect(headers['content-disposition']).toBe(
        'attachment; filename="ownership-reports.csv"',
      );
      const lines = text.split('\r\n');
      expect(lines).toHaveLength(6);
      expect(lines[0]).toMatch(/^entity,title,type,lifecycle,tier,system,/);
      expect(text).toContain(",'=1+1,");
      expect(text).toContain('"Crane, ""the"" one"');
      expect(text).not.toMatch(/(^|,)[=+\-@]\D/m);
    });

    it('writes the same list as JSON, and findings', async () => {
      const { body } = await portal.get('/export/reports?format=json');
      const list = (await portal.get('/reports?limit=200')).body.items;
      const byRef = (a: Body, b: Body) => (a.entityRef < b.entityRef ? -1 : 1);
      expect(body).toEqual([...list].sort(byRef));
      const none = await portal.get('/export/reports?format=json&kind=api');
      expect(none.body).toEqual([]);
      const findings = await portal.get('/export/findings?format=json');
      const open = (await portal.get('/findings?limit=200')).body;
      expect(findings.body).toHaveLength(open.totalItems);
      const csv = (await portal.get('/export/findings')).text;
      expect(csv.trim().split('\r\n')).toHaveLength(open.totalItems + 1);
    });

    it('answers again only when something changed', async () => {
      const paths = [
        '/reports',
        '/reports/component/default/ferry',
        '/facets',
        '/treemap',
        '/rollups?by=owner',
        '/findings',
        '/golden-paths',
        '/coverage',
        '/me',
      ];
      const call = (path: string, etag?: string) => {
        const ask = request(portal.server)
          .get(`/api/ownership${path}`)
          .set('authorization', mockCredentials.user.header(ADA));
        return etag ? ask.set('if-none-match', etag) : ask;
      };
      for (const path of paths) {
        const first = await call(path);
        expect([path, first.status]).toEqual([path, 200]);
        const second = await call(path, first.headers.etag);
        expect([path, second.status, second.text]).toEqual([path, 304, '']);
        expect(first.headers['cache-control']).toBe(
          path === '/me' ? 'no-store' : 'private, no-cache',
        );
      }
    });

    it('answers HEAD like GET, without the body and as strictly', async () => {
      const head = (path: string) =>
        request(portal.server)
          .head(`/api/ownership${path}`)
          .set('authorization', mockCredentials.user.header(ADA));
      const fine = await head('/reports?limit=1');
      expect([fine.status, fine.text]).toEqual([200, undefined]);
      expect((await head('/reports?limit=none')).status).toBe(400);
    });

    it.each([
      ['/verifications', {}, 400, "must have required property 'entityRef'"],
      [
        '/verifications',
        { entityRef: 'ferry', kind: 'confirmed' },
        400,
        "'entityRef' of the body must be a full entity reference",
      ],
      [
        '/verifications',
        { entityRef: 'component:default/ferry', kind: 'confirmed', by: 'bo' },
        400,
        "'by'",
      ],
      [
        '/verifications',
        {
          entityRef: 'component:default/ferry',
          kind: 'disputed',
          reason: 'a\0',
        },
        400,
        "'reason' of the body must not contain NUL",
      ],
      ['/verifications', '{"entityRef":', 400, 'the body must be JSON'],
      ['/verifications', `"${'x'.repeat(70_000)}"`, 413, 'too large'],
      ['/verifications', '['.repeat(60_000), 400, 'the body must be JSON'],
      ['/scans', {}, 400, "'entityRef'"],
      ['/erasures', { emails: [] }, 400, "'emails'"],
    ])(
      'refuses POST %s as it must (%#) and says why',
      async (path, body, status, words) => {
        const answer = await portal.send('post', path, {
          body,
          type: 'application/json',
        });
        expect(answer.status).toBe(status);
        expect(answer.body.error.message).toContain(words);
      },
    );

    it('refuses bodies that are no JSON', async () => {
      const answer = await portal.send('post', '/scans', {
        body: 'entityRef=component:default/ferry',
        type: 'application/x-www-form-urlencoded',
      });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain('application/json');
    });

    it('records who confirms and disputes, and leaves a trace', async () => {
      audited.length = 0;
      const entityRef = 'component:default/ferry';
      const post = (body: object, as: string) =>
        portal.send('post', '/verifications', { body, as });
      const stranger = await post({ entityRef, kind: 'confirmed' }, BO);
      expect(stranger.status).toBe(403);
      const hidden = await post(
        { entityRef: 'component:default/nix', kind: 'confirmed' },
        ADA,
      );
      expect(hidden.status).toBe(404);
      const list = await portal.get(`/verifications?entityRef=${entityRef}`);
      expect(list.body.items).toEqual([]);
      expect(audited).toEqual([
        'verification-record failed',
        'verification-record failed',
      ]);
    });

    it('has a repository read again, and says which', async () => {
      const { body } = await portal.get('/scans');
      expect(body.items).toMatchObject([
        { status: 'ok', entities: ['component:default/ferry'] },
      ]);
      audited.length = 0;
      const asked = await portal.send('post', '/scans', {
        body: { entityRef: 'component:default/FERRY' },
      });
      expect(asked.status).toBe(202);
      const nothing = await portal.send('post', '/scans', {
        body: { entityRef: 'component:default/crane' },
      });
      expect(nothing.status).toBe(409);
      const missing = await portal.send('post', '/scans', {
        body: { entityRef: 'component:default/nix' },
      });
      expect(missing.status).toBe(404);
      expect(audited).toEqual([
        'scan-request done',
        'scan-request failed',
        'scan-request failed',
      ]);
    });

    it('tells callers who they are', async () => {
      const { body } = await portal.get('/me');
      expect(body).toMatchObject({
        userRef: ADA,
        privacyMode: 'helpers',
        may: { readReports: true, verify: true, eraseOthers: false },
      });
    });

    it('breaks off when reading fails, so that half an export never looks like a whole one', async () => {
      const list = (await knex('report').select('*')) as Body[];
      const documents = await knex('report_document').select('*');
      const like = list.find(
        row => row.entity_ref === 'component:default/crane',
      )!;
      const document = documents.find(
        row => row.entity_ref === 'component:default/crane',
      );
      const names = Array.from(
        { length: 1200 },
        (_, at) => `component:default/many-${String(at).padStart(5, '0')}`,
      );
      for (let at = 0; at < names.length; at += 100) {
        const part = names.slice(at, at + 100);
        await knex('report').insert(
          part.map(name => ({ ...like, entity_ref: name })),
        );
        await knex('report_document').insert(
          part.map(name => ({
            ...document,
            entity_ref: name,
            // The last page cannot be read.
            summary: name.endsWith('01199') ? '{' : document.summary,
          })),
        );
      }
      const { port } = portal.server.address() as AddressInfo;
      const broken = await new Promise<string>(resolve => {
        httpGet(
          {
            port,
            path: '/api/ownership/export/reports?format=json',
            headers: { authorization: mockCredentials.user.header(ADA) },
          },
          response => {
            let text = '';
            response.on('data', chunk => {
              text += chunk;
            });
            response.on('end', () => resolve(`whole ${text.length}`));
            response.on('error', error => resolve(error.message));
          },
        );
      });
      expect(broken).toBe('aborted');
      await knex('report').where('entity_ref', 'like', '%/many-%').delete();
      await knex('report_document')
        .where('entity_ref', 'like', '%/many-%')
        .delete();
    });

    it('is spoken by the client', async () => {
      const { port } = portal.server.address() as AddressInfo;
      const client = new OwnershipClient({
        fetchApi: {
          fetch: (input, init) =>
            fetch(input, {
              ...init,
              headers: {
                ...Object.fromEntries(new Headers(init?.headers)),
                authorization: mockCredentials.user.header(ADA),
              },
            }),
        },
        discoveryApi: {
          getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
        },
      });
      const first = await client.listReports({ limit: 3, sort: 'title' });
      expect(first.totalItems).toBe(4);
      const second = await client.listReports({
        cursor: first.pageInfo.nextCursor,
      });
      expect(second.items).toHaveLength(1);
      const pilots = await client.listReports({
        search: 'GRÖSSE & co',
        owners: ['group:default/pilots'],
      });
      expect(pilots.items).toEqual([]);
      const report = await client.getReport('component:default/ferry');
      expect(report.title).toBe('ferry');
      await expect(
        client.getReport('component:default/nix'),
      ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 404 });
      const rollup = await client.getRollup('group:default/port');
      expect(rollup.entities).toBe(3);
      const csv = await client.exportReports({ format: 'csv' });
      expect(await csv.text()).toContain('component:default/ferry');
      const asked = await client.requestScan('component:default/ferry');
      expect(asked.entityRef).toBe('component:default/ferry');
      await expect(
        client.recordVerification({
          entityRef: 'component:default/crane',
          kind: 'confirmed',
        }),
      ).rejects.toMatchObject({ statusCode: 403 });
    });
  });
});

import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { OwnershipClient } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { createRepository } from './__testUtils__/createRepository';
import { ADA, BO, CRANE, crew, LIGHTHOUSE } from './__testUtils__/crew';
import { component } from './__testUtils__/entities';
import { ada, AS_OF_DAY, bo, cy, yearOfWork } from './__testUtils__/histories';
import { startAtRest } from './__testUtils__/startAtRest';
import {
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import type { testPolicy } from './__testUtils__/testPolicy';
import { erasePerson } from './database/erasePerson';
import { pruneScenarios } from './database/deleteScenarios';
import { openEmailHash } from './database/openEmailHash';

jest.setTimeout(120_000);

describe('scenarios', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    createRepository(join(root, 'tide.git'), yearOfWork([ada, ada, bo, cy]));
    createRepository(join(root, 'alone.git'), yearOfWork([ada]));
    createRepository(join(root, 'duo.git'), yearOfWork([ada, ada, bo]));
    createRepository(
      join(root, 'formula.git'),
      yearOfWork([ada], { until: AS_OF_DAY - 5 }),
    );
  });

  const start = async (
    knex: Knex,
    options: {
      mode?: string;
      policy?: Parameters<typeof testPolicy>[0];
      trail?: Array<{ eventId: string; meta: unknown }>;
    } = {},
  ) => {
    const { mode = 'named', policy, trail = [] } = options;
    const auditor = mockServices.auditor.mock();
    auditor.createEvent.mockImplementation(async ({ eventId, meta }) => ({
      success: async () => {
        trail.push({ eventId, meta });
      },
      fail: async () => {},
    }));
    return startAtRest({
      knex,
      root,
      mode,
      policy,
      catalog: [
        ...crew(),
        ...['tide', 'alone', 'duo'].map(name =>
          component(name, {
            owner: 'lighthouse',
            source: `file:${root}/${name}.git`,
          }),
        ),
        component('formula', {
          title: '=1+1 [x](y)',
          owner: 'lighthouse',
          source: `file:${root}/formula.git`,
        }),
        component('raft', { owner: 'crane' }),
      ],
      features: [auditor.factory],
    });
  };

  const ask = (portal: StartedOwnership, change: object, as = ADA) =>
    portal.send('post', '/scenarios', { body: { change }, as });
  const item = (body: Body, name: string) =>
    body.items.find(
      (one: Body) => one.entityRef === `component:default/${name}`,
    );

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('keeps the question, tells what it means and forgets it', async () => {
      const knex = await databases.init(databaseId);
      const trail: Array<{ eventId: string; meta: unknown }> = [];
      const portal = await start(knex, { trail });
      const { status, body } = await ask(
        portal,
        { kind: 'absence', people: [ADA] },
        BO,
      );
      expect([status, body.error?.message]).toEqual([201, undefined]);
      expect(item(body, 'alone')).toMatchObject({
        before: { band: 'single' },
        after: { nobody: true, state: 'at-risk' },
        losses: ['last-knower'],
        files: 12,
        filesLost: 12,
        steps: ['hand-knowledge-over', 'read-areas', 'second-maintainer'],
        suppressed: false,
      });
      expect(item(body, 'tide').after.score).toBeLessThan(
        item(body, 'tide').before.score,
      );
      // What a change does not touch is not looked at.
      expect(body.considered).toBe(4);
      expect(body.counts.lastKnower).toBeGreaterThanOrEqual(2);
      expect(body.teams).toEqual([
        expect.objectContaining({ ref: LIGHTHOUSE, title: 'Lighthouse' }),
      ]);
      // Neither the address nor the row of the question names anybody.
      const { id } = body.scenario;
      expect(JSON.stringify(await knex('scenario'))).not.toMatch(/ada/i);
      expect(body.scenario.names).toEqual([{ ref: ADA, title: ada.name }]);

      const again = await portal.get(`/scenarios/${id}`, ADA);
      expect(again.body.counts).toEqual(body.counts);
      expect(again.body.items).toHaveLength(body.items.length);
      expect(again.body.scenario.yours).toBe(false);
      const mine = await portal.get('/scenarios', BO);
      expect(mine.body.items).toEqual([body.scenario]);
      expect((await portal.get('/scenarios', ADA)).body.items).toEqual([]);
      expect(trail.filter(({ eventId }) => eventId === 'scenario-run')).toEqual(
        [
          expect.objectContaining({
            meta: { kind: 'absence', people: [ADA] },
          }),
          expect.objectContaining({
            meta: { id, kind: 'absence', people: [ADA] },
          }),
        ],
      );

      const notMine = await portal.send('delete', `/scenarios/${id}`, {
        as: ADA,
      });
      expect(notMine.status).toBe(404);
      const gone = await portal.send('delete', `/scenarios/${id}`, { as: BO });
      expect([gone.status, gone.body.items]).toEqual([200, []]);
      expect((await portal.get(`/scenarios/${id}`, BO)).status).toBe(404);
      expect(await knex('scenario_person')).toEqual([]);
      await portal.stop();
    });

    it('gives a plan that no spreadsheet and no page takes for more than text', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex);
      const { body } = await ask(portal, { kind: 'absence', people: [ADA] });
      const path = `/scenarios/${body.scenario.id}/plan`;
      const csv = await portal.get(`${path}?format=csv`);
      expect(csv.headers['content-disposition']).toContain('.csv');
      expect(csv.text).toContain("component:default/formula,'=1+1 [x](y)");
      expect(csv.text).toContain('hand-knowledge-over');
      const markdown = await portal.get(path);
      expect(markdown.headers['content-type']).toContain('text/markdown');
      expect(markdown.text).toContain('## =1\\+1 \\[x\\]\\(y\\)');
      expect(markdown.text).toContain('- [ ] Find a second person');
      expect(markdown.text).toContain('must not be used to evaluate people');
      await portal.stop();
    });

    it('gives an issue for each service that a tracker imports, audited as a look at it', async () => {
      const knex = await databases.init(databaseId);
      const trail: Array<{ eventId: string; meta: unknown }> = [];
      const portal = await start(knex, { trail });
      const { body } = await ask(portal, { kind: 'absence', people: [ADA] });
      const { id } = body.scenario;
      const path = `/scenarios/${id}/issues`;
      const csv = await portal.get(path);
      expect(csv.headers['content-disposition']).toContain('.csv');
      expect(csv.text).toMatch(/^Title,Description,Labels\r\n/);
      expect(csv.text).toContain('Hand over =1+1 [x](y),"component:default');
      expect(csv.text).not.toMatch(/^[=+@-](?!\s)/m);
      expect(csv.text).toContain('- [ ] Find a second person to maintain it.');
      const lines = await portal.get(`${path}?format=jsonl`);
      const issues = lines.text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      const withSteps = body.items.filter((one: Body) => one.steps.length > 0);
      expect(issues.map(({ title }) => title)).toEqual(
        withSteps.map((one: Body) => `Hand over ${one.title}`),
      );
      expect(issues[0]).toEqual({
        title: expect.any(String),
        body: expect.stringContaining('- [ ] '),
        labels: ['hand-over'],
      });
      expect(trail.slice(-2)).toEqual(
        Array(2).fill({
          eventId: 'scenario-run',
          meta: { id, kind: 'absence', people: [ADA] },
        }),
      );
      await portal.stop();
    });

    it('takes names only where mode and permissions allow, and oneself always', async () => {
      const knex = await databases.init(databaseId);
      const absence = { kind: 'absence', people: [ADA] };
      const anyMember = { kind: 'any-member', team: LIGHTHOUSE };
      const cells: Array<[Parameters<typeof start>[1], number]> = [
        [{ mode: 'helpers' }, 403],
        [{ mode: 'aggregate' }, 403],
        [{ policy: { denied: ['ownership.simulation.run'] } }, 403],
        [{ policy: { denied: ['ownership.person.read'] } }, 403],
      ];
      const named = await start(knex);
      const kept = (await ask(named, absence, BO)).body.scenario.id;
      await named.stop();
      for (const [options, status] of cells) {
        const portal = await start(knex, options);
        const other = await ask(portal, absence, BO);
        expect([options, other.status]).toEqual([options, status]);
        const link = await portal.get(`/scenarios/${kept}`, BO);
        expect([options, link.status]).toEqual([options, status]);
        const issues = await portal.get(`/scenarios/${kept}/issues`, BO);
        expect([options, issues.status]).toEqual([options, status]);
        const own = await ask(portal, absence, ADA);
        expect([options, own.status]).toEqual([options, 201]);
        const team = await ask(portal, anyMember, BO);
        expect([options, team.status]).toEqual([options, 201]);
        const mayNot =
          options?.policy?.denied?.[0] !== 'ownership.simulation.run';
        // Two people know it: what the score falls to would tell of the other.
        const duo = item(team.body, 'duo');
        expect([options, duo.suppressed]).toEqual([options, mayNot]);
        expect('score' in duo.after).toBe(!mayNot);
        expect('filesLost' in duo).toBe(!mayNot);
        await portal.stop();
      }
    });

    it('tells of its progress to whoever takes lines, and reads them', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex);
      const answer = await request(portal.server)
        .post('/api/ownership/scenarios')
        .set('authorization', mockCredentials.user.header(ADA))
        .set('accept', 'application/x-ndjson')
        .send({ change: { kind: 'merge', team: LIGHTHOUSE, into: CRANE } })
        .buffer(true)
        .parse((res, done) => {
          let text = '';
          res.on('data', piece => {
            text += piece;
          });
          res.on('end', () => done(null, text));
        });
      expect([answer.status, answer.type]).toEqual([
        201,
        'application/x-ndjson',
      ]);
      const lines = String(answer.body)
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      expect(lines[0]).toEqual({ progress: { done: 5, total: 5 } });
      const { result } = lines.at(-1);
      expect(item(result, 'tide')).toMatchObject({
        owner: { ref: LIGHTHOUSE },
        ownerAfter: { ref: CRANE, title: 'Crane' },
        steps: ['confirm-owner'],
      });

      const address = portal.server.address() as { port: number };
      const client = new OwnershipClient({
        discoveryApi: {
          getBaseUrl: async () =>
            `http://127.0.0.1:${address.port}/api/ownership`,
        },
        fetchApi: {
          fetch: (input, init) => {
            const headers = new Headers(init?.headers);
            headers.set('authorization', mockCredentials.user.header(ADA));
            return fetch(input, { ...init, headers });
          },
        },
      });
      const told: unknown[] = [];
      const again = await client.getScenario(result.scenario.id, {
        onProgress: progress => told.push(progress),
      });
      expect(again).toEqual(result);
      expect(told).toEqual([{ done: 5, total: 5 }]);
      await expect(client.getScenario('nix')).rejects.toThrow('404');
      const plan = await client.exportScenarioPlan({
        id: result.scenario.id,
        format: 'csv',
      });
      expect(await plan.text()).toContain('confirm-owner');
      await portal.stop();
    });

    it('refuses what makes no sense, and tells what it lacks', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex);
      const cases: Array<[object, number, RegExp]> = [
        [{ kind: 'absence' }, 400, /needs people/],
        [{ kind: 'absence', people: [CRANE] }, 400, /must be a user/],
        [{ kind: 'dissolve', team: ADA }, 400, /must be a group/],
        [{ kind: 'merge', team: CRANE }, 400, /needs into/],
        [{ kind: 'merge', team: CRANE, into: CRANE }, 400, /two groups/],
        [{ kind: 'dissolve', team: CRANE, people: [ADA] }, 400, /no meaning/],
        [
          { kind: 'absence', people: ['user:default/nix'] },
          404,
          /no such user/,
        ],
        [{ kind: 'dissolve', team: 'group:default/nix' }, 404, /no such group/],
      ];
      for (const [change, status, message] of cases) {
        const answer = await ask(portal, change);
        expect([change, answer.status]).toEqual([change, status]);
        expect(answer.body.error.message).toMatch(message);
      }
      // Two are too few to be anybody, for who may not name them.
      await portal.stop();
      const helpers = await start(knex, { mode: 'helpers' });
      const few = await ask(helpers, { kind: 'any-member', team: CRANE });
      expect([few.status, few.body.error.message]).toEqual([
        403,
        expect.stringContaining('fewer than 3'),
      ]);
      await helpers.stop();
    });

    it('forgets whom it names with them, and what has expired', async () => {
      const knex = await databases.init(databaseId);
      const portal = await start(knex);
      const hash = await openEmailHash(knex, { configured: undefined });
      await ask(portal, { kind: 'absence', people: [ADA, BO] }, BO);
      await ask(portal, { kind: 'dissolve', team: CRANE }, ADA);
      const data = (await portal.get('/me/data', ADA)).body;
      expect(data.scenarios).toEqual([
        expect.objectContaining({ kind: 'dissolve' }),
      ]);
      expect(data.scenariosNamingThem).toHaveLength(1);
      expect(JSON.stringify(data.scenariosNamingThem)).not.toContain(BO);

      await erasePerson(knex, { userRef: ADA, hash });
      expect(await knex('scenario_person')).toEqual([]);
      expect(await knex('scenario').pluck('created_by')).toEqual([null]);

      await knex('scenario').update({ expires_at: 1 });
      const [{ id }] = await knex('scenario');
      expect((await portal.get(`/scenarios/${id}`, ADA)).status).toBe(404);
      await pruneScenarios(knex);
      expect(await knex('scenario')).toEqual([]);
      await portal.stop();
    });
  });
});

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { component, group, user } from './__testUtils__/entities';
import {
  startOwnership,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { testPolicy } from './__testUtils__/testPolicy';
import { userInfoOf } from './__testUtils__/userInfoOf';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const LIGHTHOUSE = 'group:default/lighthouse';
const CRANE = 'group:default/crane';

const ref = (name: string) => `component:default/${name}`;
/** The database's clock is the real one. */
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

function catalog() {
  const tier = (value: string) => ({
    annotations: { 'ownership/tier': value },
  });
  const entities = new TestCatalog([
    group('lighthouse', { title: 'Lighthouse' }),
    group('crane', { title: 'Crane' }),
    group('secret', { title: 'Secret crew' }),
    user('ada', { displayName: 'Ada Example', memberOf: ['lighthouse'] }),
    user('bo', { displayName: 'Bo Sample', memberOf: ['crane'] }),
    component('ferry', { owner: 'lighthouse', title: 'Ferry', ...tier('1') }),
    component('lamp', { owner: 'lighthouse', ...tier('2') }),
    component('tide', { owner: 'lighthouse', ...tier('2') }),
    component('hoist', { owner: 'crane', ...tier('1') }),
    component('vault', { owner: 'secret', ...tier('1') }),
    component('orphan', tier('1')),
  ]);
  entities.hidden[BO] = [ref('vault'), 'group:default/secret'];
  return entities;
}

describe('verification rounds', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    let portal: StartedOwnership;
    const auditor = mockServices.auditor.mock();

    beforeAll(async () => {
      auditor.createEvent.mockResolvedValue({
        success: async () => {},
        fail: async () => {},
      });
      knex = await databases.init(databaseId);
      portal = await startOwnership({
        knex,
        catalog: catalog(),
        features: [
          auditor.factory,
          userInfoOf({ [ADA]: [LIGHTHOUSE], [BO]: [CRANE] }),
        ],
      });
      await portal.until('/reports', body => body.totalItems === 6);
    });

    afterAll(() => portal.stop());

    beforeEach(async () => {
      await knex('verification_round').delete();
      await knex('verification').delete();
    });

    const start = async (body: object) =>
      portal.send('post', '/rounds', { body });
    const asked = async (owner = LIGHTHOUSE, as = ADA) => {
      const { body } = await portal.get(
        `/rounds/outstanding?owner=${owner}`,
        as,
      );
      return body.items.map((item: Body) => [item.entityRef, item.until]);
    };
    const say = (name: string, kind: string, reason?: string) =>
      portal.send('post', '/verifications', {
        body: { entityRef: ref(name), kind, reason },
      });
    /** What was said long before any round. */
    const saidBefore = (name: string) =>
      knex('verification').insert({
        id: `before-${name}`,
        entity_ref: ref(name),
        owner_ref: LIGHTHOUSE,
        kind: 'confirmed',
        at: Date.now() - 3 * DAY_MS,
      });

    it('asks each owner until they confirmed or disputed, and tells how far it is', async () => {
      await saidBefore('ferry');
      const report = async () =>
        (await portal.get('/reports/component/default/tide')).body;
      const before = await report();
      const until = inDays(12);
      const { status, body: round } = await start({ until });
      expect(status).toBe(201);
      expect(round).toMatchObject({
        state: 'open',
        until,
        filter: { kinds: ['component'] },
        confirmed: 0,
        disputed: 0,
        outstanding: 5,
        nobody: 1,
        moreTeams: 0,
      });
      expect(await asked()).toEqual([
        [ref('ferry'), until],
        [ref('lamp'), until],
        [ref('tide'), until],
      ]);

      expect((await say('ferry', 'confirmed')).status).toBe(201);
      expect((await say('lamp', 'disputed', 'Crane runs it')).status).toBe(201);
      expect(await asked()).toEqual([[ref('tide'), until]]);
      // Being asked is nothing that a score knows of.
      expect(await report()).toEqual(before);
      const { body } = await portal.get('/rounds');
      expect(body.items).toHaveLength(1);
      expect(body.items[0]).toMatchObject({
        confirmed: 1,
        disputed: 1,
        outstanding: 3,
        nobody: 1,
        teams: [
          { ref: CRANE, title: 'Crane', outstanding: 1 },
          { ref: LIGHTHOUSE, confirmed: 1, disputed: 1, outstanding: 1 },
          { ref: 'group:default/secret', outstanding: 1 },
        ],
      });
    });

    it('lists exactly what each of its numbers counts', async () => {
      await saidBefore('ferry');
      const { body: round } = await start({ until: inDays(12) });
      await say('ferry', 'confirmed');
      await say('lamp', 'disputed', 'Crane runs it');
      const counted = (query: string, as = ADA) =>
        portal.get(`/rounds/answers?round=${round.id}${query}`, as);
      const { items } = (await portal.get('/rounds')).body;
      for (const { ref: owner, ...numbers } of items[0].teams) {
        for (const answer of ['confirmed', 'disputed', 'outstanding']) {
          const { body } = await counted(`&owner=${owner}&answer=${answer}`);
          expect([owner, answer, body.totalItems]).toEqual([
            owner,
            answer,
            numbers[answer],
          ]);
        }
      }
      const { body } = await counted(`&owner=${LIGHTHOUSE}`);
      expect(body.items).toEqual([
        {
          entityRef: ref('ferry'),
          title: 'Ferry',
          owner: { ref: LIGHTHOUSE, title: 'Lighthouse' },
          answer: 'confirmed',
        },
        expect.objectContaining({
          entityRef: ref('lamp'),
          answer: 'disputed',
        }),
        expect.objectContaining({
          entityRef: ref('tide'),
          answer: 'outstanding',
        }),
      ]);
      const first = (await counted('&limit=2')).body;
      const next = (
        await portal.get(
          `/rounds/answers?round=${round.id}&cursor=${first.pageInfo.nextCursor}`,
        )
      ).body;
      expect([first.items.length, first.totalItems]).toEqual([2, 5]);
      expect(next.items.map((item: Body) => item.entityRef)).not.toContain(
        first.items[1].entityRef,
      );
      // Nobody is told of what they may not see.
      const seen = (await counted('&limit=100', BO)).body;
      expect(seen.totalItems).toBe(4);
      expect(JSON.stringify(seen)).not.toContain('vault');
    });

    it('knows nothing of a round that there is not', async () => {
      for (const list of ['answers', 'teams']) {
        const { status, body } = await portal.get(
          `/rounds/${list}?round=00000000-0000-4000-8000-000000000000`,
        );
        expect([status, body]).toEqual([
          200,
          { items: [], totalItems: 0, pageInfo: {} },
        ]);
      }
    });

    it('asks only within its filter, and the nearest day where it is in two', async () => {
      const [near, far] = [inDays(5), inDays(20)];
      await start({ until: far });
      const { body } = await start({
        until: near,
        filter: { tiers: [1], owners: [LIGHTHOUSE.toUpperCase()] },
      });
      expect(body).toMatchObject({ outstanding: 1, nobody: 0 });
      expect(await asked()).toEqual([
        [ref('ferry'), near],
        [ref('lamp'), far],
        [ref('tide'), far],
      ]);
      const { body: first } = await portal.get(
        `/rounds/outstanding?owner=${LIGHTHOUSE}&limit=1`,
      );
      expect(first).toMatchObject({
        items: [
          {
            title: 'Ferry',
            owner: { ref: LIGHTHOUSE, title: 'Lighthouse' },
          },
        ],
        totalItems: 3,
      });
    });

    it('asks the new owner again, and takes back what is taken back', async () => {
      const until = inDays(3);
      await start({ until, filter: { tiers: [1], owners: [LIGHTHOUSE] } });
      const { body: said } = await say('ferry', 'confirmed');
      expect(await asked()).toEqual([]);
      await knex('verification').update({ owner_ref: CRANE });
      expect(await asked()).toHaveLength(1);
      await knex('verification').update({ owner_ref: LIGHTHOUSE });
      await portal.send('post', `/verifications/${said.id}/answer`, {
        body: { result: 'withdrawn' },
      });
      expect(await asked()).toHaveLength(1);
    });

    it('is over when it is closed, and by itself after its day', async () => {
      const { body: closing } = await start({ until: inDays(3) });
      const close = () => portal.send('post', `/rounds/${closing.id}/close`);
      const { status, body } = await close();
      expect([status, body.state]).toEqual([200, 'closed']);
      expect((await close()).status).toBe(409);
      expect(await asked()).toEqual([]);

      const { body: ending } = await start({ until: inDays(0) });
      expect(ending.state).toBe('open');
      await knex('verification_round')
        .where({ id: ending.id })
        .update({ started_at: Date.now() - 2000, ends_at: Date.now() - 1000 });
      expect(await asked()).toEqual([]);
      // What is said later is no answer to it.
      await say('tide', 'confirmed');
      const [last] = (await portal.get('/rounds')).body.items;
      expect(last).toMatchObject({ state: expect.any(String), confirmed: 0 });
      const states = (await portal.get('/rounds')).body.items.map(
        (item: Body) => item.state,
      );
      expect(states.sort()).toEqual(['closed', 'expired']);
      const again = await portal.send('post', `/rounds/${ending.id}/close`);
      expect(again.status).toBe(409);
      expect(again.body.error.message).toBe('The round is expired already');
    });

    it('lists every open round, before newer ones that ended', async () => {
      const began = (daysAgo: number, closed: boolean) => ({
        id: `${closed ? 'closed' : 'open'}-${daysAgo}`,
        filter: JSON.stringify({ kinds: ['component'] }),
        started_at: Date.now() - daysAgo * DAY_MS,
        ends_at: Date.now() + DAY_MS,
        closed_at: closed ? Date.now() - 1000 : null,
      });
      await knex('verification_round').insert([
        ...Array.from({ length: 11 }, (_, at) => began(at + 1, true)),
        began(30, false),
        began(20, false),
      ]);
      const { body } = await portal.get('/rounds');
      expect(body.items.map((item: Body) => item.id)).toEqual([
        'open-20',
        'open-30',
        ...Array.from({ length: 8 }, (_, at) => `closed-${at + 1}`),
      ]);
    });

    it('adds all of them up in one look, each as if it were the only one', async () => {
      await saidBefore('ferry');
      const filters = [
        {},
        { tiers: [2] },
        { owners: [CRANE, 'none'] },
        { teams: [LIGHTHOUSE], kinds: ['component', 'api'] },
        { owners: ['group:default/secret'] },
      ];
      const ids: string[] = [];
      for (const filter of filters) {
        ids.push((await start({ until: inDays(9), filter })).body.id);
      }
      await say('ferry', 'confirmed');
      await say('lamp', 'disputed', 'Crane runs it');
      const alone = new Map<string, Body>();
      for (const id of [ids[1], ids[3]]) {
        const { body } = await portal.send('post', `/rounds/${id}/close`);
        alone.set(id, body);
      }
      // What is said after its end is no answer to a round.
      await say('tide', 'confirmed');
      const looks: string[] = [];
      const onQuery = ({ sql }: { sql: string }) => {
        if (sql.includes('verification as said')) looks.push(sql);
      };
      knex.on('query', onQuery);
      const { body } = await portal.get('/rounds');
      knex.removeListener('query', onQuery);
      expect(looks).toHaveLength(1);
      const numbers = Object.fromEntries(
        body.items.map(
          ({ id, confirmed, disputed, outstanding, nobody, teams }: Body) => [
            ids.indexOf(id),
            [confirmed, disputed, outstanding, nobody, teams.length],
          ],
        ),
      );
      expect(numbers).toEqual({
        0: [2, 1, 2, 1, 3],
        1: [0, 1, 1, 0, 1],
        2: [0, 0, 1, 1, 1],
        3: [1, 1, 1, 0, 1],
        4: [0, 0, 1, 0, 1],
      });
      for (const [id, round] of alone) {
        expect(body.items.find((item: Body) => item.id === id)).toEqual(round);
      }
    });

    it('tells nobody of what they may not see', async () => {
      await start({
        until: inDays(3),
        filter: { tiers: [1], owners: ['group:default/secret', CRANE, 'none'] },
      });
      const { body, text } = await portal.get('/rounds', BO);
      expect(text).not.toMatch(/secret|vault/i);
      expect(body.items[0]).toMatchObject({
        filter: { owners: [CRANE, 'none'] },
        outstanding: 1,
        nobody: 1,
        teams: [{ ref: CRANE }],
      });
      expect(await asked('group:default/secret', BO)).toEqual([]);
      expect(await asked('group:default/secret', ADA)).toHaveLength(1);
    });

    it('refuses days that make no sense, and an eleventh round', async () => {
      for (const until of [inDays(-1), inDays(400), 'soon']) {
        expect((await start({ until })).status).toBe(400);
      }
      for (const filter of [{ states: ['healthy'] }, { search: 'x' }]) {
        const { status } = await start({ until: inDays(3), filter });
        expect(status).toBe(400);
      }
      for (let count = 0; count < 10; count += 1) {
        expect((await start({ until: inDays(3) })).status).toBe(201);
      }
      expect((await start({ until: inDays(3) })).status).toBe(409);
      expect((await portal.send('post', '/rounds/no/close')).status).toBe(404);
    });

    it('begins no more than ten, however many are asked for at once', async () => {
      const until = inDays(3);
      const answers = await Promise.all(
        Array.from({ length: 14 }, () => start({ until })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        ...Array.from({ length: 10 }, () => 201),
        ...Array.from({ length: 4 }, () => 409),
      ]);
      expect(await knex('verification_round')).toHaveLength(10);
    });

    it('is of teams, and stores no user', async () => {
      const until = inDays(3);
      for (const filter of [
        { owners: [CRANE, ADA.toUpperCase()] },
        { owners: ['ada'] },
        { teams: [ADA] },
        { systems: [ADA] },
        { domains: [ADA] },
        { goldenPaths: [ADA] },
      ]) {
        const { status, body } = await start({ until, filter });
        expect([filter, status]).toEqual([filter, 400]);
        expect(body.error.message).toMatch(
          new RegExp(`^${Object.keys(filter)[0]} .*ada`),
        );
      }
      expect(await knex('verification_round')).toEqual([]);
      const owners = [CRANE, 'none', 'nobody'];
      expect((await start({ until, filter: { owners } })).status).toBe(201);
    });

    it('takes the permission, and leaves a trace', async () => {
      auditor.createEvent.mockClear();
      await start({ until: inDays(3) });
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'round-start' }),
      );
      const strict = await startOwnership({
        knex,
        catalog: catalog(),
        policy: testPolicy({ denied: ['ownership.round.manage'] }),
      });
      const { status, body } = await strict.send('post', '/rounds', {
        body: { until: inDays(3) },
      });
      expect(status).toBe(403);
      expect(body.error.message).toMatch(/ownership\.round\.manage/);
      expect((await strict.get('/me')).body.may.manageRounds).toBe(false);
      expect((await portal.get('/me')).body.may.manageRounds).toBe(true);
      await strict.stop();
    });
  });
});

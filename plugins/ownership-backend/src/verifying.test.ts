import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, bo, cy, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { userInfoOf } from './__testUtils__/userInfoOf';

jest.setTimeout(120_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const CY = 'user:default/cy';
const LIGHTHOUSE = 'group:default/lighthouse';
const TIDE = 'component:default/tide';
const REPORT = '/reports/component/default/tide';
const DAY_MS = 24 * 60 * 60 * 1000;

describe('saying who owns it', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    createRepository(join(root, 'tide.git'), yearOfWork([ada, bo, cy]));
    createRepository(join(root, 'lone.git'), yearOfWork([ada]));
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    let catalog: TestCatalog;
    let portal: StartedOwnership;

    const entities = (options: { owner?: string; tier?: string } = {}) => [
      group('lighthouse', { title: 'Lighthouse' }),
      group('crane', { title: 'Crane' }),
      user('ada', { email: ada.email, memberOf: ['lighthouse'] }),
      user('bo', { email: bo.email, memberOf: ['lighthouse'] }),
      user('cy', { email: cy.email, memberOf: ['crane'] }),
      component('tide', {
        owner: options.owner ?? 'lighthouse',
        source: `file:${root}/tide.git`,
      }),
      component('lone', {
        owner: 'lighthouse',
        source: `file:${root}/lone.git`,
        annotations: options.tier ? { 'ownership/tier': options.tier } : {},
      }),
    ];

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      catalog = new TestCatalog(entities());
      portal = await startOwnership({
        knex,
        catalog,
        localRoots: [root],
        ownership: { inventory: { refreshInterval: '1s' } },
        features: [
          userInfoOf({
            [ADA]: [LIGHTHOUSE],
            [BO]: [LIGHTHOUSE],
            [CY]: ['group:default/crane'],
          }),
        ],
      });
      await portal.until('/reports', nothingWaits);
    });

    afterAll(() => portal.stop());

    const standingIs = (state: string): Promise<Body> =>
      portal.until(REPORT, body => body.verification.state === state);

    beforeEach(async () => {
      await knex('verification').delete();
      await knex('entity').update({ score_due_at: 0 });
      await standingIs('never');
    });

    const accountability = ({ scoreDetail }: Body): number =>
      scoreDetail.parts.find((part: Body) => part.id === 'accountability')
        .value;
    const say = async (kind: string, as: string, reason?: string) => {
      const body = { entityRef: TIDE, kind, ...(reason ? { reason } : {}) };
      const said = await portal.send('post', '/verifications', { body, as });
      expect([said.status, said.body.error?.message]).toEqual([201, undefined]);
      return said.body;
    };
    const answer = (id: string, result: string, as: string) =>
      portal.send('post', `/verifications/${id}/answer`, {
        body: { result, reason: 'We talked' },
        as,
      });
    const said = async (as: string = ADA) =>
      (await portal.get(`/verifications?entityRef=${TIDE}`, as)).body.items;
    const openKinds = async () =>
      (await portal.get('/findings?limit=200')).body.items
        .filter((finding: Body) => finding.entityRef === TIDE)
        .map((finding: Body) => finding.kind);

    it('counts a confirmation in the next report', async () => {
      const before = (await portal.get(REPORT)).body;
      const record = await say('confirmed', ADA);
      expect(record).toMatchObject({
        entityRef: TIDE,
        ownerRef: LIGHTHOUSE,
        state: 'in-force',
        byYou: true,
      });
      const after = await standingIs('confirmed');
      expect(accountability(after)).toBeGreaterThan(accountability(before));
      expect(after.score).toBeGreaterThan(before.score);
      // Who it was is told to nobody else.
      const { by, ...rest } = record;
      expect(by).toBe('ada');
      expect(await said(BO)).toEqual([{ ...rest, byYou: false }]);
      const rollup = (
        await portal.get('/rollups/group/default/lighthouse?children=false')
      ).body;
      expect(rollup.verified).toMatchObject({ confirmed: 1 });
    });

    it('suspends a confirmation by a dispute, until it is rejected', async () => {
      await say('confirmed', ADA);
      const confirmed = await standingIs('confirmed');
      const dispute = await say('disputed', BO, 'It moved to the crane');
      expect(dispute).toMatchObject({ state: 'open', byYou: true });
      const disputed = await standingIs('disputed');
      expect(accountability(disputed)).toBeLessThan(accountability(confirmed));
      expect(await openKinds()).toContain('owner-disputed');

      // Not while it is open, not by its author, not by others.
      const again = await portal.send('post', '/verifications', {
        body: { entityRef: TIDE, kind: 'confirmed' },
        as: ADA,
      });
      expect(again.status).toBe(409);
      expect((await answer(dispute.id, 'rejected', BO)).status).toBe(403);
      expect((await answer(dispute.id, 'rejected', CY)).status).toBe(403);
      expect((await answer(dispute.id, 'withdrawn', ADA)).status).toBe(403);

      const rejected = await answer(dispute.id, 'rejected', ADA);
      expect(rejected.status).toBe(200);
      expect(rejected.body).toMatchObject({
        state: 'answered',
        answer: { result: 'rejected', reason: 'We talked', byYou: true },
      });
      expect((await answer(dispute.id, 'upheld', ADA)).status).toBe(409);
      const after = await standingIs('confirmed');
      expect(after.score).toBe(confirmed.score);
      expect(await openKinds()).not.toContain('owner-disputed');
    });

    it('lets an upheld dispute stand until the owner changes', async () => {
      const confirmation = await say('confirmed', ADA);
      await standingIs('confirmed');
      const dispute = await say('disputed', BO, 'It moved to the crane');
      expect((await answer(dispute.id, 'upheld', ADA)).status).toBe(200);
      await standingIs('disputed');
      expect(await openKinds()).toContain('owner-disputed');
      const states = () =>
        said().then(items =>
          Object.fromEntries(items.map((item: Body) => [item.id, item.state])),
        );
      expect(await states()).toEqual({
        [confirmation.id]: 'void',
        [dispute.id]: 'answered',
      });
      const again = await portal.send('post', '/verifications', {
        body: { entityRef: TIDE, kind: 'confirmed' },
        as: ADA,
      });
      expect(again.status).toBe(409);
      expect(again.body.error.message).toContain('upheld');

      catalog.entities = entities({ owner: 'crane' });
      const moved = await standingIs('never');
      expect(moved.owner.ref).toBe('group:default/crane');
      expect(await openKinds()).not.toContain('owner-disputed');
      expect(await states()).toEqual({
        [confirmation.id]: 'void',
        [dispute.id]: 'void',
      });
      catalog.entities = entities();
      await portal.until(REPORT, body => body.owner.ref === LIGHTHOUSE);
    });

    it('takes a withdrawn dispute for none', async () => {
      await say('confirmed', ADA);
      const confirmed = await standingIs('confirmed');
      const dispute = await say('disputed', BO, 'Is it still ours?');
      await standingIs('disputed');
      const withdrawn = await answer(dispute.id, 'withdrawn', BO);
      expect(withdrawn.body).toMatchObject({
        state: 'answered',
        answer: { result: 'withdrawn', byYou: true },
      });
      expect((await standingIs('confirmed')).score).toBe(confirmed.score);
    });

    it('voids a confirmation when the catalog shows another owner, for good', async () => {
      const { id } = await say('confirmed', ADA);
      await standingIs('confirmed');
      catalog.entities = entities({ owner: 'crane' });
      await standingIs('never');
      catalog.entities = entities();
      const back = await portal.until(
        REPORT,
        body => body.owner.ref === LIGHTHOUSE,
      );
      expect(back.verification.state).toBe('never');
      expect(await said()).toMatchObject([{ id, state: 'void' }]);
    });

    const findingOf = async (kind: string, states: string): Promise<Body> => {
      const { items } = (
        await portal.get(`/findings?limit=200&kind=component&${states}`)
      ).body;
      return items.find(
        (finding: Body) =>
          finding.entityRef === 'component:default/lone' &&
          finding.kind === kind,
      );
    };
    const ALL = 'findingState=open&findingState=snoozed';

    it('sets a finding aside until somebody takes it up, or its time comes', async () => {
      const { id } = await findingOf('single-knower', ALL);
      const until = new Date(Date.now() + 30 * DAY_MS).toISOString();
      const snooze = (body: object) =>
        portal.send('put', `/findings/${id}/snooze`, { body, as: BO });
      const open = async () =>
        (await findingOf('single-knower', 'findingState=open'))?.id;
      const counts = async () => {
        const { body: one } = await portal.get(
          '/reports/component/default/lone',
        );
        const { body: list } = await portal.get('/reports?search=lone');
        return [one.openFindings, list.items[0].openFindings];
      };
      const [before] = await counts();
      expect(await counts()).toEqual([before, before]);

      const snoozed = await snooze({ until, reason: 'A trainee starts' });
      expect(snoozed.status).toBe(200);
      expect(snoozed.body).toMatchObject({
        id,
        state: 'snoozed',
        snooze: { until, reason: 'A trainee starts', byYou: true },
      });
      expect(await open()).toBeUndefined();
      expect(await counts()).toEqual([before - 1, before - 1]);
      expect(await findingOf('single-knower', ALL)).toMatchObject({
        state: 'snoozed',
        snooze: { byYou: false },
      });

      const taken = await portal.send('delete', `/findings/${id}/snooze`);
      expect(taken.status).toBe(200);
      expect(taken.body).toMatchObject({ id, state: 'open' });
      expect(taken.body.snooze).toBeUndefined();
      expect(await open()).toBe(id);
      expect(await counts()).toEqual([before, before]);

      await snooze({ until, reason: 'A trainee starts' });
      expect(await open()).toBeUndefined();
      await knex('finding').where({ id }).update({ snoozed_until_at: 1 });
      expect(await open()).toBe(id);

      const late = new Date(Date.now() + 181 * DAY_MS).toISOString();
      expect((await snooze({ until: late, reason: 'Later' })).status).toBe(400);
      expect((await snooze({ until, reason: ' ' })).status).toBe(400);
    });

    it('takes a finding up again when it becomes more severe', async () => {
      const before = await findingOf('single-knower', ALL);
      expect(before.severity).toBe('warning');
      await portal.send('put', `/findings/${before.id}/snooze`, {
        body: {
          until: new Date(Date.now() + 30 * DAY_MS).toISOString(),
          reason: 'A trainee starts',
        },
      });
      catalog.entities = entities({ tier: '1' });
      await portal.until(
        '/reports/component/default/lone',
        body => body.warning.severity === 'critical',
      );
      const after = await findingOf('single-knower', ALL);
      expect(after).toMatchObject({
        id: before.id,
        state: 'open',
        severity: 'critical',
      });
      expect(after.snooze).toBeUndefined();
    });
  });
});

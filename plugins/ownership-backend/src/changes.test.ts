import type { BackstageUserPrincipal } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { component, group, user } from './__testUtils__/entities';
import { AS_OF_DAY } from './__testUtils__/histories';
import {
  startOwnership,
  untilAtRest,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { formatUtcDay } from './time';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const BO = 'user:default/bo';
const ADA = 'user:default/ada';

const ref = (name: string) => `component:default/${name}`;
const atDay = (back: number, ms = 0) => (AS_OF_DAY - back) * DAY_MS + ms;

/** A policy that shows everything to everybody, and Bo what the catalog does. */
function seenByMost() {
  const allow = { result: AuthorizeResult.ALLOW } as const;
  const asTheCatalogSays: PolicyDecision = {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'HAS_LABEL',
      resourceType: 'catalog-entity',
      params: { label: 'shown' },
    },
  };
  return mockServices.permissions.mock({
    authorize: async requests => requests.map(() => allow),
    authorizeConditional: async (requests, options) => {
      const { userEntityRef } = options?.credentials
        ?.principal as BackstageUserPrincipal;
      return requests.map(({ permission }) =>
        permission.name === 'catalog.entity.read' && userEntityRef === BO
          ? asTheCatalogSays
          : allow,
      );
    },
  }).factory;
}

function catalog() {
  const entities = new TestCatalog([
    group('lighthouse', { title: 'Lighthouse' }),
    group('crane', { title: 'Crane' }),
    group('secret', { title: 'Secret crew' }),
    user('ada', { displayName: 'Ada Example', memberOf: ['lighthouse'] }),
    user('bo', { displayName: 'Bo Sample', memberOf: ['crane'] }),
    component('ferry', { owner: 'lighthouse', title: 'Ferry' }),
    component('buoy', {
      owner: 'crane',
      annotations: { 'ownership/tier': '1' },
    }),
    component('vault', { owner: 'secret' }),
    component('wreck', { owner: 'lighthouse' }),
  ]);
  entities.hidden[BO] = [ref('vault'), 'group:default/secret'];
  return entities;
}

describe('GET /changes', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;

    let portal: StartedOwnership;

    /** A month in the life of four components. */
    const write = async () => {
      await knex('report_history').delete();
      await knex('finding').delete();
      const point = (
        name: string,
        back: number,
        [owner, state]: [string | null, string],
      ) => ({
        entity_ref: ref(name),
        day: AS_OF_DAY - back,
        digest: `${name}-${back}`,
        owner_ref: owner && `group:default/${owner}`,
        state,
        coverage: 1,
        warning: 0,
        model_version: '1',
      });
      await knex('report_history').insert([
        point('ferry', 90, ['crane', 'healthy']),
        // A day on which something else changed.
        point('ferry', 20, ['crane', 'healthy']),
        point('ferry', 10, ['secret', 'at-risk']),
        point('ferry', 5, ['lighthouse', 'at-risk']),
        point('buoy', 70, [null, 'at-risk']),
        point('buoy', 60, ['crane', 'healthy']),
        point('vault', 40, ['crane', 'healthy']),
        point('vault', 5, ['secret', 'at-risk']),
      ]);
      await knex('finding').insert(
        ['ferry', 'vault'].map(name => ({
          id: `finding-${name}`,
          entity_ref: ref(name),
          kind: 'owner-dangling',
          severity: 'warning',
          severity_rank: 1,
          confidence: 'high',
          facts: '{}',
          opened_at: atDay(8),
          last_seen_at: atDay(8),
        })),
      );
      await knex('finding_event').insert(
        ['vault', 'ferry'].flatMap((name, ms) => [
          { finding_id: `finding-${name}`, event: 'opened', at: atDay(8, ms) },
          { finding_id: `finding-${name}`, event: 'snoozed', at: atDay(7, ms) },
          {
            finding_id: `finding-${name}`,
            event: 'resolved',
            at: atDay(5, 2 + ms),
          },
        ]),
      );
      await knex('transfer').insert(
        [
          { id: 'transfer-1', state: 'applied', applied_at: atDay(5, 1) },
          { id: 'transfer-2', state: 'declined', applied_at: null },
        ].map(transfer => ({
          ...transfer,
          entity_ref: ref('ferry'),
          from_ref: 'group:default/secret',
          to_ref: 'group:default/lighthouse',
          proposed_at: atDay(6),
          expires_at: atDay(0),
        })),
      );
      await knex('entity').update({ first_seen_at: atDay(100) });
      await knex('entity')
        .where({ entity_ref: ref('buoy') })
        .update({ first_seen_at: atDay(3) });
      await knex('report')
        .where({ entity_ref: ref('wreck') })
        .delete();
      await knex('entity')
        .where({ entity_ref: ref('wreck') })
        .update({ vanished_at: atDay(1) });
    };

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      portal = await startOwnership({
        knex,
        catalog: catalog(),
        policy: seenByMost(),
      });
      await portal.until('/reports', body => body.totalItems === 4, ADA);
      // What is scored once more would write its own history.
      await untilAtRest(knex);
      await write();
    });

    afterAll(() => portal.stop());

    const lines = (body: Body) =>
      body.items.map((item: Body) =>
        [item.day, item.kind, item.entityRef.slice(18)].join(' '),
      );
    const day = (back: number) => formatUtcDay(AS_OF_DAY - back);

    it('tells what changed, newest first, page by page', async () => {
      const { body } = await portal.get('/changes', ADA);
      expect(lines(body)).toEqual([
        `${day(1)} vanished wreck`,
        `${day(3)} appeared buoy`,
        `${day(5)} finding-resolved ferry`,
        `${day(5)} finding-resolved vault`,
        `${day(5)} transfer-applied ferry`,
        `${day(5)} owner ferry`,
        `${day(5)} owner vault`,
        `${day(5)} state vault`,
        `${day(8)} finding-opened ferry`,
        `${day(8)} finding-opened vault`,
        `${day(10)} owner ferry`,
        `${day(10)} state ferry`,
      ]);
      expect(body).toMatchObject({ since: day(30), pageInfo: {} });
      expect(body.items[5]).toEqual({
        id: expect.any(String),
        kind: 'owner',
        day: day(5),
        entityRef: ref('ferry'),
        title: 'Ferry',
        fromOwner: { ref: 'group:default/secret', title: 'Secret crew' },
        toOwner: { ref: 'group:default/lighthouse', title: 'Lighthouse' },
      });
      expect(body.items.at(-1)).toMatchObject({
        fromState: 'healthy',
        toState: 'at-risk',
      });
      expect(body.items[8]).toMatchObject({
        at: new Date(atDay(8, 1)).toISOString(),
        findingKind: 'owner-dangling',
        severity: 'warning',
      });

      const seen: Body[] = [];
      let page = (await portal.get('/changes?limit=5', ADA)).body;
      seen.push(...page.items);
      while (page.pageInfo.nextCursor) {
        const { nextCursor } = page.pageInfo;
        page = (await portal.get(`/changes?limit=5&cursor=${nextCursor}`, ADA))
          .body;
        seen.push(...page.items);
      }
      expect(seen).toEqual(body.items);
    });

    it('narrows by day, kind and the filter of the pages', async () => {
      const ask = async (query: string) =>
        lines((await portal.get(`/changes?${query}`, ADA)).body);
      expect(await ask(`since=${day(4)}`)).toEqual([
        `${day(1)} vanished wreck`,
        `${day(3)} appeared buoy`,
      ]);
      expect(
        await ask(`since=${day(100)}&changeKind=state&changeKind=owner&tier=1`),
      ).toEqual([`${day(60)} owner buoy`, `${day(60)} state buoy`]);
      expect(
        await ask('owner=group:default/lighthouse&changeKind=vanished'),
      ).toEqual([`${day(1)} vanished wreck`]);
      for (const other of [
        'owner=group:default/crane',
        'tier=1',
        'kind=api',
        'state=at-risk',
        'warning=true',
        'search=wreck',
        'band=unknown',
        'verified=never',
        'heldBy=group:default/crane',
      ]) {
        const found = await ask(`${other}&changeKind=vanished`);
        expect([other, found]).toEqual([other, []]);
      }
      for (const wrong of ['since=yesterday', 'changeKind=mood']) {
        expect((await portal.get(`/changes?${wrong}`, ADA)).status).toBe(400);
      }
    });

    it('tells nothing of hidden entities, nor of owners but today’s', async () => {
      const { body, text } = await portal.get('/changes?since=2026-01-01', BO);
      expect(lines(body)).toEqual([
        `${day(3)} appeared buoy`,
        `${day(5)} finding-resolved ferry`,
        `${day(5)} transfer-applied ferry`,
        `${day(5)} owner ferry`,
        `${day(8)} finding-opened ferry`,
        `${day(10)} owner ferry`,
        `${day(10)} state ferry`,
        `${day(60)} owner buoy`,
        `${day(60)} state buoy`,
      ]);
      expect(text).not.toMatch(/secret|vault|wreck/i);
      const [now, then] = body.items.filter(
        (item: Body) => item.kind === 'owner',
      );
      expect(now.fromOwner).toBeUndefined();
      expect(now.toOwner.ref).toBe('group:default/lighthouse');
      expect(then.fromOwner).toEqual({
        ref: 'group:default/crane',
        title: 'Crane',
      });
      expect(then.toOwner).toBeUndefined();
    });

    it('goes back no more than 366 days', async () => {
      const changed = (back: number, state: string) => ({
        entity_ref: ref('ferry'),
        day: AS_OF_DAY - back,
        digest: `ferry-${back}`,
        owner_ref: 'group:default/crane',
        state,
        coverage: 1,
        warning: 0,
        model_version: '1',
      });
      const old = [
        changed(368, 'at-risk'),
        changed(367, 'healthy'),
        changed(366, 'at-risk'),
        changed(365, 'healthy'),
      ];
      await knex('report_history').insert(old);
      try {
        const query = `changeKind=state&since=${day(3660)}`;
        const { body } = await portal.get(`/changes?${query}`, ADA);
        expect(body.since).toBe(day(366));
        expect(lines(body).slice(-2)).toEqual([
          `${day(365)} state ferry`,
          `${day(366)} state ferry`,
        ]);
        const exported = await portal.get(
          `/export/changes?format=json&${query}`,
          ADA,
        );
        expect(lines({ items: exported.body })).toEqual(lines(body));
      } finally {
        await knex('report_history')
          .where('day', '<=', AS_OF_DAY - 365)
          .delete();
      }
    });

    it('exports all of it', async () => {
      const { text } = await portal.get(
        '/export/changes?changeKind=owner&changeKind=state&tier=1&since=2026-01-01',
        ADA,
      );
      expect(text.split('\r\n')).toEqual([
        'day,at,kind,entity,title,from_owner,to_owner,from_state,to_state,finding,severity',
        `${day(60)},,owner,${ref('buoy')},buoy,,group:default/crane,,,,`,
        `${day(60)},,state,${ref('buoy')},buoy,,,at-risk,healthy,,`,
        '',
      ]);
      const { body } = await portal.get('/export/changes?format=json', ADA);
      expect(body).toHaveLength(12);
    });
  });
});

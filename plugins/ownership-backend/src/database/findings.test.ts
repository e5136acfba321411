import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { AS_OF_DAY } from '../__testUtils__/histories';
import { VisibleSet } from '../visibility';
import {
  listFindings,
  readFinding,
  type FindingPosition,
  type ListFindingsOptions,
} from './listFindings';
import { markScoresDue } from './markScoresDue';
import { resolveLostFindings } from './resolveLostFindings';
import { scoreDueComponents } from './scoreDueComponents';
import { snoozeFinding, unsnoozeFinding } from './snoozeFinding';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
const everything = { visible: VisibleSet.everything, readable: undefined };

describe('findings', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  const score = (knex: Knex) =>
    scoreDueComponents(knex, { asOf: AS_OF_DAY, left: [] });
  const list = async (
    knex: Knex,
    options: Partial<ListFindingsOptions> = {},
  ) => {
    const page = await listFindings(knex, {
      ...everything,
      limit: 100,
      ...options,
    });
    return page.items.map(
      ({ finding }) => `${finding.entityRef.split('/')[1]} ${finding.kind}`,
    );
  };

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const setUp = async () => {
      const knex = await initDatabase(databases, databaseId);
      await fillEstate(knex, { components: 12, people: 40, groups: 10 });
      await score(knex);
      return knex;
    };

    it('lists those of one entity', async () => {
      const knex = await setUp();
      const all = await list(knex);
      const entityRef = 'component:default/service-4';
      const some = await list(knex, { entityRef });
      expect(some.sort()).toEqual(
        all.filter(name => name.startsWith('service-4 ')).sort(),
      );
      expect(some).toContain('service-4 single-knower');
      expect(await list(knex, { entityRef: 'component:default/nix' })).toEqual(
        [],
      );
    });

    it('lists the most severe first, of the most critical tier, in pages both ways', async () => {
      const knex = await setUp();
      const all = await list(knex);
      // Equal ones are ordered by id, which is any.
      expect(all.slice(0, 3).sort()).toEqual(
        [0, 4, 8].map(index => `service-${index} single-knower`),
      );
      const walk = async (direction: 'next' | 'prev') => {
        let from: FindingPosition | undefined;
        const seen: string[][] = [];
        if (direction === 'prev') {
          const last = await listFindings(knex, {
            ...everything,
            limit: all.length - 1,
          });
          from = { ...last.next!, direction: 'prev' };
        }
        do {
          const page = await listFindings(knex, {
            ...everything,
            limit: 4,
            from,
          });
          seen.push(page.items.map(({ finding }) => finding.id));
          from = page[direction];
        } while (from);
        return (direction === 'next' ? seen : seen.reverse()).flat();
      };
      const ids = await walk('next');
      expect(new Set(ids).size).toBe(all.length);
      expect(await walk('prev')).toEqual(ids.slice(0, -2));
    });

    it('narrows by kind, severity, state and what the caller sees', async () => {
      const knex = await setUp();
      expect(await list(knex, { findingKinds: ['owner-user'] })).toEqual([]);
      expect(await list(knex, { severities: ['critical'] })).toHaveLength(3);
      const refs: Array<{ entity_ref: string; no: number }> = await knex(
        'catalog_ref',
      );
      const numbers = new Map(refs.map(row => [row.entity_ref, row.no]));
      const visible = VisibleSet.some(['component:default/service-3'], numbers);
      expect(await list(knex, { visible })).toEqual([
        'service-3 single-knower',
      ]);
      const { id } = await knex('finding')
        .where({ entity_ref: 'component:default/service-4' })
        .first();
      const read = (over = {}) =>
        readFinding(knex, { ...everything, id, ...over });
      expect((await read())?.finding.id).toBe(id);
      expect(await read({ visible })).toBeUndefined();
      expect(await read({ id: 'no-such' })).toBeUndefined();
    });

    it('sets aside with a reason, until its time or until it gets worse', async () => {
      const knex = await setUp();
      const where = { entity_ref: 'component:default/service-3' };
      const { id } = await knex('finding').where(where).first();
      const states = async () => {
        const item = await readFinding(knex, { ...everything, id });
        return [item?.state, item?.finding.snooze?.reason];
      };
      const snooze = (inDays: number, reason: string) =>
        snoozeFinding(knex, {
          id,
          reason,
          untilMs: Date.now() + inDays * DAY_MS,
          byRef: 'user:default/ada',
        });
      for (const [days, reason] of [
        [-1, 'past'],
        [181, 'far'],
        [30, ' '],
        [30, 'x'.repeat(501)],
        [NaN, 'never'],
      ] as const) {
        await expect(snooze(days, reason)).rejects.toMatchObject({
          name: 'InputError',
        });
      }
      await expect(
        snoozeFinding(knex, { id: 'no-such', untilMs: 0, reason: 'x' }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });

      await snooze(30, 'Replaced in May');
      expect(await states()).toEqual(['snoozed', 'Replaced in May']);
      expect(await list(knex)).not.toContain('service-3 single-knower');
      expect(await list(knex, { findingStates: ['snoozed'] })).toEqual([
        'service-3 single-knower',
      ]);
      // A scoring that sees the same keeps it.
      await markScoresDue(knex);
      await score(knex);
      expect((await states())[0]).toBe('snoozed');
      await unsnoozeFinding(knex, { id });
      expect(await states()).toEqual(['open', undefined]);

      await snooze(30, 'Later');
      await knex('finding').where({ id }).update({ snoozed_until_at: 1 });
      expect((await states())[0]).toBe('open');

      await snooze(30, 'Again');
      const entity = await knex('entity').where(where).first();
      const facts = { ...JSON.parse(entity.facts), tier: 1 };
      await knex('entity')
        .where(where)
        .update({ facts: JSON.stringify(facts), score_due_at: 0 });
      await score(knex);
      expect(await states()).toEqual(['open', undefined]);
      expect(
        await knex('finding_event').where({ finding_id: id }).pluck('event'),
      ).toEqual([
        'opened',
        'snoozed',
        'unsnoozed',
        'snoozed',
        'snoozed',
        'unsnoozed',
      ]);
    });

    it('keeps a snooze that comes while the report is made', async () => {
      const knex = await setUp();
      const { id } = await knex('finding').first();
      await markScoresDue(knex);
      await knex('finding').update({ last_seen_at: 0 });
      await scoreDueComponents(knex, {
        asOf: AS_OF_DAY,
        left: [],
        checks: {
          identity: [{ id: 'late', version: '1', weight: 1 }],
          evaluate: async () => {
            await snoozeFinding(knex, {
              id,
              untilMs: Date.now() + DAY_MS,
              reason: 'Meanwhile',
            });
            return [];
          },
        } as never,
      });
      const row = await knex('finding').where({ id }).first();
      expect(row.snooze_reason).toBe('Meanwhile');
      expect(Number(row.last_seen_at)).toBeGreaterThan(0);
    });

    it('resolves what was found on an entity that vanished', async () => {
      const knex = await setUp();
      const where = { entity_ref: 'component:default/service-3' };
      await knex('entity').where(where).update({ vanished_at: 1 });
      await resolveLostFindings(knex);
      await resolveLostFindings(knex);
      const { id, resolved_at: resolvedAt } = await knex('finding')
        .where(where)
        .first();
      expect(resolvedAt).not.toBeNull();
      expect(
        await knex('finding_event').where({ finding_id: id }).pluck('event'),
      ).toEqual(['opened', 'resolved']);
      expect(await knex('finding').whereNotNull('resolved_at')).toHaveLength(1);
    });
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { AS_OF_DAY } from '../__testUtils__/histories';
import { claimDueScores } from './claimDueScores';
import { markScoresDue } from './markScoresDue';
import { nowMs } from './clock';
import { scoreDueComponents } from './scoreDueComponents';

jest.setTimeout(180_000);

const options = { asOf: AS_OF_DAY, left: [] };
const someRef = 'component:default/service-7';
const someRef3 = 'component:default/service-3';

async function scoreAll(
  knex: Knex,
  over: Partial<Parameters<typeof scoreDueComponents>[1]> = {},
): Promise<void> {
  while ((await scoreDueComponents(knex, { ...options, ...over })) > 0);
}

/**
 * Looks how long the thread is held at a time, in its own time: what the
 * machine does meanwhile does not count. Undefined where Node cannot tell.
 */
function watchThread(): { end(): Promise<number | undefined> } {
  const { threadCpuUsage } = process as {
    threadCpuUsage?: () => { user: number; system: number };
  };
  const now = () => {
    const { user, system } = threadCpuUsage?.() ?? { user: 0, system: 0 };
    return (user + system) / 1000;
  };
  let longest = 0;
  let running = true;
  const watching = (async () => {
    for (let before = now(); running; ) {
      await sleep(2);
      const at = now();
      longest = Math.max(longest, at - before);
      before = at;
    }
  })();
  return {
    end: async () => {
      running = false;
      await watching;
      return threadCpuUsage && Math.round(longest);
    },
  };
}

/** Everything that a scoring leaves behind, but for ids and times of findings. */
async function everything(knex: Knex) {
  const documents = await knex('report_document').orderBy('entity_ref');
  const reports = await knex('report').orderBy('entity_ref');
  const history = await knex('report_history').orderBy('entity_ref');
  const findings = await knex('finding')
    .orderBy(['entity_ref', 'kind', 'subject'])
    .select('entity_ref', 'kind', 'severity', 'confidence', 'facts');
  return { documents, reports, history, findings };
}

describe('scoring', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it('needs at most 60 statements for 20,000 components, and leaves the thread free', async () => {
    const knex = await initDatabase(databases, 'POSTGRES_18');
    await fillEstate(knex, { components: 20_000, groups: 500, people: 2_000 });
    await knex.raw('analyze');
    const measured = async (asOf: number) => {
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      knex.on('query', count);
      const holds = watchThread();
      const startedAt = performance.now();
      await scoreAll(knex, { asOf });
      knex.removeListener('query', count);
      const seconds = (performance.now() - startedAt) / 1000;
      return { statements, seconds, longestHoldMs: await holds.end() };
    };
    const first = await measured(AS_OF_DAY);
    await markScoresDue(knex);
    const daily = await measured(AS_OF_DAY + 1);
    process.stdout.write(`${JSON.stringify({ first, daily })}\n`);
    expect(first.statements).toBeLessThanOrEqual(60);
    expect(daily.statements).toBeLessThanOrEqual(60);
    // Meant to be 50, which the benchmark measures. Other tests run beside this
    // one; scored in one go the estate would hold the thread for many seconds.
    expect(daily.longestHoldMs ?? 0).toBeLessThan(1_500);
    const [{ count }] = await knex('report')
      .where({ as_of_day: AS_OF_DAY + 1 })
      .count();
    expect(Number(count)).toBe(20_000);
  }, 600_000);

  it('gives the same on both databases, whatever the pages and however many score', async () => {
    const results: string[] = [];
    for (const [databaseId, page, replicas] of [
      ['SQLITE_3', 100, 1],
      ['POSTGRES_18', 5_000, 1],
      ['POSTGRES_18', 7, 3],
    ] as const) {
      const knex = await initDatabase(databases, databaseId);
      await fillEstate(knex, { components: 120 });
      await knex('verification').insert({
        id: 'v1',
        entity_ref: someRef,
        owner_ref: 'group:default/team-7',
        kind: 'confirmed',
        at: (AS_OF_DAY - 200) * 86_400_000,
      });
      await Promise.all(
        Array.from({ length: replicas }, () => scoreAll(knex, { page })),
      );
      results.push(JSON.stringify(await everything(knex)));
    }
    expect(results[0].length).toBeGreaterThan(100_000);
    expect(results[1]).toBe(results[0]);
    expect(results[2]).toBe(results[0]);
  });

  it('is tried again when the database ends it to get out of a deadlock', async () => {
    const knex = await initDatabase(databases, 'POSTGRES_18');
    await fillEstate(knex, { components: 5 });
    await scoreAll(knex);
    await markScoresDue(knex);
    const other = await knex.transaction();
    // It is the scoring that the database ends: this one waits for longer.
    await other.raw("set local deadlock_timeout = '60s'");
    await other('report').where({ entity_ref: someRef3 }).update({ tier: 9 });
    let deadlocks = 0;
    knex.on('query-error', ({ code }) => {
      deadlocks += code === '40P01' ? 1 : 0;
    });
    const scoring = scoreAll(knex, { asOf: AS_OF_DAY + 1 });
    const isWaiting = async () => {
      const { rows } = await knex.raw(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length > 0;
    };
    while (!(await isWaiting())) await sleep(20);
    await markScoresDue(other, [someRef3]);
    await other.commit();
    await scoring;
    await scoreAll(knex, { asOf: AS_OF_DAY + 1 });
    expect(deadlocks).toBe(1);
    expect(await knex('report').pluck('as_of_day')).toEqual(
      Array(5).fill(AS_OF_DAY + 1),
    );
    expect(await knex('entity').whereNotNull('score_due_at')).toEqual([]);
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const setUp = async (components = 30) => {
      const knex = await initDatabase(databases, databaseId);
      await fillEstate(knex, { components });
      return knex;
    };

    it('fills every column that lists and roll-ups read', async () => {
      const knex = await setUp();
      await scoreAll(knex, { configHash: 'abc' });
      const row = await knex('report').where({ entity_ref: someRef }).first();
      expect(row).toMatchObject({
        kind: 'component',
        config_hash: 'abc',
        owner_ref: 'group:default/team-7',
        knowing_ref: 'group:default/team-7',
        alignment: 'aligned',
        tier: 4,
        band: 1,
        warning: 1,
        source_status: 'ok',
      });
      expect(row.entity_no).toBeGreaterThan(0);
      expect(row.owner_no).toBeGreaterThan(0);
      expect(row.knowing_no).toBe(row.owner_no);
    });

    it('leaves what changes meanwhile to the next scoring', async () => {
      const knex = await setUp();
      await scoreAll(knex);
      await knex('report').delete();
      await markScoresDue(knex);
      let changed = false;
      await scoreDueComponents(knex, {
        ...options,
        checks: {
          identity: [{ id: 'late', version: '1', weight: 1 }],
          evaluate: async () => {
            if (!changed) {
              changed = true;
              await knex.transaction(tx => markScoresDue(tx, [someRef]));
            }
            return [];
          },
        } as never,
      });
      expect(changed).toBe(true);
      expect(await knex('report').pluck('entity_ref')).not.toContain(someRef);
      expect(
        await knex('entity').whereNotNull('score_due_at').pluck('entity_ref'),
      ).toEqual([someRef]);
      await scoreAll(knex);
      expect(await knex('report')).toHaveLength(30);
    });

    it('takes nothing that somebody else took, and takes it after they died', async () => {
      const knex = await setUp();
      const dead = await claimDueScores(knex, { limit: 10, leaseMs: 60_000 });
      expect(dead.entityRefs).toHaveLength(10);
      await scoreAll(knex);
      expect(await knex('report')).toHaveLength(20);
      await knex('entity')
        .where({ score_due_at: dead.ticket })
        .update({ score_due_at: nowMs(knex, -1) });
      await scoreAll(knex);
      expect(await knex('report')).toHaveLength(30);
    });

    it('renews its claim however long it takes', async () => {
      const knex = await setUp();
      const tickets = new Set<string>();
      await scoreDueComponents(knex, {
        ...options,
        page: 10,
        leaseMs: 20,
        checks: {
          identity: [{ id: 'slow', version: '1', weight: 1 }],
          evaluate: async () => {
            const held = await knex('entity').whereNotNull('score_due_at');
            tickets.add(String(held[0].score_due_at));
            await sleep(5);
            return [];
          },
        } as never,
      });
      expect(tickets.size).toBeGreaterThan(3);
      expect(await knex('report')).toHaveLength(30);
    });

    it('stores no report of what vanished meanwhile, and gives back what it did not do', async () => {
      const knex = await setUp();
      const stopping = new AbortController();
      let asked = 0;
      await scoreDueComponents(knex, {
        ...options,
        page: 20,
        signal: stopping.signal,
        checks: {
          identity: [{ id: 'late', version: '1', weight: 1 }],
          evaluate: async () => {
            asked += 1;
            if (asked < 10) return [];
            stopping.abort();
            await knex('entity')
              .where({ entity_ref: 'component:default/service-0' })
              .update({ vanished_at: 1, score_due_at: null });
            return [];
          },
        } as never,
      });
      expect(await knex('report')).toHaveLength(9);
      await scoreAll(knex);
      expect(await knex('report')).toHaveLength(29);
    });

    it('leaves everything as it was when storing fails half-way', async () => {
      const knex = await setUp();
      await knex.schema.renameTable('report_history', 'elsewhere');
      await expect(scoreAll(knex)).rejects.toThrow();
      expect(await knex('report')).toHaveLength(0);
      expect(await knex('finding')).toHaveLength(0);
      expect(await knex('entity').whereNull('score_due_at')).toHaveLength(0);
      await knex.schema.renameTable('elsewhere', 'report_history');
      await knex('entity').update({ score_due_at: 0 });
      await scoreAll(knex);
      expect(await knex('report')).toHaveLength(30);
    });

    it('opens, resolves and reopens the same finding, and keeps it where evidence fails', async () => {
      const knex = await setUp(8);
      const findings = () =>
        knex('finding').where({ entity_ref: someRef, kind: 'single-knower' });
      const again = async () => {
        await markScoresDue(knex);
        await scoreAll(knex);
        return (await findings())[0];
      };
      await scoreAll(knex);
      const opened = (await findings())[0];
      expect(opened).toMatchObject({ resolved_at: null, reopened: 0 });

      // Git is away: unknown is not bad, and not good.
      const knowledge = { repository_id: 'r7' };
      await knex('knowledge').where(knowledge).update({ path: 'elsewhere' });
      expect((await again()).resolved_at).toBeNull();

      await knex('knowledge').where(knowledge).update({ path: '' });
      const id = (await knex('knowledge').where(knowledge).first()).id;
      await knex('who_set').where({ knowledge_id: id, people: '[8]' }).delete();
      await knex('who_set')
        .where({ knowledge_id: id })
        .update({ people: JSON.stringify([8, 15, 22]) });
      expect((await again()).resolved_at).not.toBeNull();

      await knex('who_set')
        .where({ knowledge_id: id })
        .update({ people: '[8]' });
      const reopened = await again();
      expect(reopened).toMatchObject({
        id: opened.id,
        resolved_at: null,
        reopened: 1,
      });
      expect(
        await knex('finding_event')
          .where({ finding_id: opened.id })
          .orderBy('id')
          .pluck('event'),
      ).toEqual(['opened', 'resolved', 'reopened']);
    });
  });
});

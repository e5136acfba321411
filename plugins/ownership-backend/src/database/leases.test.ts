import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { claimRows } from './claimRows';
import { nowMs, toNumber } from './clock';
import { finishRow } from './finishRow';

jest.setTimeout(60_000);

const table = 'repository' as const;
const leaseMs = 60_000;

describe('leases', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  async function queueOf(knex: Knex, count: number) {
    await knex(table).insert(
      Array.from({ length: count }, (_, index) => ({
        id: `r${String(index).padStart(3, '0')}`,
        kind: 'file',
        target: `/r${index}`,
        wanted: '[]',
        wanted_hash: 'w1',
        due_at: index,
      })),
    );
  }

  const claim = (knex: Knex, limit = 1) =>
    claimRows(knex, { table, limit, leaseMs });

  /** The replica that held the leases died long ago. */
  const letLeasesEnd = (knex: Knex) =>
    knex(table)
      .whereNotNull('lease_until')
      .update({ lease_until: nowMs(knex, -1) });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('gives no row to two workers at the same time', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 60);
      const workers = Array.from({ length: 8 }, async () => {
        const taken: string[] = [];
        for (;;) {
          const { rows } = await claim(knex, 2);
          if (rows.length === 0) return taken;
          taken.push(...rows.map(row => row.id));
        }
      });
      const taken = (await Promise.all(workers)).flat();
      expect(taken).toHaveLength(60);
      expect(new Set(taken).size).toBe(60);
    });

    it('takes what is longest due first, and nothing before its time', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 3);
      await knex(table)
        .where({ id: 'r000' })
        .update({ due_at: nowMs(knex, 60_000) });
      const { rows } = await claim(knex, 5);
      expect(rows.map(row => row.id)).toEqual(['r001', 'r002']);
    });

    it('gives the row of a worker that died to another, and refuses its late result', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 1);
      const dead = await claim(knex);
      expect((await claim(knex)).rows).toEqual([]);

      await letLeasesEnd(knex);
      const heir = await claim(knex);
      expect(heir.rows.map(row => row.id)).toEqual(['r000']);

      const finish = (ticket: string, status: string) =>
        finishRow(knex, {
          table,
          id: 'r000',
          ticket,
          dueInMs: leaseMs,
          changes: { status },
        });
      expect(await finish(dead.ticket, 'stale')).toBe(false);
      expect((await knex(table).first()).status).toBe('waiting');
      expect(await finish(heir.ticket, 'ok')).toBe(true);
      expect((await knex(table).first()).status).toBe('ok');
      expect(await finish(heir.ticket, 'twice')).toBe(false);
    });

    it('has a row due at once whose wishes changed during the work', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 1);
      const finish = async (seen: {
        wantedHash: string;
        rereadTicket?: string;
      }) => {
        const { ticket } = await claim(knex);
        await finishRow(knex, {
          table,
          id: 'r000',
          ticket,
          dueInMs: leaseMs,
          seen: { rereadTicket: undefined, ...seen },
        });
        const { rows } = await knex.transaction(tx =>
          tx(table)
            .select('due_at', { now: nowMs(tx) })
            .then(r => ({ rows: r })),
        );
        return toNumber(rows[0].due_at)! <= toNumber(rows[0].now)!;
      };
      expect(await finish({ wantedHash: 'w0' })).toBe(true);
      await knex(table).update({ reread_ticket: 't1' });
      expect(await finish({ wantedHash: 'w1' })).toBe(true);
      expect(await finish({ wantedHash: 'w1', rereadTicket: 't1' })).toBe(
        false,
      );
    });

    it('uses the clock of the database, in milliseconds', async () => {
      const knex = await initDatabase(databases, databaseId);
      const [{ now }] = await knex.select({ now: nowMs(knex) });
      expect(Math.abs(toNumber(now)! - Date.now())).toBeLessThan(5_000);
    });
  });
});

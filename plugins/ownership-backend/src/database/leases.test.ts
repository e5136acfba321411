import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { claimRepository } from './claimRepository';
import { nowMs, toNumber } from './clock';
import { finishScan, releaseScan } from './finishScan';
import { markPushedDue } from './markPushedDue';
import { renewLease } from './renewLease';
import { requestScan } from './requestScan';

jest.setTimeout(60_000);

const leaseMs = 60_000;
const seen = { wantedHash: 'w1', rereadTicket: undefined };

describe('leases of repositories', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  async function queueOf(
    knex: Knex,
    count: number,
    host: (index: number) => string = () => '',
  ) {
    await knex('repository').insert(
      Array.from({ length: count }, (_, index) => ({
        id: `r${String(index).padStart(3, '0')}`,
        kind: 'url',
        target: `https://git.example/r${index}`,
        host: host(index),
        wanted: '[]',
        wanted_hash: 'w1',
        due_at: index,
      })),
    );
  }

  const claim = (knex: Knex, hostConcurrency = 4) =>
    claimRepository(knex, { leaseMs, hostConcurrency, holder: 'here:1' });

  const claimAll = async (knex: Knex, hostConcurrency?: number) => {
    const taken: string[] = [];
    for (;;) {
      const claimed = await claim(knex, hostConcurrency);
      if (!claimed) return taken;
      taken.push(claimed.row.id);
    }
  };

  /** The replica that held the leases died long ago. */
  const letLeasesEnd = (knex: Knex) =>
    knex('repository')
      .whereNotNull('lease_until')
      .update({ lease_until: nowMs(knex, -1) });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('gives no row to two workers at the same time', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 60);
      const workers = Array.from({ length: 8 }, () => claimAll(knex));
      const taken = (await Promise.all(workers)).flat();
      expect(taken).toHaveLength(60);
      expect(new Set(taken).size).toBe(60);
    });

    it('lets no host have more scans than it may, whoever claims', async () => {
      const knex = await initDatabase(databases, databaseId);
      for (let round = 0; round < 5; round += 1) {
        await knex('repository').delete();
        await queueOf(knex, 40, index => `git${index % 2}.example`);
        const workers = Array.from({ length: 8 }, () => claimAll(knex, 3));
        const taken = (await Promise.all(workers)).flat();
        const held = await knex('repository')
          .whereNotNull('lease_ticket')
          .select('host');
        expect([taken.length, held.length]).toEqual([6, 6]);
        expect(held.filter(row => row.host === 'git0.example')).toHaveLength(3);
      }
    });

    it('counts no lease that ended, and no folder of this machine', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 6, index => (index < 4 ? 'git.example' : ''));
      expect(await claimAll(knex, 1)).toEqual(['r000', 'r004', 'r005']);
      await letLeasesEnd(knex);
      expect(await claimAll(knex, 1)).toEqual(['r000', 'r004', 'r005']);
    });

    it('takes what was asked for first, then what is longest due, and nothing before its time', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 6);
      await knex('repository')
        .whereIn('id', ['r000', 'r005'])
        .update({ due_at: nowMs(knex, 60_000) });
      const ask = (repositoryId: string) =>
        requestScan(knex, { repositoryId, byRef: 'user:default/ada' });
      expect(await ask('r003')).toBe(true);
      await new Promise(resolve => setTimeout(resolve, 5));
      expect(await ask('r005')).toBe(true);
      expect(await ask('gone')).toBe(false);
      expect(await claimAll(knex)).toEqual([
        'r003',
        'r005',
        'r001',
        'r002',
        'r004',
      ]);
    });

    it('answers a request once, and looks again when it came during a scan', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 1);
      const ask = () =>
        requestScan(knex, { repositoryId: 'r000', byRef: 'user:default/ada' });
      await ask();
      const scan = async (meanwhile: () => Promise<unknown>) => {
        const claimed = await claim(knex);
        if (!claimed) return 'nothing due';
        const { ticket } = claimed;
        await new Promise(resolve => setTimeout(resolve, 5));
        await meanwhile();
        await finishScan(knex, {
          repositoryId: 'r000',
          ticket,
          dueInMs: leaseMs,
          seen,
        });
        return 'scanned';
      };
      expect(await scan(ask)).toBe('scanned');
      expect(await scan(async () => undefined)).toBe('scanned');
      expect(await scan(ask)).toBe('nothing due');
      expect(await knex('repository').first()).toMatchObject({
        requested_at: null,
        requested_by: null,
        started_at: null,
        lease_holder: null,
      });
    });

    it('gives the row of a worker that died to another, and refuses its late result', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 1);
      const dead = (await claim(knex))!;
      expect(await claim(knex)).toBeUndefined();

      await letLeasesEnd(knex);
      const heir = (await claim(knex))!;
      expect(heir.row.id).toBe('r000');

      const repositoryId = 'r000';
      const renew = ({ ticket }: typeof dead) =>
        renewLease(knex, { repositoryId, ticket, leaseMs });
      expect(await renew(dead)).toBe(false);
      expect(await renew(heir)).toBe(true);
      const finish = ({ ticket }: typeof dead, status: string) =>
        finishScan(knex, {
          repositoryId,
          ticket,
          dueInMs: leaseMs,
          seen,
          changes: { status },
        });
      expect(await finish(dead, 'stale')).toBe(false);
      await releaseScan(knex, { repositoryId, ticket: dead.ticket });
      expect(await knex('repository').first()).toMatchObject({
        status: 'waiting',
        lease_ticket: heir.ticket,
      });
      expect(await finish(heir, 'ok')).toBe(true);
      expect((await knex('repository').first()).status).toBe('ok');
      expect(await finish(heir, 'twice')).toBe(false);
    });

    it('has a row due at once whose wishes changed during the work', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 1);
      const isDueAfter = async (wishes: Partial<typeof seen>) => {
        const { ticket } = (await claim(knex))!;
        await finishScan(knex, {
          repositoryId: 'r000',
          ticket,
          dueInMs: leaseMs,
          seen: { ...seen, ...wishes },
        });
        const [row] = await knex('repository').select('due_at', {
          now: nowMs(knex),
        });
        return toNumber(row.due_at)! <= toNumber(row.now)!;
      };
      expect(await isDueAfter({ wantedHash: 'w0' })).toBe(true);
      await knex('repository').update({ reread_ticket: 't1' });
      expect(await isDueAfter({ wantedHash: 'w1' })).toBe(true);
      await knex('repository').update({ reread_ticket: null });
      expect(await isDueAfter({})).toBe(false);
    });

    it('looks again at what was pushed to during the work, and only then', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 2);
      const push = () => markPushedDue(knex, { repositoryIds: ['r001'] });
      const isAgainDue = async (meanwhile: () => Promise<void>) => {
        const { ticket, row } = (await claim(knex))!;
        await new Promise(resolve => setTimeout(resolve, 5));
        await meanwhile();
        await finishScan(knex, {
          repositoryId: row.id,
          ticket,
          dueInMs: leaseMs,
          seen,
        });
        const [{ due_at: dueAt, now }] = await knex('repository')
          .where({ id: row.id })
          .select('due_at', { now: nowMs(knex) });
        return [row.id, toNumber(dueAt)! <= toNumber(now)!];
      };
      // Before the scan of the one, and during that of the other.
      await push();
      expect(await isAgainDue(push)).toEqual(['r000', false]);
      expect(await isAgainDue(push)).toEqual(['r001', true]);
      expect(await isAgainDue(async () => {})).toEqual(['r001', false]);
      expect(await claim(knex)).toBeUndefined();
    });

    it('measures leases by the clock of the database, however wrong that of a replica is', async () => {
      const knex = await initDatabase(databases, databaseId);
      await queueOf(knex, 1);
      const realNow = Date.now();
      // Timers stay real: only what the replica takes for the time is wrong.
      const clock = jest.spyOn(Date, 'now');
      try {
        clock.mockReturnValue(realNow + 600_000);
        expect((await claim(knex))?.row.id).toBe('r000');
        clock.mockReturnValue(realNow - 600_000);
        expect(await claim(knex)).toBeUndefined();
        clock.mockReturnValue(realNow + 600_000);
        expect(await claim(knex)).toBeUndefined();
      } finally {
        clock.mockRestore();
      }
      const row = await knex('repository').first();
      const endsInMs = toNumber(row.lease_until)! - Date.now();
      expect(endsInMs).toBeGreaterThan(leaseMs - 10_000);
      expect(endsInMs).toBeLessThan(leaseMs + 10_000);
    });
  });
});

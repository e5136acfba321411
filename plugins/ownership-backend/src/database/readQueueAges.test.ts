import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { ensureJob, INVENTORY_JOB } from './jobs';
import { readClock } from './readClock';
import { readQueueAges } from './readQueueAges';

const HOUR_MS = 3_600_000;

describe('readQueueAges', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const read = (knex: Knex) =>
      readQueueAges(knex, { inventoryJob: INVENTORY_JOB });

    async function addRepository(
      knex: Knex,
      row: { id: string; dueInMs: number; leaseInMs?: number },
    ) {
      const now = await readClock(knex);
      const { id, dueInMs, leaseInMs } = row;
      await knex('repository').insert({
        id,
        kind: 'url',
        target: id,
        wanted: '[]',
        wanted_hash: 'x',
        due_at: now + dueInMs,
        lease_ticket: leaseInMs === undefined ? null : 'somebody',
        lease_until: leaseInMs === undefined ? null : now + leaseInMs,
      });
    }

    it('waits for nothing where nothing is due', async () => {
      const knex = await initDatabase(databases, databaseId);
      await addRepository(knex, { id: 'later', dueInMs: HOUR_MS });

      await expect(read(knex)).resolves.toEqual({
        scanMs: 0,
        scoreMs: 0,
        inventoryMs: undefined,
      });
    });

    it('tells how long the oldest has waited, but not of one that is held', async () => {
      const knex = await initDatabase(databases, databaseId);
      const held = { dueInMs: -9 * HOUR_MS, leaseInMs: HOUR_MS };
      const dropped = { dueInMs: -2 * HOUR_MS, leaseInMs: -HOUR_MS };
      await addRepository(knex, { id: 'held', ...held });
      await addRepository(knex, { id: 'dropped', ...dropped });
      await addRepository(knex, { id: 'young', dueInMs: -HOUR_MS });
      await ensureJob(knex, INVENTORY_JOB);
      const now = await readClock(knex);
      await knex('job').update({ succeeded_at: now - 3 * HOUR_MS });

      const { scanMs, inventoryMs } = await read(knex);
      expect(scanMs / HOUR_MS).toBeCloseTo(2, 1);
      expect(inventoryMs! / HOUR_MS).toBeCloseTo(3, 1);
    });
  });
});

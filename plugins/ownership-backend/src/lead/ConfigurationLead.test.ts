import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { ConfigurationLead, LEAD_TIMES } from './ConfigurationLead';

jest.setTimeout(60_000);

const LONG_MS = 60_000;

describe('ConfigurationLead', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  const logger = mockServices.logger.mock();

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    beforeEach(async () => {
      knex = await initDatabase(databases, databaseId);
      jest.clearAllMocks();
    });

    /** A replica that starts now, later than all others. */
    const start = async (
      hash: string,
      over: Partial<typeof LEAD_TIMES> = {},
    ) => {
      const times = { askMs: 0, seenMs: 0, goneMs: LONG_MS, ...over };
      const lead = new ConfigurationLead({ knex, logger, hash, times });
      await sleep(5);
      await lead.holds();
      return lead;
    };
    const holding = (...leads: ConfigurationLead[]) =>
      Promise.all(leads.map(lead => lead.holds()));

    it('lets all replicas with the same configuration work', async () => {
      const leads = [await start('a'), await start('a'), await start('a')];
      expect(await holding(...leads)).toEqual([true, true, true]);
    });

    it('settles on the one that started last, and stays there', async () => {
      const old = [await start('a'), await start('a')];
      const fresh = await start('b');
      for (let round = 0; round < 3; round += 1) {
        expect(await holding(...old, fresh)).toEqual([false, false, true]);
      }
      // One of the old ones starts anew, in the middle of it all.
      const again = await start('a');
      expect(await holding(...old, again, fresh)).toEqual([
        true,
        true,
        true,
        false,
      ]);
    });

    it('decides between replicas that start together', async () => {
      const leads = ['a', 'b', 'c', 'a'].map(
        hash =>
          new ConfigurationLead({
            knex,
            logger,
            hash,
            times: { askMs: 0, seenMs: 0, goneMs: LONG_MS },
          }),
      );
      await holding(...leads);
      const held = await holding(...leads);
      expect([1, 2]).toContain(held.filter(Boolean).length);
      expect(await holding(...leads)).toEqual(held);
    });

    it('waits, when it takes over, until the others have noticed', async () => {
      const old = await start('a', { askMs: 400 });
      const fresh = await start('b', { askMs: 400 });
      expect(await holding(old, fresh)).toEqual([true, false]);
      for (let both = 0; both < 1; ) {
        const [first, second] = await holding(old, fresh);
        expect(first && second).toBe(false);
        if (second) both += 1;
        await sleep(20);
      }
    });

    it('gives the work back when those that led are gone', async () => {
      const old = await start('a', { goneMs: 200 });
      const fresh = await start('b', { goneMs: 200 });
      expect(await holding(old, fresh)).toEqual([false, true]);
      await sleep(300);
      expect(await holding(old)).toEqual([true]);
      // It was only away for a while.
      expect(await holding(fresh)).toEqual([true]);
      expect(await holding(old)).toEqual([false]);
      expect(logger.info.mock.calls.flat()).toEqual([
        expect.stringMatching(/leaves the work to it$/),
        expect.stringMatching(/^This replica works again/),
        expect.stringMatching(/leaves the work to it$/),
      ]);
    });
  });
});

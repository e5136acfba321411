import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { AS_OF_DAY } from '../__testUtils__/histories';
import { utcDayOf } from '../time';
import { Scoring, type ScoringOptions } from './Scoring';

jest.setTimeout(60_000);

describe('Scoring', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  const logger = mockServices.logger.mock();
  const config: ScoringOptions['config'] = {
    asOfDay: AS_OF_DAY,
    people: { aliases: [], left: [], selfLinking: 'suggested', bots: [] },
    placeholders: ['tbd'],
    history: { retentionDays: 730 },
  };

  /** A replica that starts now and works until nothing is due. */
  async function replica(
    knex: Knex,
    over: Partial<ScoringOptions['config']> = {},
  ): Promise<number> {
    let made = 0;
    const scoring = new Scoring({
      knex,
      logger,
      config: { ...config, ...over },
      onScored: reports => {
        made += reports;
      },
    });
    while (await scoring.run(new AbortController().signal));
    return made;
  }

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const setUp = async () => {
      const knex = await initDatabase(databases, databaseId);
      await fillEstate(knex, { components: 12 });
      return knex;
    };

    it('makes nothing anew after a start, and everything for another day, model or configuration', async () => {
      const knex = await setUp();
      expect(await replica(knex)).toBe(12);
      expect(await replica(knex)).toBe(0);
      expect(await replica(knex, { asOfDay: AS_OF_DAY + 1 })).toBe(12);
      expect(
        await replica(knex, {
          asOfDay: AS_OF_DAY + 1,
          placeholders: ['team-3'],
        }),
      ).toBe(12);
      const row = await knex('report')
        .where({ entity_ref: 'component:default/service-3' })
        .first();
      expect(row).toMatchObject({
        owner_problem: 'placeholder',
        state: 'at-risk',
      });
      await knex('report').limit(1).where(row).update({ model_version: '0' });
      expect(
        await replica(knex, {
          asOfDay: AS_OF_DAY + 1,
          placeholders: ['team-3'],
        }),
      ).toBe(1);
      await knex('report').where(row).delete();
      expect(
        await replica(knex, {
          asOfDay: AS_OF_DAY + 1,
          placeholders: ['team-3'],
        }),
      ).toBe(1);
    });

    it('makes the reports of all others where one cannot be made', async () => {
      const knex = await setUp();
      await knex('entity')
        .where({ entity_ref: 'component:default/service-3' })
        .update({ facts: '{"not":' });
      await replica(knex);
      expect(await knex('report')).toHaveLength(11);
      expect(logger.warn).toHaveBeenCalledWith(
        'No report could be made of component:default/service-3',
        expect.any(Error),
      );
    });

    it('takes the day from the clock of the database', async () => {
      const knex = await setUp();
      const before = utcDayOf(Date.now());
      await replica(knex, { asOfDay: undefined });
      const [{ as_of_day: day }] = await knex('report');
      expect([before, before + 1]).toContain(day);
    });

    it('shares the work of replicas that start at the same time', async () => {
      const knex = await setUp();
      const made = await Promise.all([1, 2, 3].map(() => replica(knex)));
      expect(made.reduce((sum, count) => sum + count, 0)).toBe(12);
      expect(await knex('report')).toHaveLength(12);
      expect(
        await knex('finding_event').where({ event: 'opened' }),
      ).toHaveLength((await knex('finding')).length);
    });
  });
});

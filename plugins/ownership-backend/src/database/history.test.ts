import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { AS_OF_DAY } from '../__testUtils__/histories';
import { pruneHistory } from './pruneHistory';
import { readFolders } from './readFolders';
import { readHistory } from './readHistory';
import { scoreDueComponents } from './scoreDueComponents';

jest.setTimeout(60_000);

const entityRef = 'component:default/service-2';

describe('history', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const setUp = async () => {
      const knex = await initDatabase(databases, databaseId);
      await fillEstate(knex, { components: 4, people: 40 });
      return knex;
    };
    const scoreOn = async (knex: Knex, asOf: number) => {
      await knex('entity').update({ score_due_at: 0 });
      await scoreDueComponents(knex, { asOf, left: [] });
    };
    const days = async (knex: Knex) =>
      (await knex('report_history').where({ entity_ref: entityRef }))
        .map(row => row.day - AS_OF_DAY)
        .sort((a, b) => a - b);
    const setOwner = (knex: Knex, ref: string) =>
      knex('entity')
        .where({ entity_ref: entityRef })
        .first()
        .then(row =>
          knex('entity')
            .where({ entity_ref: entityRef })
            .update({
              owner_ref: ref,
              facts: JSON.stringify({
                ...JSON.parse(row.facts),
                owner: { ref },
              }),
            }),
        );

    it('has a row for each day on which something changed, the last of the day', async () => {
      const knex = await setUp();
      await scoreOn(knex, AS_OF_DAY);
      await scoreOn(knex, AS_OF_DAY + 1);
      await scoreOn(knex, AS_OF_DAY + 2);
      expect(await days(knex)).toEqual([0]);

      await setOwner(knex, 'group:default/gone');
      await scoreOn(knex, AS_OF_DAY + 3);
      await setOwner(knex, 'group:default/team-3');
      await scoreOn(knex, AS_OF_DAY + 3);
      expect(await days(knex)).toEqual([0, 3]);

      const read = (from: number, to: number) =>
        readHistory(knex, {
          entityRef,
          fromDay: AS_OF_DAY + from,
          toDay: AS_OF_DAY + to,
        });
      const points = await read(2, 9);
      // What held before `from` stands at `from`.
      expect(points.map(({ day, ownerRef }) => [day, ownerRef])).toEqual([
        ['2026-11-22', 'group:default/team-2'],
        ['2026-11-23', 'group:default/team-3'],
      ]);
      expect(points[0]).toMatchObject({
        state: 'at-risk',
        band: 'single',
        warning: 'warning',
        commit: 'c2',
        modelVersion: '2',
      });
      expect(await read(-9, -1)).toEqual([]);
      expect(await read(-9, 1)).toHaveLength(1);
    });

    it('deletes what is old in slices, but for what still holds', async () => {
      const knex = await setUp();
      await scoreOn(knex, AS_OF_DAY);
      const [row] = await knex('report_history').where({
        entity_ref: entityRef,
      });
      const at = (back: number, over: object = {}) => ({
        ...row,
        ...over,
        day: AS_OF_DAY - back,
      });
      await knex('report_history').insert([
        at(900),
        at(800),
        at(731),
        at(729),
        at(900, { entity_ref: 'component:default/forgotten' }),
        at(1, { entity_ref: 'component:default/forgotten' }),
      ]);
      await pruneHistory(knex, { beforeDay: AS_OF_DAY - 730, slice: 2 });
      expect(await days(knex)).toEqual([-731, -729, 0]);
      const rest = await knex('report_history')
        .where({ entity_ref: 'component:default/forgotten' })
        .pluck('day');
      expect(rest).toEqual([AS_OF_DAY - 1]);
    });

    it('tells the redundancy of folders without those who left', async () => {
      const knex = await setUp();
      const read = (left: string[]) =>
        readFolders(knex, { entityRef, asOf: AS_OF_DAY, left });
      const all = await read([]);
      expect(all?.commit).toBe('c2');
      expect(all?.folders).toHaveLength(4);
      expect(all?.folders[0]).toEqual({
        folder: 'src/part-0',
        files: 10,
        truckFactor: 1,
        filesAtRisk: 1,
      });
      expect(all?.folders[3]).toMatchObject({ truckFactor: 2, filesAtRisk: 0 });
      // The top and `src` hold folders: all that is beneath, once each.
      expect(all?.areas.map(({ folder }) => folder)).toEqual(['', 'src']);
      const files = all?.folders.reduce((sum, folder) => sum + folder.files, 0);
      expect(all?.areas.map(area => area.files)).toEqual([files, files]);
      expect(all?.areas[1].truckFactor).toBeGreaterThan(0);
      const less = await read(['user:default/person-2']);
      expect(less?.folders[0].truckFactor).toBe(0);
      expect(
        await readFolders(knex, {
          entityRef: 'component:default/no-such',
          asOf: AS_OF_DAY,
          left: [],
        }),
      ).toBeUndefined();
    });
  });
});

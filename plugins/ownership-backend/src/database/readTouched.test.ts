import { TestDatabases } from '@backstage/backend-test-utils';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { VisibleSet } from '../visibility';
import { readTouched } from './readTouched';

jest.setTimeout(60_000);

const ref = (index: number) => `component:default/service-${index}`;

describe('readTouched', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'gives what is most at risk first, of what somebody knows and of what is theirs, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      await fillEstate(knex, { components: 12, groups: 4, people: 12 });
      const risks = [30, 10, 20, 10, 40, 10, 20, 50, 60, 5, 70, 5];
      await knex('report').insert(
        risks.map((risk, index) => ({
          entity_ref: ref(index),
          entity_no: index + 1,
          kind: 'component',
          as_of_day: 0,
          model_version: '',
          title_sort: `service-${index}`,
          state: 'healthy',
          warning: 0,
          risk,
          activity: 0,
          source_status: 'ok',
        })),
      );
      const touched = (over: { limit?: number } = {}) =>
        readTouched(knex, {
          visible: VisibleSet.everything,
          readable: undefined,
          userRefs: ['user:default/person-0'],
          ownerRefs: ['group:default/team-1'],
          ...over,
        });
      // Of the team: 1, 5 and 9; the person wrote in 0 and in four others.
      const all = await touched();
      expect(all).toEqual(expect.arrayContaining([0, 1, 5, 9].map(ref)));
      const keyOf = (one: string) => {
        const index = Number(one.split('-')[1]);
        return [risks[index], one] as const;
      };
      expect(all).toEqual(
        [...all].sort((a, b) => {
          const [x, y] = [keyOf(a), keyOf(b)];
          return x[0] - y[0] || (x[1] < y[1] ? -1 : 1);
        }),
      );
      expect(all[0]).toBe(ref(9));
      expect(await touched({ limit: 3 })).toEqual(all.slice(0, 3));
    },
  );
});

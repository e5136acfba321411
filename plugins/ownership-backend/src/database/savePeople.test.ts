import { TestDatabases } from '@backstage/backend-test-utils';
import { initDatabase } from '../__testUtils__/databases';
import { savePeople } from './savePeople';

jest.setTimeout(60_000);

const people = Array.from({ length: 2_000 }, (_, index) => ({
  index,
  personKey: `mail:person-${index}@crowd.example`,
  name: `Person ${index}`,
  emails: [`person-${index}@crowd.example`, `p${index}@crowd.example`],
}));

describe('savePeople', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'stores a crowd once, however often it is read, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      const save = async () => {
        const ids = new Int32Array(people.length);
        await knex.transaction(tx => savePeople(tx, { people, ids }));
        return [...ids];
      };
      const first = await save();
      const again = await save();

      expect(new Set(first).size).toBe(people.length);
      expect(again).toEqual(first);
      expect(await knex('person')).toHaveLength(people.length);
      expect(await knex('person_link')).toHaveLength(2 * people.length);
    },
  );
});

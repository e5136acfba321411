import { readdirSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { savePeople } from './savePeople';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@stewardship/backstage-plugin-ownership-backend',
  'migrations',
);
const MIGRATION = '20261124000000_identity.js';

describe('names by which unlinked people are found', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'are the same for people of former versions as for new ones, %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      for (const name of readdirSync(directory).sort()) {
        if (name === MIGRATION) break;
        await knex.migrate.up({ directory, name } as Knex.MigratorConfig);
      }
      const names = [
        'Ádá  Éxample',
        'ada example',
        '각'.repeat(300),
        '',
        ...Array.from({ length: 2_500 }, (_, index) => `Person ${index}`),
      ];
      const rows = names.map((name, index) => ({
        person_key: `hash:${index}`,
        name,
      }));
      for (let at = 0; at < rows.length; at += 500) {
        await knex('person').insert(rows.slice(at, at + 500));
      }
      await knex('person').insert([
        {
          person_key: 'user:default/ada',
          user_ref: 'user:default/ada',
          name: 'Ada Example',
        },
        { person_key: 'erased:9', name: null, erased_at: 1 },
      ]);
      await knex.migrate.up({
        directory,
        name: MIGRATION,
      } as Knex.MigratorConfig);

      const ids = new Int32Array(names.length);
      await knex.transaction(tx =>
        savePeople(tx, {
          people: names.map((name, index) => ({
            index,
            personKey: `new:${index}`,
            name,
            emails: [],
          })),
          ids,
        }),
      );
      const keyOf = async (prefix: string) =>
        knex('person')
          .where('person_key', 'like', `${prefix}:%`)
          .orderBy('id')
          .pluck('name_key');
      const migrated = await keyOf('hash');
      expect(migrated.slice(0, 5)).toEqual([
        'ada example',
        'ada example',
        null,
        null,
        'person 0',
      ]);
      expect(new Set(migrated).size).toBe(2_502);
      expect((await keyOf('new')).sort()).toEqual(migrated.sort());
      expect([...(await keyOf('user')), ...(await keyOf('erased'))]).toEqual([
        null,
        null,
      ]);
    },
  );
});

import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { readKnowledge } from './readKnowledge';

jest.setTimeout(60_000);

const ada = { name: 'Ada Example', person_key: 'mail:ada@harbour.example' };

/** Folders `service-0` … of each repository, `service-1` with two exclusions. */
async function fill(knex: Knex, repositories: readonly string[]) {
  const [{ id }] = await knex('person').insert(ada).returning('id');
  for (const repository of repositories) {
    await knex('repository').insert({
      id: repository,
      kind: 'url',
      target: `https://git.example/harbour/${repository}`,
      wanted: '[]',
      wanted_hash: '',
      due_at: 0,
    });
    for (let index = 0; index < 30; index += 1) {
      for (const excludes of index === 1 ? ['some', 'none'] : ['none']) {
        const [knowledge] = await knex('knowledge')
          .insert({
            repository_id: repository,
            path: `service-${index}`,
            excludes,
            commit: 'c0ffee',
            engine_version: '1',
            files: index,
            commit_days: '',
            reviews_known: false,
            documentation_files: 0,
            documentation_people: 0,
            agent_assisted_share: 0,
          })
          .returning('id');
        await knex('component_person').insert({
          knowledge_id: knowledge.id,
          person_id: id,
          authored: '',
          reviewed: '',
          changes: index,
        });
      }
    }
  }
}

describe('readKnowledge', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'reads the folders that it is asked for, and nothing else, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      await fill(knex, ['quayside', 'lighthouse']);
      let activityRows = 0;
      knex.on('query-response', (response, { sql }: { sql: string }) => {
        if (sql.includes('component_person')) {
          activityRows += (response.rows ?? response).length;
        }
      });

      const found = await readKnowledge(knex, [
        { repositoryId: 'quayside', path: 'service-1' },
        { repositoryId: 'lighthouse', path: 'service-2' },
        { repositoryId: 'lighthouse', path: 'service-2' },
        { repositoryId: 'lighthouse', path: 'not-there' },
      ]);

      expect(
        found
          .map(
            ({ repositoryId, excludes, component, people }) =>
              `${repositoryId}/${component.path} ${excludes} ${people.length}`,
          )
          .sort(),
      ).toEqual([
        'lighthouse/service-2 none 1',
        'quayside/service-1 none 1',
        'quayside/service-1 some 1',
      ]);
      expect(activityRows).toBe(3);
    },
  );
});

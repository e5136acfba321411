import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ownershipHistorySourceExtensionPoint } from '@stewardship/backstage-plugin-ownership-node';
import { headCommit } from '@stewardship/bus-factor';
import { createRepository } from './__testUtils__/createRepository';
import { component } from './__testUtils__/entities';
import { ada, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
} from './__testUtils__/startOwnership';

jest.setTimeout(60_000);

describe('extension points', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const elsewhere = temporaryFolder();

  it('ask an added history source before git itself', async () => {
    const repository = createRepository(
      join(elsewhere, 'vault.git'),
      yearOfWork([ada]),
    );
    const asked: string[] = [];
    const vault = createBackendModule({
      pluginId: 'ownership',
      moduleId: 'vault',
      register(env) {
        env.registerInit({
          deps: { history: ownershipHistorySourceExtensionPoint },
          async init({ history }) {
            history.addHistorySource({
              canRead: ({ kind }) => kind === 'url',
              head: async ({ target }) => {
                asked.push(target);
                return headCommit(repository);
              },
              open: async () => ({
                repository,
                commit: await headCommit(repository),
              }),
            });
          },
        });
      },
    });
    const portal = await startOwnership({
      knex: await databases.init('SQLITE_3'),
      features: [vault],
      catalog: [
        component('tide', { source: 'url:https://github.com/harbour/tide' }),
        // The rules of the portal hold for added sources too.
        component('other', { source: 'url:https://vault.example/a/b' }),
      ],
    });
    const { items } = await portal.until('/reports', nothingWaits);
    expect(
      items.map((item: Body) => [item.title, item.sourceStatus]).sort(),
    ).toEqual([
      ['other', 'not-allowed'],
      ['tide', 'ok'],
    ]);
    expect(new Set(asked)).toEqual(
      new Set(['https://github.com/harbour/tide.git']),
    );
    await portal.stop();
  });
});

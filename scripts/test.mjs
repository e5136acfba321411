/**
 * `yarn test`: every test, each database test on SQLite and on a real
 * PostgreSQL. Arguments go to `backstage-cli repo test`.
 *
 * Test files that fail in a full run run once more, alone: some wait for real
 * processes, and a machine busy with all the others can keep them waiting for
 * too long. What passes then is told as *flaky*, to be mended, and does not
 * fail the run.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { run } from './run.mjs';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** More failing files than this are no accident. */
const MAX_AGAIN = 8;

const args = process.argv.slice(2);
const postgres = process.env[VARIABLE] ? undefined : await startPostgres();
const env = {
  // without it the test runner waits for changes for ever
  CI: process.env.CI ?? 'true',
  ...(postgres ? { [VARIABLE]: postgres.connectionString } : {}),
};
const repoTest = more =>
  run(['backstage-cli', 'repo', 'test', ...more], { env });

const folder = await mkdtemp(join(tmpdir(), 'test-results-'));
try {
  process.exitCode = args.length > 0 ? await repoTest(args) : await fullRun();
} finally {
  await rm(folder, { recursive: true, force: true });
  await postgres?.stop();
}

async function fullRun() {
  const first = await recorded('first');
  if (first.status === 0) return 0;
  const failed = failedFiles(first.results);
  if (failed.length === 0 || failed.length > MAX_AGAIN) return first.status;

  process.stdout.write('\nOnce more, alone:\n');
  const again = await recorded('again', ['--runInBand', ...failed]);
  const still = failedFiles(again.results ?? first.results);
  for (const file of failed) {
    const found = still.includes(file) ? 'FAILS AGAIN' : 'FLAKY';
    process.stdout.write(`${found} ${relative('.', file)}\n`);
  }
  const total = first.results.numTotalTests;
  const failures =
    again.results?.numFailedTests ?? first.results.numFailedTests;
  process.stdout.write(
    `Tests: ${failures} failed, ${total - failures} passed, ${total} total\n`,
  );
  return again.status;
}

async function recorded(name, more = []) {
  const file = join(folder, `${name}.json`);
  const status = await repoTest(['--json', `--outputFile=${file}`, ...more]);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return { status, results: text && JSON.parse(text) };
}

function failedFiles(results) {
  return (results?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => name);
}

// Makes the demo organisation ready before the portal starts: `yarn demo` alone,
// `yarn demo --fresh` from nothing, the portal's data included.
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { today } from '../demo/generator/days.mjs';
import { generate } from '../demo/generator/generate.mjs';

const fromRoot = path => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The oldest git that knows everything the generator asks of it. */
const oldestGit = [2, 30];

function assertGit() {
  const { error, stdout } = spawnSync('git', ['--version'], {
    encoding: 'utf8',
  });
  if (error) {
    fail(
      'git is missing on this machine: the demo is built with it and the portal reads histories with it.',
    );
  }
  const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  const found = [Number(major), Number(minor)];
  if (
    found[0] < oldestGit[0] ||
    (found[0] === oldestGit[0] && found[1] < oldestGit[1])
  ) {
    fail(
      `git ${oldestGit.join('.')} or newer is needed, found: ${stdout.trim()}.`,
    );
  }
}

function fail(problem) {
  console.error(`${problem}

Install it and start again:
  Debian, Ubuntu   sudo apt-get install -y git
  Fedora           sudo dnf install -y git
  Alpine           apk add git
  macOS            xcode-select --install
`);
  process.exit(1);
}

/**
 * A start that was interrupted while it migrated leaves locks in the portal's
 * data that nobody holds, and every later start would fail on them.
 */
async function releaseLocks(folder) {
  const names = await readdir(folder).catch(() => []);
  const Database = createRequire(fromRoot('packages/backend/package.json'))(
    'better-sqlite3',
  );
  for (const name of names.filter(file => file.endsWith('.sqlite'))) {
    const database = new Database(join(folder, name));
    const locks = database
      .prepare(
        "select name from sqlite_master where type = 'table' and name like '%migrations_lock'",
      )
      .all();
    for (const { name: table } of locks) {
      const held = `"${table}" where is_locked = 1`;
      if (database.prepare(`select 1 from ${held}`).get()) {
        database.exec(`update "${table}" set is_locked = 0`);
      }
    }
    database.close();
  }
}

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    'base-date': { type: 'string' },
  },
});

assertGit();
const target = fromRoot('demo/.generated');
if (values.fresh) {
  for (const folder of [target, fromRoot('.data')]) {
    await rm(folder, { recursive: true, force: true });
  }
}
await releaseLocks(fromRoot('.data'));
const baseDate = values['base-date'] ?? process.env.DEMO_BASE_DATE ?? today();
const started = Date.now();
const outcome = await generate({ target, baseDate });

console.log(`
Harbour, a fictional ferry company: 16 repositories as of ${baseDate} ${
  outcome === 'made'
    ? `made in ${((Date.now() - started) / 1000).toFixed(1)} s`
    : 'are up to date'
}.
The portal comes up on http://localhost:3000, in about half a minute. Enter as
  Bo Lanternfish     member: what each service needs, no names
  Mara Quillfeather  lead: and who can help
  Pia Copperkettle   platform engineer: everything
`);

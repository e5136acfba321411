/**
 * `./dev packed`: packs every package as it would be published, installs the
 * tarballs into portals that Backstage's own generator makes, once with the new
 * frontend system and once with the classic one, doing what `docs/adopting.md`
 * and the plugin's README say, and walks the main path there in Chromium. It
 * needs the npm registry, and no other network.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { findChromium } from './chromium.mjs';
import { command, endCommands, plainEnvironment } from './packed/command.mjs';
import { makeEstate } from './packed/estate.mjs';
import {
  assertCommand,
  assertConfigSchema,
  assertPeers,
  assertShared,
  assertTypes,
} from './packed/installed.mjs';
import { pack } from './packed/pack.mjs';
import {
  catalogOf,
  bringGenerator,
  createPortal,
  forgetPackages,
  followDocuments,
  readDocuments,
} from './packed/portal.mjs';
import { startRegistry } from './packed/registry.mjs';
import { startReport } from './packed/report.mjs';
import {
  assertClean,
  assertDeclared,
  assertWhole,
  unpack,
} from './packed/tarball.mjs';
import { walk } from './packed/walk.mjs';
import { startPortal } from './portal.mjs';

const USAGE = `usage: ./dev packed [options]

  --system new|classic  one of the two portals; default: both
  --committed           pack the last commit, not the files as they lie here
  --keep                leave the temporary folder, and say where it is
  --tarballs DIR        take the tarballs that lie there, as --keep left them`;

/** What the walk looks for: it stands in docs/adopting.md and in a new portal. */
const EXPECTED = {
  component: 'payments',
  owner: 'payments-team',
  template: 'Example Node.js Template',
};
const EMAILS = ['ada@example.com', 'bo@example.com'];

const root = fileURLToPath(new URL('..', import.meta.url));
const report = startReport();

async function main({ systems, committed, keep, tarballs }) {
  const executablePath = findChromium();
  const documents = await readDocuments(root);
  const folder = await mkdtemp(join(tmpdir(), 'stewardship-packed-'));
  const cleanUps = [];
  if (!keep) {
    cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  }
  const copy = join(root, '.cache', basename(folder));
  cleanUps.push(() => rm(copy, { recursive: true, force: true }));
  const stop = status => {
    endCommands();
    return cleanUp(cleanUps).then(() => process.exit(status));
  };
  process.once('SIGINT', () => stop(130));
  process.once('SIGTERM', () => stop(143));
  try {
    const packages = [];
    for (const file of await findTarballs({
      ...{ folder, copy, committed, tarballs },
    })) {
      packages.push({ file, ...(await lookInto({ file, folder })) });
    }
    const estate = join(folder, 'code');
    await mkdir(estate);
    await makeEstate({
      folder: estate,
      catalog: catalogOf(documents),
      repository: EXPECTED.component,
      emails: EMAILS,
    });
    const registry = await startRegistry({ packages });
    cleanUps.push(() => registry.stop());
    const generator = await bringGenerator({
      root,
      folder: join(folder, 'generator'),
    });
    for (const system of systems) {
      await tryPortal({
        ...{ system, folder, documents, packages, estate, registry, generator },
        executablePath,
        cleanUps,
        // what holds for the packages whatever the portal is asked once
        first: system === systems[0],
      });
      if (!keep) {
        await rm(join(folder, `portal-${system}`), {
          recursive: true,
          force: true,
        });
      }
    }
  } finally {
    await cleanUp(cleanUps);
    if (keep) {
      report.say(`left in ${folder}`);
    }
  }
}

async function findTarballs({ folder, copy, committed, tarballs }) {
  if (tarballs) {
    report.about(`The packages in ${tarballs}`);
    const asked = resolve(process.env.DEV_CALLER_CWD ?? '.', tarballs);
    return (await readdir(asked))
      .filter(name => name.endsWith('.tgz'))
      .map(name => join(asked, name));
  }
  report.about(`The packages, as ${committed ? 'committed' : 'they lie here'}`);
  const target = join(folder, 'tarballs');
  await mkdir(target);
  let files;
  await report.check('they compile, build and pack', async () => {
    files = await pack({ root, copy, tarballs: target, committed });
    return `${files.length} tarballs`;
  });
  if (!files) {
    throw new Error('there is nothing to install');
  }
  return files;
}

async function lookInto({ file, folder }) {
  const found = await unpack({
    file,
    into: join(folder, 'unpacked', basename(file, '.tgz')),
  });
  const { name, version } = found.manifest;
  await report.check(`${name} is whole`, () => assertWhole(found));
  await report.check(`${name} is clean`, () =>
    assertClean({ ...found, secrets: [root, folder] }),
  );
  await report.check(`${name} declares what it imports`, () =>
    assertDeclared(found),
  );
  return { name, version, manifest: found.manifest };
}

async function tryPortal(options) {
  const { system, documents, packages, estate, registry, cleanUps } = options;
  const { generator, first } = options;
  const classic = system === 'classic';
  const began = Date.now();
  report.about(`A fresh portal, ${system} frontend system`);
  const folder = join(options.folder, `portal-${system}`);
  let output;
  const installed =
    (await report.check('the generator makes it', () =>
      createPortal({
        ...{ root, generator, folder, classic },
        registryUrl: registry.url,
      }),
    )) &&
    (await report.check('the documents install our packages', async () => {
      output = await followDocuments({ folder, documents, estate, classic });
    }));
  await report.check('nothing of ours stays in the cache', () =>
    forgetPackages({ folder, sinceMs: began }),
  );
  if (!installed) {
    return;
  }
  await report.check('the portal has what they ask of it', () =>
    assertPeers({ folder, output, packages }),
  );
  await report.check('nothing is there twice', () =>
    assertShared({ folder, packages }),
  );
  await report.check("the portal's types hold with ours", async () => {
    await command(['yarn', 'tsc'], { cwd: folder });
  });
  if (first) {
    await report.check('the types of each entry point hold alone', () =>
      assertTypes({ folder, packages }),
    );
  }
  await report.check('the settings are known', () =>
    assertConfigSchema({ folder }),
  );
  await report.check('the command runs', () =>
    assertCommand({ folder, repository: join(estate, EXPECTED.component) }),
  );

  let log = '';
  let portal;
  const started = await report.check('yarn start', async () => {
    portal = await startPortal({
      cwd: folder,
      env: environmentOf(),
      onOutput: text => {
        log += text;
      },
    });
    cleanUps.push(() => portal.stop());
  });
  if (!started) {
    return;
  }
  try {
    await walk({
      ...{ ...portal, report, expected: EXPECTED },
      executablePath: options.executablePath,
      screenshots: join(root, 'test-results', `packed-${system}`),
    });
    await report.check('the backend complains of nothing of ours', () =>
      assertQuiet(log),
    );
  } finally {
    await portal.stop();
  }
}

/** What `startPortal` takes to leave out of its environment what is ours. */
function environmentOf() {
  const plain = plainEnvironment();
  const left = Object.keys(process.env).filter(name => !(name in plain));
  return {
    ...Object.fromEntries(left.map(name => [name, undefined])),
    ...plain,
  };
}

/** What other plugins say alike, as of a missing events backend, is not ours. */
function assertQuiet(log) {
  const said = stripVTControlCharacters(log)
    .split('\n')
    .map(line => /^\S+ (\S+) (?:warn|error) (.*)/.exec(line))
    .filter(Boolean)
    .map(([, plugin, message]) => ({ plugin, message }));
  const ours = said.filter(
    ({ plugin, message }) =>
      plugin === 'ownership' &&
      !said.some(it => it.plugin !== plugin && it.message === message),
  );
  if (ours.length > 0) {
    throw new Error([...new Set(ours.map(it => it.message))].join('\n'));
  }
}

async function cleanUp(steps) {
  for (const step of steps.splice(0).reverse()) {
    await step().catch(error => report.say(`clean-up: ${error.message}`));
  }
}

const { values } = parseArgs({
  options: {
    system: { type: 'string' },
    committed: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    tarballs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stderr.write(`${USAGE}\n`);
} else {
  try {
    await main({
      systems: values.system ? [values.system] : ['new', 'classic'],
      ...values,
    });
  } catch (error) {
    report.failures.push(error.message);
    process.stderr.write(`packed: ${error.stack}\n`);
  }
  report.say('');
  for (const failure of report.failures) {
    report.say(`FAILED ${failure}`);
  }
  report.say(report.failures.length === 0 ? 'all of it held' : 'not all held');
  process.exitCode = report.failures.length === 0 ? 0 : 1;
}

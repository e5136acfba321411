import {
  appendFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { command } from './command.mjs';
import { blockFor, commandsIn, insertBlock, readBlocks } from './documents.mjs';

/** The release of `@backstage/create-app` that makes portals of Backstage 1.55. */
const CREATE_APP = '0.9.2';

/** The folder that the documents speak of. */
const THEIR_FOLDER = '/home/you/code';

const BACKEND = 'packages/backend/src/index.ts';
const APP = 'packages/app/src/App.tsx';
const SIDEBAR = 'packages/app/src/components/Root/Root.tsx';
const ENTITY_PAGE = 'packages/app/src/components/catalog/EntityPage.tsx';
const CONFIG = 'app-config.local.yaml';

/** Where the document's words say that each block of the classic system goes. */
const CLASSIC_PLACES = [
  {
    path: APP,
    place: (source, code) =>
      source.replace('</FlatRoutes>', end => `${code}\n${end}`),
  },
  {
    path: SIDEBAR,
    place: (source, code) =>
      source.replace('{/* End global nav */}', end => `${code}\n${end}`),
  },
  {
    path: ENTITY_PAGE,
    place: (source, code) =>
      source.replaceAll('</EntityLayout>', end => `${code}\n${end}`),
  },
  {
    path: ENTITY_PAGE,
    part: 'overviewContent',
    place: (source, code) =>
      source.replace(
        /const overviewContent = \(\s*<Grid[^>]*>/,
        begin => `${begin}\n${code}`,
      ),
  },
];

/** What the documents tell adopters, as blocks. */
export async function readDocuments(root) {
  const adopting = join(root, 'docs/adopting.md');
  const readme = join(root, 'plugins/ownership/README.md');
  return {
    clones: await readBlocks(adopting, 'Any clone on disk, in the demo portal'),
    portal: await readBlocks(adopting, 'Your own Backstage (1.55)'),
    paths: await readBlocks(adopting, 'Golden paths that stay owned'),
    plugin: await readBlocks(readme, 'Installation'),
    classic: await readBlocks(readme, 'The classic frontend system'),
  };
}

/** The catalog file of the documents. */
export function catalogOf(documents) {
  return blockFor(documents.clones, `${THEIR_FOLDER}/catalog.yaml`);
}

/**
 * Backstage's generator of portals, from npm. Its own dependencies are held by
 * the pins of this repository: not every registry has each version's whole tree.
 *
 * @returns {Promise<string>} its command
 */
export async function bringGenerator({ root, folder }) {
  const { resolutions } = await readJson(join(root, 'package.json'));
  await mkdir(folder);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: { '@backstage/create-app': CREATE_APP },
      overrides: resolutions,
    }),
  );
  await command(
    ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: folder },
  );
  return join(folder, 'node_modules/.bin/backstage-create-app');
}

/**
 * A new portal as the generator makes it, which knows where our packages are
 * and nothing else of them.
 *
 * The generator takes its lockfile from Backstage's repository where it can. Here
 * this repository's own stands in, pins included: the same versions every time,
 * and mostly from the cache.
 */
export async function createPortal({
  root,
  generator,
  folder,
  classic,
  registryUrl,
}) {
  await command(
    [
      generator,
      '--skip-install',
      '--path',
      folder,
      ...(classic ? ['--legacy'] : []),
    ],
    { cwd: join(folder, '..'), env: { BACKSTAGE_APP_NAME: 'fresh-portal' } },
  );
  await appendFile(
    join(folder, '.yarnrc.yml'),
    `
enableTelemetry: false
npmScopes:
  stewardship:
    npmRegistryServer: '${registryUrl}'
unsafeHttpWhitelist:
  - localhost
`,
  );
  await cp(join(root, 'yarn.lock'), join(folder, 'yarn.lock'));
  const { resolutions } = await readJson(join(root, 'package.json'));
  const { 'better-sqlite3': told, ...pins } = resolutions;
  await addResolutions({ folder, resolutions: pins });
}

/**
 * Does what the documents say, and installs.
 *
 * @returns {Promise<string>} what the installation wrote
 */
export async function followDocuments({ folder, documents, estate, classic }) {
  const { resolutions } = JSON.parse(
    documents.portal.find(({ language }) => language === 'json').code,
  );
  await addResolutions({ folder, resolutions });

  const told = commandsIn(documents.portal);
  for (const line of commandsIn(documents.plugin)) {
    if (!told.some(other => other.join() === line.join())) {
      throw new Error(
        `The plugin's README says “${line.join(
          ' ',
        )}”, docs/adopting.md does not`,
      );
    }
  }
  for (const line of [...told, ...commandsIn(documents.paths)]) {
    // the same resolution; installed is once, below
    await command([...line, '--mode=update-lockfile'], { cwd: folder });
  }
  for (const blocks of [documents.portal, documents.paths]) {
    const backend = blockFor(blocks, BACKEND);
    await edit(join(folder, BACKEND), source =>
      insertBlock(source, backend, (text, code) =>
        text.replace('backend.start();', end => `${code};\n${end}`),
      ),
    );
  }
  if (classic) {
    for (const { path, part, place } of CLASSIC_PLACES) {
      const block = blockFor(
        documents.classic,
        part ? `${path}, ${part}` : path,
      );
      await edit(join(folder, path), source =>
        insertBlock(source, block, place),
      );
    }
  }
  await writeFile(
    join(folder, CONFIG),
    blockFor(documents.portal, CONFIG).replaceAll(THEIR_FOLDER, estate),
  );
  return command(['yarn', 'install'], { cwd: folder });
}

/** Leaves nothing of this run in the cache that all portals of a machine share. */
export async function forgetPackages({ folder, sinceMs }) {
  for (const [setting, below] of [
    ['cacheFolder', ''],
    ['globalFolder', 'metadata'],
  ]) {
    const shared = await command(['yarn', 'config', 'get', setting], {
      cwd: folder,
    });
    const place = join(shared.trim(), below);
    for (const name of await readdir(place, { recursive: true })) {
      const file = join(place, name);
      if (
        basename(name).startsWith('@stewardship-') &&
        (await stat(file)).mtimeMs >= sinceMs
      ) {
        await rm(file);
      }
    }
  }
}

async function addResolutions({ folder, resolutions }) {
  await edit(join(folder, 'package.json'), text => {
    const manifest = JSON.parse(text);
    manifest.resolutions = { ...manifest.resolutions, ...resolutions };
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
  });
}

async function edit(file, change) {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { command } from './command.mjs';

const SCOPE = '@stewardship/';

/** Packages that have to be the portal's own copy, or half of it is not seen. */
const SHARED =
  /^(react|react-dom|react-router|react-router-dom)$|^@backstage\/|^@material-ui\/core$/;

/**
 * What our packages ask of the portal is there, in the range they ask for, and
 * they pass on what those they bring ask for.
 */
export async function assertPeers({ folder, output, packages }) {
  const warnings = output
    .split('\n')
    .filter(line => /YN00(02|60|86)/.test(line) && line.includes(SCOPE));
  const explained = await command(['yarn', 'explain', 'peer-requirements'], {
    cwd: folder,
  });
  const withheld = explained
    .split('\n')
    .filter(line => line.includes(`✘ ${SCOPE}`));
  const { satisfies } = createRequire(join(folder, 'package.json'))('semver');
  const met = [];
  const unmet = [];
  for (const { name, manifest } of packages) {
    for (const [peer, range] of Object.entries(
      manifest.peerDependencies ?? {},
    )) {
      const place = await locate(join(folder, 'packages/app'), peer);
      const { version } = JSON.parse(
        await readFile(join(place, 'package.json'), 'utf8'),
      );
      (satisfies(version, range) ? met : unmet).push(
        `${peer} ${version} for ${name}, which asks for ${range}`,
      );
    }
  }
  const problems = [...warnings, ...withheld, ...unmet];
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  return met.map(text => text.split(' for ')[0]).join(', ');
}

/** What a package of ours resolves is what the portal itself resolves. */
export async function assertShared({ folder, packages }) {
  let count = 0;
  const doubled = [];
  for (const { name, manifest } of packages) {
    const own = await locate(folder, name);
    const inPortal = join(
      folder,
      'packages',
      manifest.backstage?.role === 'frontend-plugin' ? 'app' : 'backend',
    );
    const dependencies = Object.keys({
      ...manifest.dependencies,
      ...manifest.peerDependencies,
    });
    for (const dependency of dependencies.filter(it => SHARED.test(it))) {
      const ours = await locate(own, dependency);
      const theirs = await locate(inPortal, dependency).catch(() => ours);
      count += 1;
      if (ours !== theirs) {
        doubled.push(`${dependency}: ${ours} beside ${theirs}`);
      }
    }
  }
  if (doubled.length > 0) {
    throw new Error(`twice in the portal:\n${doubled.join('\n')}`);
  }
  return `${count} shared packages, one copy each`;
}

/**
 * Every entry point's types hold by themselves, library checks on: what
 * `skipLibCheck`, which a portal has, would hide.
 */
export async function assertTypes({ folder, packages }) {
  const entries = packages.flatMap(({ name, manifest }) =>
    Object.keys(manifest.exports ?? { '.': '' })
      .filter(entry => !entry.endsWith('.json'))
      .map(entry => `${name}${entry.slice(1)}`),
  );
  const file = join(folder, 'packages/backend/src/entryPoints.check.ts');
  const config = join(folder, 'tsconfig.check.json');
  await writeFile(
    file,
    entries
      .map((entry, index) => `export * as entry${index} from '${entry}';\n`)
      .join(''),
  );
  await writeFile(
    config,
    JSON.stringify({
      extends: './tsconfig.json',
      include: [],
      files: ['packages/backend/src/entryPoints.check.ts'],
      compilerOptions: {
        skipLibCheck: false,
        incremental: false,
        noEmit: true,
        emitDeclarationOnly: false,
      },
    }),
  );
  try {
    const output = await command(
      ['yarn', 'tsc', '-p', config, '--pretty', 'false'],
      { cwd: folder, expect: 'either' },
    );
    // Libraries of others have errors of their own, which are not ours to mend.
    const ours = output
      .split('\n')
      .filter(line => /error TS\d+/.test(line))
      .filter(line => line.includes(SCOPE) || !/^node_modules\//.test(line));
    if (ours.length > 0) {
      throw new Error(ours.join('\n'));
    }
    return entries.join(', ');
  } finally {
    await rm(file);
    await rm(config);
  }
}

/** The portal knows our settings, and finds a wrong one. */
export async function assertConfigSchema({ folder }) {
  // without --strict the command reads, and complains of nothing
  const check = ['yarn', 'backstage-cli', 'config:check', '--lax', '--strict'];
  const files = ['app-config.yaml', 'app-config.local.yaml'];
  const withFiles = names => names.flatMap(name => ['--config', name]);
  await command([...check, ...withFiles(files)], { cwd: folder });
  const wrong = 'app-config.wrong.yaml';
  await writeFile(join(folder, wrong), 'ownership: {privacy: {mode: loud}}\n');
  try {
    const output = await command([...check, ...withFiles([...files, wrong])], {
      cwd: folder,
      expect: 'failure',
    });
    const line = output.split('\n').find(text => text.includes('mode'));
    if (!line) {
      throw new Error(
        `a wrong privacy mode is refused, and not named:\n${output}`,
      );
    }
    return `a wrong one is refused: ${line.trim()}`;
  } finally {
    await rm(join(folder, wrong));
  }
}

/** The command runs as installed. */
export async function assertCommand({ folder, repository }) {
  const output = await command(
    [join(folder, 'node_modules/.bin/bus-factor'), repository],
    { cwd: folder },
  );
  const line = output.split('\n').find(text => text.includes('truck factor'));
  if (!line) {
    throw new Error(`says no truck factor:\n${output}`);
  }
  return line.trim().replace(/\s+/g, ' ');
}

/** The folder of a package as code in another folder finds it. */
async function locate(from, name) {
  const resolve = createRequire(join(from, 'package.json'));
  for (const folder of resolve.resolve.paths(name)) {
    const manifest = join(folder, name, 'package.json');
    if (await readFile(manifest).catch(() => undefined)) {
      return dirname(await realpath(manifest));
    }
  }
  throw new Error(`${from} does not find ${name}`);
}

import {
  cp,
  mkdir,
  readFile,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { command } from './command.mjs';

/**
 * Builds every package that is to be published, and packs it as `yarn npm
 * publish` would. That happens in a copy: packing rewrites manifests for as long
 * as it takes, and this checkout may be in use.
 *
 * @param {{ root: string, copy: string, tarballs: string, committed: boolean }} options
 *   `copy` has to lie in this checkout, where the compiler finds the installed
 *   packages above it; with `committed` the last commit is packed, else the
 *   files as they lie here
 * @returns {Promise<string[]>} the tarballs
 */
export async function pack({ root, copy, tarballs, committed }) {
  await copySources({ root, copy, committed });
  const packages = await publishable(copy);
  await linkModules({ root, copy, packages });
  await narrowTypes({ copy, packages });

  await command(['yarn', 'tsc'], { cwd: copy });
  const packed = [];
  for (const { name, location } of packages) {
    const cwd = join(copy, location);
    const file = join(
      tarballs,
      `${name.replace('@', '').replace('/', '-')}.tgz`,
    );
    await command(['yarn', 'build'], { cwd });
    await command(['yarn', 'pack', '--out', file], { cwd });
    packed.push(file);
  }
  return packed;
}

/** Tests and the demo portal are checked elsewhere, and are in no tarball. */
async function narrowTypes({ copy, packages }) {
  const file = join(copy, 'tsconfig.json');
  const config = JSON.parse(await readFile(file, 'utf8'));
  config.include = packages.flatMap(({ location }) => [
    `${location}/src`,
    `${location}/config.d.ts`,
  ]);
  config.exclude = ['node_modules', '**/*.test.*', '**/setupTests.ts'];
  await writeFile(file, JSON.stringify(config));
}

async function copySources({ root, copy, committed }) {
  await mkdir(copy, { recursive: true });
  if (committed) {
    const archive = join(copy, 'source.tar');
    await command(['git', 'archive', '--output', archive, 'HEAD'], {
      cwd: root,
    });
    await command(['tar', '-xf', archive, '-C', copy], { cwd: root });
    await rm(archive);
    return;
  }
  const list = await command(
    ['git', 'ls-files', '-coz', '--exclude-standard', '--deduplicate'],
    { cwd: root },
  );
  for (const file of list.split('\0').filter(Boolean)) {
    await cp(join(root, file), join(copy, file)).catch(error => {
      if (error.code !== 'ENOENT') {
        throw error; // else it is deleted here, and git does not know yet
      }
    });
  }
}

/** What may be published: not private, below the folders of the workspace. */
async function publishable(copy) {
  const packages = [];
  for (const folder of ['packages', 'plugins']) {
    for (const name of await readdir(join(copy, folder))) {
      const location = join(folder, name);
      const manifest = JSON.parse(
        await readFile(join(copy, location, 'package.json'), 'utf8'),
      );
      if (!manifest.private) {
        packages.push({
          name: manifest.name,
          version: manifest.version,
          location,
        });
      }
    }
  }
  return packages;
}

/**
 * The installed packages, lent from this checkout. Our own ones are links into
 * the workspace, and have to lead into the copy.
 */
async function linkModules({ root, copy, packages }) {
  const installed = join(root, 'node_modules');
  const modules = join(copy, 'node_modules');
  const [scope] = packages[0].name.split('/');
  await mkdir(join(modules, scope), { recursive: true });
  for (const entry of await readdir(installed)) {
    // caches are written to
    if (entry !== scope && entry !== '.cache') {
      await symlink(join(installed, entry), join(modules, entry));
    }
  }
  for (const { name, location } of packages) {
    const link = join(modules, name);
    await symlink(relative(dirname(link), join(copy, location)), link);
  }
  for (const folder of ['packages', 'plugins']) {
    for (const name of await readdir(join(copy, folder))) {
      await linkOwnModules(join(root, folder, name), join(copy, folder, name));
    }
  }
}

/** What a package has installed beside it, where versions differ. */
async function linkOwnModules(from, to) {
  const entries = await readdir(join(from, 'node_modules')).catch(() => []);
  for (const entry of entries.filter(name => !name.startsWith('.'))) {
    const target = await realpath(join(from, 'node_modules', entry));
    await mkdir(join(to, 'node_modules'), { recursive: true });
    await symlink(target, join(to, 'node_modules', entry));
  }
}

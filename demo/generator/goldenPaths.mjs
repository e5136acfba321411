import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fastImportStream } from './fastImport.mjs';
import { git } from './git.mjs';
import { identity } from './people.mjs';
import { versionsOf } from './pathVersions.mjs';

/** The paths as they ship: the newest version of each, and its only source. */
const source = fileURLToPath(new URL('../../golden-paths', import.meta.url));

/**
 * Days that move with no base date: what was published yesterday names a commit
 * that is still there today.
 */
const days = ['2023-03-06', '2024-05-13', '2025-09-01'];
const authors = ['pia-copperkettle', 'arlo-toolboxer', 'pia-copperkettle'];

/**
 * @typedef {object} PathVersion
 * @property {string} commit
 * @property {ReadonlyMap<string, string>} files by path below the path's folder
 */

/** Texts of the shipped paths by path, sorted; only of folders with a template. */
export async function shippedPaths() {
  const names = (
    await readdir(source, { recursive: true, withFileTypes: true })
  )
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(source.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(name => name.includes('/'))
    .sort();
  const files = new Map();
  for (const name of names) {
    files.set(name, await readFile(join(source, name), 'utf8'));
  }
  return files;
}

/**
 * Writes the golden paths as the repository `<folder>/golden-paths`, checked
 * out, as the catalog reads templates from files.
 *
 * @returns {Promise<Map<string, PathVersion>>} by `name@version`
 */
export async function writeGoldenPaths({ folder }) {
  const path = join(folder, 'golden-paths');
  const inIt = ['-C', path];
  const told = versionsOf(await shippedPaths());
  await git([
    'init',
    '--quiet',
    '--template=',
    '--initial-branch=main',
    '--object-format=sha1',
    path,
  ]);
  await git(
    [
      ...inIt,
      ...['-c', 'fastimport.unpackLimit=0'],
      ...['fast-import', '--quiet', '--done', '--date-format=raw'],
    ],
    { input: fastImportStream(commitsOf(told)) },
  );
  await git([
    ...inIt,
    '-c',
    'core.autocrlf=false',
    'reset',
    '--quiet',
    '--hard',
  ]);
  const commits = (await git([...inIt, 'rev-list', '--reverse', 'main']))
    .trim()
    .split('\n');
  return new Map(
    told.flatMap(({ files, versions }, at) =>
      Object.entries(versions).map(([name, version]) => [
        `${name}@${version}`,
        {
          commit: commits[at],
          files: new Map(
            [...files]
              .filter(([file]) => file.startsWith(`${name}/`))
              .map(([file, text]) => [file.slice(name.length + 1), text]),
          ),
        },
      ]),
    ),
  );
}

function commitsOf(told) {
  return told.map(({ files, message }, at) => {
    const before = at === 0 ? new Map() : told[at - 1].files;
    return {
      seconds: Date.parse(`${days[at]}T09:00:00Z`) / 1000,
      author: identity(authors[at]),
      message,
      changes: [...files]
        .filter(([path, text]) => before.get(path) !== text)
        .map(([path, text]) => ({ kind: 'write', path, text })),
    };
  });
}

import { mkdir, readFile, readdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { command } from './command.mjs';

const SPECIFIERS = [
  /\bfrom\s*'([^'\n]+)'/g,
  /\bfrom\s*"([^"\n]+)"/g,
  /\bimport\s*'([^'\n]+)'/g,
  /\b(?:require|import)\(\s*'([^'\n]+)'\s*\)/g,
  /\b(?:require|import)\(\s*"([^"\n]+)"\s*\)/g,
];

/**
 * Unpacks a tarball beside it.
 *
 * @returns {Promise<{ folder: string, manifest: object, files: string[] }>}
 *   `files` are relative to the package
 */
export async function unpack({ file, into }) {
  await mkdir(into, { recursive: true });
  await command(['tar', '-xzf', file, '-C', into], { cwd: into });
  const folder = join(into, 'package');
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const manifest = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  return { folder, manifest, files };
}

/** Every file that the manifest points to is in the tarball. */
export function assertWhole({ manifest, files }) {
  const present = new Set(files);
  const wanted = new Set(
    [
      manifest.main,
      manifest.module,
      manifest.types,
      manifest.configSchema,
      ...stringsOf(manifest.bin),
      ...stringsOf(manifest.exports),
      ...stringsOf(manifest.typesVersions),
      'README.md',
    ]
      .filter(path => path !== undefined)
      // features are told among the exports, by their kind
      .filter(path => !path.startsWith('@backstage/'))
      .map(path => path.replace(/^\.\//, '')),
  );
  const missing = [...wanted].filter(path => !present.has(path));
  for (const entry of manifest.files) {
    if (!files.some(path => path === entry || path.startsWith(`${entry}/`))) {
      missing.push(entry);
    }
  }
  if (missing.length > 0) {
    throw new Error(
      `its manifest names what is missing: ${missing.join(', ')}`,
    );
  }
  const stray = files.filter(path =>
    /^src\/|\.test\.|__testUtils__|__mocks__/.test(path),
  );
  if (stray.length > 0) {
    throw new Error(`holds what is not to be published: ${stray.join(', ')}`);
  }
  return `${files.length} files, ${wanted.size} named by its manifest`;
}

/** Nothing in it knows the machine that it was made on, or the workspace. */
export async function assertClean({ folder, manifest, files, secrets }) {
  const ranges = [
    ...Object.values(manifest.dependencies ?? {}),
    ...Object.values(manifest.peerDependencies ?? {}),
  ];
  const odd = ranges.filter(range => !/^[\^~<>=\d|\s.*]+$/.test(range));
  if (odd.length > 0) {
    throw new Error(`has ranges that npm does not know: ${odd.join(', ')}`);
  }
  for (const path of files) {
    const text = await readFile(join(folder, path), 'utf8');
    const found = secrets.find(secret => text.includes(secret));
    if (found) {
      throw new Error(`${path} holds a path of this machine: ${found}`);
    }
  }
}

/**
 * Every package that the code or its types import is declared, so that it works
 * where nothing else happens to bring it.
 *
 * @returns {Promise<string>} what is declared and imported nowhere
 */
export async function assertDeclared({ folder, manifest, files }) {
  const declared = new Set([
    manifest.name,
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ]);
  const imported = new Map();
  for (const path of files.filter(name => /\.(c?js|d\.ts)$/.test(name))) {
    const text = withoutComments(await readFile(join(folder, path), 'utf8'));
    for (const pattern of SPECIFIERS) {
      for (const [, specifier] of text.matchAll(pattern)) {
        const name = packageOf(specifier);
        if (name) {
          imported.set(name, path);
        }
      }
    }
  }
  const undeclared = [...imported]
    .filter(([name]) => !declared.has(name))
    .map(([name, path]) => `${name} (${path})`);
  if (undeclared.length > 0) {
    throw new Error(`imports undeclared packages: ${undeclared.join(', ')}`);
  }
  const idle = Object.keys(manifest.dependencies ?? {}).filter(
    name => !imported.has(name) && !name.startsWith('@types/'),
  );
  return `${imported.size} packages imported${
    idle.length > 0 ? `; declared and imported nowhere: ${idle.join(', ')}` : ''
  }`;
}

function packageOf(specifier) {
  // the patterns find sentences too
  if (!/^(@[a-z][\w.-]*\/)?[a-z][\w.-]*(\/[\w./-]+)?$/.test(specifier)) {
    return undefined;
  }
  if (builtinModules.includes(specifier)) {
    return undefined;
  }
  const [scope, name] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function stringsOf(value) {
  if (typeof value === 'string') {
    return [value];
  }
  return value && typeof value === 'object'
    ? Object.values(value).flatMap(stringsOf)
    : [];
}

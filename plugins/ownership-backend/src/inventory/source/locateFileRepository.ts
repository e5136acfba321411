import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** More alternates than git follows itself. */
const MOST_STORES = 50;
/** A path, or a few of them. */
const MOST_BYTES = 64 * 1024;

/** A repository on this machine and a folder in it, or what is wrong. */
export type LocatedRepository =
  | { repository: string; path: string }
  | { problem: 'not-allowed' | 'not-found' | 'not-a-repository' };

/**
 * Finds the repository that a folder is, or lies in. Only folders inside the
 * roots count, before and after links are resolved, and so do all the places
 * where it keeps its objects: a worktree's main one, what alternates name, what
 * is a link among them. A repository that encloses a root is not taken.
 *
 * Known gap: single loose objects that are links are not looked for, and
 * whoever may write to a root may change it between this look and the reading.
 */
export async function locateFileRepository(options: {
  /** Absolute. */
  target: string;
  /** Absolute. */
  roots: readonly string[];
}): Promise<LocatedRepository> {
  const target = resolve(options.target);
  const roots = await realRoots(options.roots);
  // Nothing outside is even looked at: an answer would say what exists there.
  if (!isInside(target, [...options.roots, ...roots])) {
    return { problem: 'not-allowed' };
  }
  const real = await realpath(target).catch(() => undefined);
  if (real === undefined) {
    return { problem: 'not-found' };
  }
  if (!isInside(real, roots)) {
    return { problem: 'not-allowed' };
  }
  for (let folder = real; isInside(folder, roots); folder = dirname(folder)) {
    const places = await placesOf(folder);
    if (places !== undefined) {
      return places.every(place => isInside(place, roots))
        ? {
            repository: folder,
            path: relative(folder, real).split(sep).join('/'),
          }
        : { problem: 'not-allowed' };
    }
  }
  return { problem: 'not-a-repository' };
}

/**
 * Real paths of all that git would read objects from; undefined when the folder
 * is no repository.
 */
async function placesOf(folder: string): Promise<string[] | undefined> {
  const gitDir = await gitDirOf(folder);
  if (gitDir === undefined) {
    return undefined;
  }
  const common = await commonDirOf(gitDir);
  const objects = await realpath(join(common, 'objects')).catch(() => common);
  return [gitDir, common, ...(await objectStores(objects))];
}

async function gitDirOf(folder: string): Promise<string | undefined> {
  const nested = join(folder, '.git');
  const info = await stat(nested).catch(() => undefined);
  if (info?.isDirectory()) {
    return realpath(nested);
  }
  if (info?.isFile()) {
    // As git reads it: nothing before, nothing after.
    const content = await textOf(nested);
    const link = /^gitdir: ([^\r\n]+)[\r\n]*$/.exec(content)?.[1];
    return link && realpath(resolve(folder, link)).catch(() => undefined);
  }
  const isBare = await Promise.all(
    ['HEAD', 'objects', 'refs'].map(name => exists(join(folder, name))),
  );
  return isBare.every(Boolean) ? folder : undefined;
}

/** Linked worktrees keep their objects in the main one. */
async function commonDirOf(gitDir: string): Promise<string> {
  const written = await textOf(join(gitDir, 'commondir'));
  const common = written.replace(/[\r\n]+$/, '');
  return realpath(resolve(gitDir, common)).catch(() => gitDir);
}

/** A folder of objects, the links in it, and those that its alternates name. */
async function objectStores(first: string): Promise<string[]> {
  const stores = new Set([first]);
  const places = new Set<string>();
  // Growing while it is walked; a set cuts cycles.
  for (const store of stores) {
    if (stores.size > MOST_STORES) {
      return ['/'];
    }
    for (const place of [store, ...(await linksIn(store))]) {
      places.add(place);
    }
    const alternates = await textOf(join(store, 'info', 'alternates'));
    for (const line of alternates.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      // A quoted path is not unquoted: it is a place that nobody may read.
      const path = line.startsWith('"') ? '/' : resolve(store, line);
      stores.add(await realpath(path).catch(() => path));
    }
  }
  return [...places];
}

/** Where the links in a folder of objects lead, one level down. */
async function linksIn(store: string): Promise<string[]> {
  const folders = [store, join(store, 'pack'), join(store, 'info')];
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries.filter(item => item.isSymbolicLink())) {
      const path = join(folder, entry.name);
      found.push(await realpath(path).catch(() => path));
    }
  }
  return found;
}

/**
 * What a small file says, nothing where there is none. A pipe would be waited
 * for, and a giant read, for ever: they lead to where nobody may read.
 */
async function textOf(file: string): Promise<string> {
  const info = await stat(file).catch(() => undefined);
  if (info === undefined) {
    return '';
  }
  return info.isFile() && info.size <= MOST_BYTES
    ? readFile(file, 'utf8').catch(() => '/')
    : '/';
}

async function realRoots(roots: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    roots.map(root => realpath(root).catch(() => undefined)),
  );
  return found.filter(root => root !== undefined);
}

function isInside(path: string, roots: readonly string[]): boolean {
  return roots.some(root => {
    const base = root.endsWith(sep) ? root : `${root}${sep}`;
    return path === root || path.startsWith(base);
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A repository on this machine and a folder in it, or what is wrong. */
export type LocatedRepository =
  | { repository: string; path: string }
  | { problem: 'not-allowed' | 'not-found' | 'not-a-repository' };

/**
 * Finds the repository that a folder is, or lies in. Only folders inside the
 * roots count, before and after links are resolved, and so does the place
 * where a worktree keeps its objects; a repository that encloses a root is not
 * taken.
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
    const objects = await objectsOf(folder);
    if (objects !== undefined) {
      return isInside(objects, roots)
        ? {
            repository: folder,
            path: relative(folder, real).split(sep).join('/'),
          }
        : { problem: 'not-allowed' };
    }
  }
  return { problem: 'not-a-repository' };
}

/** Real path of what holds a folder's objects; undefined when it is no repository. */
async function objectsOf(folder: string): Promise<string | undefined> {
  const nested = join(folder, '.git');
  const info = await stat(nested).catch(() => undefined);
  if (info?.isDirectory()) {
    return realpath(nested);
  }
  if (info?.isFile()) {
    const link = /^gitdir: (.+)$/m.exec(await readFile(nested, 'utf8'))?.[1];
    const gitDir =
      link && (await realpath(resolve(folder, link)).catch(() => undefined));
    return gitDir ? realpath(await commonDirOf(gitDir)) : undefined;
  }
  const isBare = await Promise.all(
    ['HEAD', 'objects', 'refs'].map(name => exists(join(folder, name))),
  );
  return isBare.every(Boolean) ? realpath(join(folder, 'objects')) : undefined;
}

/** Linked worktrees keep their objects in the main one. */
async function commonDirOf(gitDir: string): Promise<string> {
  const common = await readFile(join(gitDir, 'commondir'), 'utf8').catch(
    () => undefined,
  );
  const path = common === undefined ? gitDir : resolve(gitDir, common.trim());
  return (await exists(path)) ? path : gitDir;
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

import { access, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a path of the command line leads. */
export interface Location {
  /** As it was named. */
  name: string;
  /** The repository to open. */
  repository: string;
  /** Folder inside it, with slashes; `''` for the whole. */
  prefix: string;
}

/**
 * Finds the repository of a path: the path itself, or the worktree around it.
 * What is wrong with a path that is neither, opening it will say.
 */
export async function locate(name: string, cwd: string): Promise<Location> {
  const path = resolve(cwd, name);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return { name, repository: path, prefix: '' };
  for (let top = real; ; top = dirname(top)) {
    const isTop = await access(join(top, '.git')).then(
      () => true,
      () => false,
    );
    if (isTop) {
      const prefix = relative(top, real).split(sep).join('/');
      return { name, repository: top, prefix };
    }
    // A bare repository may lie inside somebody's worktree.
    const isBare = await access(join(top, 'HEAD')).then(
      () => true,
      () => false,
    );
    if (isBare || dirname(top) === top) break;
  }
  return { name, repository: path, prefix: '' };
}

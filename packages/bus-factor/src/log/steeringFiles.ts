import type { AttributesFile } from '../files/gitattributes';
import type { GitDirectory } from '../git/gitCommand';
import { readBlobs } from '../git/readBlobs';
import type { TreeEntry } from '../git/listTree';

/** Files of the revision that steer how its history is read. */
export interface SteeringFiles {
  /** Content of `.mailmap`, bytes as Latin-1. */
  mailmap?: string;
  attributes: AttributesFile[];
  /** Full ids of commits that `.git-blame-ignore-revs` names. */
  ignoredCommits: ReadonlySet<string>;
}

/** @public */
export interface SteeringFilesOptions {
  directory: GitDirectory;
  tree: readonly TreeEntry[];
  signal?: AbortSignal;
}

/**
 * Reads the steering files from the revision itself, never from a worktree or
 * another branch: the same commit gives the same result everywhere.
 */
export async function readSteeringFiles(
  options: SteeringFilesOptions,
): Promise<SteeringFiles> {
  const { directory, tree, signal } = options;
  const wanted = tree.filter(
    // Links are not followed, as in git.
    ({ mode, path }) => mode.startsWith('100') && isSteering(path),
  );
  const blobs = await readBlobs(
    directory,
    wanted.map(({ id }) => id),
    signal,
  );
  const found: SteeringFiles & { ignoredCommits: Set<string> } = {
    attributes: [],
    ignoredCommits: new Set(),
  };
  wanted.forEach(({ path }, index) => {
    const content = blobs[index].toString('latin1');
    if (path === '.mailmap') found.mailmap = content;
    else if (path === '.git-blame-ignore-revs') {
      parseIgnoredCommits(content).forEach(id => found.ignoredCommits.add(id));
    } else {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      found.attributes.push({ folder, content });
    }
  });
  return found;
}

/** Whether a file of this path, if it is a file, steers the reading. */
export function isSteering(path: string): boolean {
  return (
    path === '.mailmap' ||
    path === '.git-blame-ignore-revs' ||
    path === '.gitattributes' ||
    path.endsWith('/.gitattributes')
  );
}

function parseIgnoredCommits(content: string): string[] {
  return content
    .split('\n')
    .map(line => line.replace(/#.*/, '').trim().toLowerCase())
    .filter(line => /^[0-9a-f]{40,64}$/.test(line));
}

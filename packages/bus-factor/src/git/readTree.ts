import { failureOf } from './failureOf';
import { gitOptions, type GitDirectory } from './gitCommand';
import { spawnGit } from './spawnGit';

/** One tracked file. Paths are bytes as Latin-1, so that no two can collide. */
export interface TreeEntry {
  path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (submodule). */
  mode: string;
  id: string;
}

/** Every file tracked at a commit, in git's order. */
export async function readTree(
  directory: GitDirectory,
  commit: string,
  signal?: AbortSignal,
): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = [];
  let rest = Buffer.alloc(0);
  const exit = await spawnGit({
    args: [
      ...gitOptions(directory),
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      '--end-of-options',
      commit,
    ],
    repository: directory.repository,
    signal,
    onOutput: chunk => {
      const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (;;) {
        const end = data.indexOf(0, start);
        if (end < 0) break;
        entries.push(parseEntry(data.toString('latin1', start, end)));
        start = end + 1;
      }
      rest = Buffer.from(data.subarray(start));
    },
  });
  if (exit.code !== 0) throw failureOf(exit, directory.repository);
  return entries;
}

function parseEntry(record: string): TreeEntry {
  const tab = record.indexOf('\t');
  const [mode, , id] = record.slice(0, tab).split(' ');
  return { mode, id, path: record.slice(tab + 1) };
}

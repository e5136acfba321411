import { failureOf } from './failureOf';
import { gitOptions, type GitDirectory } from './gitCommand';
import { PathAllowance } from './pathAllowance';
import { spawnGit } from './spawnGit';

/** One tracked file, its path in the encoding that was asked for. */
export interface TreeEntry {
  path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (submodule). */
  mode: string;
  /** Object id of its content. */
  id: string;
}

/**
 * Tells of every file tracked at a commit, in git's order, as git names it.
 *
 * @throws RepositoryError, `too-large` when there are more or longer paths than
 * anybody has; whatever `onEntry` throws ends it
 */
export async function listTree(
  directory: GitDirectory,
  options: {
    commit: string;
    /** Only what is below it, relative to the top. */
    folder?: string;
    /** Latin-1 keeps bytes apart that are no UTF-8. */
    encoding: 'latin1' | 'utf8';
    onEntry: (entry: TreeEntry) => void;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { commit, folder = '', encoding, onEntry, signal } = options;
  const allowance = new PathAllowance('The revision');
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
      ...(folder === '' ? [] : [folder]),
    ],
    repository: directory.repository,
    signal,
    onOutput: chunk => {
      const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (;;) {
        const end = data.indexOf(0, start);
        if (end < 0) break;
        const entry = parseEntry(data.toString(encoding, start, end));
        allowance.take(entry.path);
        onEntry(entry);
        start = end + 1;
      }
      rest = Buffer.from(data.subarray(start));
      allowance.check(rest.length);
    },
  });
  if (exit.code !== 0) throw failureOf(exit, directory.repository);
}

function parseEntry(record: string): TreeEntry {
  const tab = record.indexOf('\t');
  const [mode, , id] = record.slice(0, tab).split(' ');
  return { mode, id, path: record.slice(tab + 1) };
}

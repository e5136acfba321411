import { RepositoryError } from '../errors';
import { failureOf } from './failureOf';
import { gitOptions } from './gitCommand';
import { openRepository } from './openRepository';
import { tryGit } from './runGit';
import { spawnGit } from './spawnGit';

/** One file that a commit tracks. @public */
export interface TrackedFile {
  /** Relative to the folder that was asked for. */
  path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (submodule). */
  mode: string;
  /** Object id of its content. */
  id: string;
}

/** Paths longer than this are nobody's. */
const LONGEST_RECORD_BYTES = 64 * 1024;

/**
 * Tells of every file below a folder of a commit, in git's order, without its
 * content. A folder that is not there has no files.
 *
 * @throws RepositoryError; whatever `onFile` throws ends the reading
 * @public
 */
export async function listFiles(
  repository: string,
  options: {
    /** Full id of the commit. */
    commit: string;
    /** Relative to the top, `''` for all. */
    folder?: string;
    onFile: (file: TrackedFile) => void;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { commit, folder = '', onFile, signal } = options;
  const directory = await openRepository(repository, signal);
  const inside = folder === '' ? '' : `${folder}/`;
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
    repository,
    signal,
    onOutput: chunk => {
      const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (;;) {
        const end = data.indexOf(0, start);
        if (end < 0) break;
        const file = fileOf(data.toString('utf8', start, end));
        if (file.path.startsWith(inside)) {
          onFile({ ...file, path: file.path.slice(inside.length) });
        }
        start = end + 1;
      }
      rest = Buffer.from(data.subarray(start));
      if (rest.length > LONGEST_RECORD_BYTES) throw tooLarge(repository);
    },
  });
  if (exit.code !== 0) throw failureOf(exit, repository);
}

function fileOf(record: string): TrackedFile {
  const tab = record.indexOf('\t');
  const [mode, , id] = record.slice(0, tab).split(' ');
  return { mode, id, path: record.slice(tab + 1) };
}

/**
 * How large contents are, by object id. What is not there, as in a clone made
 * without contents, is left out.
 *
 * @throws RepositoryError
 * @public
 */
export async function contentSizes(
  repository: string,
  options: { ids: readonly string[]; signal?: AbortSignal },
): Promise<Map<string, number>> {
  const { ids, signal } = options;
  if (ids.length === 0) return new Map();
  const { output } = await tryGit({
    directory: await openRepository(repository, signal),
    args: ['cat-file', '--batch-check'],
    input: inputOf(ids),
    signal,
  });
  return new Map(
    [
      ...output
        .toString('latin1')
        .matchAll(/^([0-9a-f]{40,64}) blob (\d{1,15})$/gm),
    ].map(([, id, size]) => [id, Number(size)]),
  );
}

/**
 * Contents by object id, all of which must be there.
 *
 * @throws RepositoryError `incomplete` when one is missing, `too-large` when
 * all together have more than `maximumBytes`
 * @public
 */
export async function readContents(
  repository: string,
  options: {
    ids: readonly string[];
    maximumBytes: number;
    signal?: AbortSignal;
  },
): Promise<Map<string, Buffer>> {
  const { maximumBytes, signal } = options;
  const ids = [...new Set(options.ids)];
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const { output } = await tryGit({
    directory: await openRepository(repository, signal),
    args: ['cat-file', '--batch'],
    input: inputOf(ids),
    signal,
    // Each has a line about it, and one end of line.
    maximumBytes: maximumBytes + ids.length * 100,
  });
  let at = 0;
  for (const id of ids) {
    const end = output.indexOf(10, at);
    const header = end < 0 ? '' : output.toString('latin1', at, end);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    if (size === undefined) throw missing(repository, id);
    contents.set(id, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return contents;
}

function inputOf(ids: readonly string[]): Buffer {
  const wrong = ids.find(id => !/^[0-9a-f]{40,64}$/.test(id));
  if (wrong !== undefined) throw new TypeError(`No object id: ${wrong}`);
  return Buffer.from(ids.map(id => `${id}\n`).join(''));
}

function missing(repository: string, id: string): RepositoryError {
  return new RepositoryError({
    code: 'incomplete',
    problem: `The contents of ${id} are missing`,
    repository,
    remedy: 'Fetch the repository again, with its contents.',
  });
}

function tooLarge(repository: string): RepositoryError {
  return new RepositoryError({
    code: 'too-large',
    problem: 'git ls-tree gave a longer path than is sane',
    repository,
    remedy: 'Look at the repository by hand; it is not analysed.',
  });
}

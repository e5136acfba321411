import { RepositoryError } from '../errors';
import { listTree } from './listTree';
import { openRepository } from './openRepository';
import { blobsIn } from './readBlobs';
import { tryGit } from './runGit';

/** One file that a commit tracks. @public */
export interface TrackedFile {
  /** Relative to the folder that was asked for. */
  path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (submodule). */
  mode: string;
  /** Object id of its content. */
  id: string;
}

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
  await listTree(directory, {
    commit,
    folder,
    encoding: 'utf8',
    onEntry: file => {
      if (file.path.startsWith(inside)) {
        onFile({ ...file, path: file.path.slice(inside.length) });
      }
    },
    signal,
  });
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
  if (ids.length === 0) return new Map();
  const { output } = await tryGit({
    directory: await openRepository(repository, signal),
    args: ['cat-file', '--batch'],
    input: inputOf(ids),
    signal,
    // Each has a line about it, and one end of line.
    maximumBytes: maximumBytes + ids.length * 100,
  });
  const contents = blobsIn(output, ids, id => missing(repository, id));
  return new Map(ids.map((id, index) => [id, contents[index]]));
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

import { RepositoryError } from '../errors';
import type { GitDirectory } from '../git/gitCommand';
import { openRepository } from '../git/openRepository';
import { readTree } from '../git/readTree';
import { resolveCommit } from '../git/resolveCommit';
import { tryGit } from '../git/runGit';
import { canonicalEmail } from '../identity/canonicalEmail';
import { busFactorOf } from './busFactorOf';
import { decodeText } from './javaText';
import { readContributions } from './readContributions';
import type {
  JetbrainsOptions,
  JetbrainsReading,
  JetbrainsSimilarity,
} from './types';

const IDENTICAL_ONLY =
  'Renames only where the content is identical: this clone lacks file contents.';

function missingNote(missing: number): string {
  return `Compared as empty, as JGit does, because their contents are missing: ${missing} files.`;
}

/**
 * Bus factors of several folders by the JetBrains method, in one pass over the
 * history.
 *
 * @throws RepositoryError of code `incomplete` when file contents that are
 * needed are missing
 *
 * @public
 */
export async function readJetBrains(
  options: JetbrainsOptions & { paths?: readonly string[] },
): Promise<JetbrainsReading> {
  const { repository, rev, paths = [''], without = [], signal } = options;
  const directory = await openRepository(repository, signal);
  const commit = await resolveCommit(directory, rev, signal);
  const { contributions, commits, similarity, note } = await readWhatIsThere({
    ...options,
    directory,
    commit,
  });
  const tracked = await trackedPaths(directory, commit, signal);

  const wanted = new Set(without.map(canonicalEmail));
  const found = new Set<string>();
  const absent = new Set<number>();
  contributions.people.forEach(({ email }, person) => {
    const canonical = canonicalEmail(email);
    if (!wanted.has(canonical)) return;
    found.add(canonical);
    absent.add(person);
  });
  const components = paths.map(path => {
    const folder = path.replace(/\/+$/, '');
    const component = busFactorOf({
      folder,
      tracked: tracked.filter(
        file => folder === '' || file.startsWith(`${folder}/`),
      ),
      contributions,
      absent,
    });
    if (note) component.truckFactor.note = note;
    return component;
  });
  return { commit, similarity, commits, found, components };
}

interface WhatIsThere extends JetbrainsOptions {
  directory: GitDirectory;
  commit: string;
}

async function readWhatIsThere(options: WhatIsThere) {
  const contentsRequired = await isPartialClone(options);
  const read = async (similarity: JetbrainsSimilarity) => {
    const result = await readContributions({
      ...options,
      similarity,
      contentsRequired,
    });
    const note = result.missing > 0 ? missingNote(result.missing) : undefined;
    return { ...result, similarity, note };
  };
  if (options.similarity) return read(options.similarity);
  try {
    return await read('jgit');
  } catch (error) {
    const lacksContents =
      error instanceof RepositoryError && error.code === 'incomplete';
    if (!lacksContents || !contentsRequired) throw error;
    return { ...(await read('identical')), note: IDENTICAL_ONLY };
  }
}

/** Whether the clone was made to fetch file contents only when needed. */
async function isPartialClone(options: WhatIsThere): Promise<boolean> {
  const { directory, signal } = options;
  const { exit } = await tryGit({
    directory,
    args: [
      'config',
      '--local',
      '--get-regexp',
      '^(remote\\..*\\.promisor|extensions\\.partialclone)$',
    ],
    signal,
  });
  return exit.code === 0;
}

/** Tracked files, submodules too, in the order in which the tool lists them. */
async function trackedPaths(
  ...tree: Parameters<typeof readTree>
): Promise<string[]> {
  const entries = await readTree(...tree);
  return [...new Set(entries.map(({ path }) => decodeText(path)))].reverse();
}

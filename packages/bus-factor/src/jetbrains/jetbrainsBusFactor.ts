import { openRepository } from '../git/openRepository';
import { readTree } from '../git/readTree';
import { resolveCommit } from '../git/resolveCommit';
import { majorContributors } from './authorship';
import { decodePath } from './javaText';
import { readContributions } from './readContributions';
import { removeMajors } from './removeMajors';
import type { JetbrainsBusFactor, JetbrainsOptions } from './types';

/**
 * Bus factor of a folder (by default of the whole repository) by the JetBrains
 * method, equal to what the published tool computes.
 *
 * @throws RepositoryError of code `incomplete` when file contents are missing
 * and `similarity` is not `identical`
 *
 * @public
 */
export async function jetbrainsBusFactor(
  options: JetbrainsOptions & { path?: string },
): Promise<JetbrainsBusFactor> {
  const { path = '', ...others } = options;
  const [result] = await jetbrainsBusFactors({ ...others, paths: [path] });
  return result;
}

/**
 * The same for several folders of a repository, which is read once.
 *
 * @public
 */
export async function jetbrainsBusFactors(
  options: JetbrainsOptions & { paths: readonly string[] },
): Promise<JetbrainsBusFactor[]> {
  const { repository, rev, paths, signal } = options;
  const { similarity = 'jgit', without = [], onProgress } = options;
  const directory = await openRepository(repository, signal);
  const commit = await resolveCommit(directory, rev, signal);
  const { contributions, commits } = await readContributions({
    directory,
    commit,
    similarity,
    signal,
    onProgress,
  });
  const tracked = await trackedPaths(directory, commit, signal);

  const { emails } = contributions;
  const absent = new Set(without);
  const majorsOf = (file: number) =>
    majorContributors(contributions.of(file)!).filter(
      person => !absent.has(emails[person]),
    );
  return paths.map(path => {
    const folder = path.replace(/\/+$/, '');
    const files = tracked
      .filter(file => folder === '' || file.startsWith(`${folder}/`))
      .map(file => contributions.fileAt(file))
      .filter(file => file !== undefined)
      .filter(file => contributions.of(file) !== undefined);
    const { removed, covered } = removeMajors({ files, majorsOf });
    return {
      commit,
      path: folder,
      similarity,
      value: removed.length,
      files: files.length,
      coverageLeft: files.length === 0 ? 0 : covered / files.length,
      removed: removed.map(({ person, files: major }) => ({
        email: emails[person],
        files: major,
        share: major / files.length,
      })),
      commits,
      people: emails.length,
    };
  });
}

/** Tracked files, submodules too, in the order in which the tool lists them. */
async function trackedPaths(
  ...tree: Parameters<typeof readTree>
): Promise<string[]> {
  const entries = await readTree(...tree);
  return [...new Set(entries.map(({ path }) => decodePath(path)))].reverse();
}

import type { GitDirectory } from '../git/gitCommand';
import { BlobIndexes } from './blobIndexes';
import { Contributions } from './contributions';
import { findRenames } from './findRenames';
import { readCommits } from './readCommits';
import type { JetbrainsOptions } from './types';
import { walkWindow } from './walkWindow';

/** @public */
export interface ReadContributionsOptions
  extends Required<Pick<JetbrainsOptions, 'similarity'>>,
    Pick<JetbrainsOptions, 'signal' | 'onProgress'> {
  directory: GitDirectory;
  /** Full object id. */
  commit: string;
  /** Whether missing file contents are an error, and not taken for empty. */
  contentsRequired: boolean;
}

/** What the window's commits say. */
export interface ReadContributions {
  contributions: Contributions;
  /** How many commits were read. */
  commits: number;
  /** Files whose contents were asked for and are missing. */
  missing: number;
}

/** @throws RepositoryError of code `incomplete` where contents are needed */
export async function readContributions(
  options: ReadContributionsOptions,
): Promise<ReadContributions> {
  const { directory, commit, similarity, signal, onProgress } = options;
  const missingIsEmpty = !options.contentsRequired;
  const { ids, endTime } = await walkWindow({ directory, commit, signal });
  const contributions = new Contributions({ endTime });
  const gitRenames = similarity === 'git';
  const blobs =
    similarity === 'jgit'
      ? new BlobIndexes({ directory, missingIsEmpty, signal })
      : undefined;
  const batches = readCommits({ directory, ids, gitRenames, signal });
  let commits = 0;
  try {
    for await (const batch of batches) {
      for (const { authors, authorTime, changes } of batch) {
        contributions.addCommit({
          authors,
          authorTime,
          changes: gitRenames
            ? await findRenames({ ...changes, deletions: [] })
            : await findRenames(changes, blobs),
        });
      }
      commits += batch.length;
      onProgress?.({ commits, total: ids.length });
    }
  } finally {
    await blobs?.close();
  }
  return { contributions, commits, missing: blobs?.missing ?? 0 };
}

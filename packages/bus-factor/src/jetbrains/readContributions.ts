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
}

/** Everything that the window's commits say, and how many they are. */
export async function readContributions(
  options: ReadContributionsOptions,
): Promise<{ contributions: Contributions; commits: number }> {
  const { directory, commit, similarity, signal, onProgress } = options;
  const { ids, endTime } = await walkWindow({ directory, commit, signal });
  const contributions = new Contributions({ endTime });
  const blobs = similarity === 'jgit' ? new BlobIndexes(directory) : undefined;
  const gitRenames = similarity === 'git';
  // A wait for contents ends with the process that would have sent them.
  const onAbort = () => blobs?.close();
  signal?.addEventListener('abort', onAbort, { once: true });
  let commits = 0;
  try {
    for await (const batch of readCommits({
      directory,
      ids,
      gitRenames,
      signal,
    })) {
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
    signal?.removeEventListener('abort', onAbort);
    await blobs?.close();
  }
  return { contributions, commits };
}

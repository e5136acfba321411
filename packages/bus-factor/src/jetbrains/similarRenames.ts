import { setImmediate } from 'node:timers/promises';
import type { BlobSource } from './blobIndexes';
import { isRegularFile, type FileSide } from './changes';
import { JETBRAINS_CONSTANTS } from './constants';
import { nameScore } from './nameScore';
import {
  pairBest,
  type Candidate,
  type Paired,
  type Unpaired,
} from './pairing';
import type { SimilarityIndex } from './similarityIndex';

const { renameScore, renameLimitFiles } = JETBRAINS_CONSTANTS;

/**
 * Pairs files whose contents are at least 60 % alike. With more than 200
 * additions or deletions none are. Links and submodules have no contents.
 *
 * Source: JGit, `RenameDetector.findContentRenames` and
 * `SimilarityRenameDetector`.
 */
export async function pairSimilar(
  files: Unpaired,
  blobs: BlobSource,
): Promise<Paired> {
  const { additions, deletions } = files;
  const fewest = Math.min(additions.length, deletions.length);
  const most = Math.max(additions.length, deletions.length);
  if (fewest === 0 || most > renameLimitFiles) return { ...files, changes: [] };

  const [newSizes, oldSizes] = await Promise.all([
    readSizes(additions, blobs),
    readSizes(deletions, blobs),
  ]);
  const best: Array<Candidate | undefined> = additions.map(() => undefined);
  for (const [deletion, source] of deletions.entries()) {
    // Known contents are compared without a pause in which to be stopped.
    await setImmediate();
    let index: SimilarityIndex | undefined;
    for (const [addition, target] of additions.entries()) {
      if (!mayMatch(oldSizes[deletion], newSizes[addition])) continue;
      index ??= await blobs.index(source.id);
      if (index.overflowed) break;
      const other = await blobs.index(target.id);
      if (other.overflowed) continue;
      const score = combinedScore({
        content: index.score(other, 10_000),
        name: nameScore(source.path, target.path),
      });
      if (score < renameScore || score <= (best[addition]?.score ?? 0))
        continue;
      best[addition] = { deletion, addition, score };
    }
  }
  return pairBest(
    files,
    best.filter(candidate => candidate !== undefined),
  );
}

/**
 * Score of a pair, 0 to 100: 99 parts content (0 to 10,000), one part name
 * (0 to 100); whole numbers throughout.
 */
export function combinedScore(likeness: {
  content: number;
  name: number;
}): number {
  return Math.floor((likeness.content * 99 + likeness.name * 100) / 10_000);
}

/** Files of too different sizes cannot be 60 % alike. */
function mayMatch(
  oldBytes: number | undefined,
  newBytes: number | undefined,
): boolean {
  if (oldBytes === undefined || newBytes === undefined) return false;
  // JGit adds one so that zero can mean "not asked yet".
  const smaller = Math.min(oldBytes, newBytes) + 1;
  const larger = Math.max(oldBytes, newBytes) + 1;
  return Math.floor((smaller * 100) / larger) >= renameScore;
}

function readSizes(
  files: readonly FileSide[],
  blobs: BlobSource,
): Promise<Array<number | undefined>> {
  return Promise.all(
    files.map(file => (isRegularFile(file) ? blobs.size(file.id) : undefined)),
  );
}

import type { BlobSource } from './blobIndexes';
import { inPathOrder, type Change, type RawChanges } from './changes';
import { pairIdentical } from './identicalRenames';
import { pairSimilar } from './similarRenames';

/**
 * What a commit changed, in the order in which it is applied: identical files
 * are paired first, then similar ones among the rest; what is left of the
 * additions are additions. Deletions count for nothing and are left out.
 *
 * Source: JGit, `RenameDetector.compute` with its default settings.
 *
 * @param blobs - left out, only identical files are paired
 */
export async function findRenames(
  raw: RawChanges,
  blobs?: BlobSource,
): Promise<readonly Change[]> {
  const identical = pairIdentical(raw);
  const rest = blobs
    ? await pairSimilar(identical, blobs)
    : { ...identical, changes: [] };
  return inPathOrder([
    ...raw.settled,
    ...identical.changes,
    ...rest.changes,
    ...rest.additions.map(({ path }) => ({ path })),
  ]);
}

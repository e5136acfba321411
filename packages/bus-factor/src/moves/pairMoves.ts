import type { LogChange } from '../git/parseLog';
import { FolderMoves } from './folderMoves';
import { pairEqualNames } from './pairEqualNames';
import { pairSimilarNames } from './pairSimilarNames';
import { Unpaired } from './unpaired';

/**
 * Finds moved-and-edited files among a commit's changes without looking into
 * them: pairs of a deletion and an addition become one rename.
 *
 * The evidence, strongest first: folders that other files of the commit prove
 * to have moved (renames with identical content, or pairs found before); a base
 * name that is on both sides; a similar name in the same folder. Costs time in
 * proportion to the changes, ten thousand moved files included.
 */
export function pairMoves(changes: readonly LogChange[]): readonly LogChange[] {
  const unpaired = new Unpaired(changes);
  if (unpaired.done) return changes;
  const folders = new FolderMoves();
  for (const { status, from, path } of changes) {
    if (status === 'R') folders.prove(from!, path);
  }
  pairByFolder(unpaired, folders);
  pairEqualNames(unpaired, folders);
  pairByFolder(unpaired, folders);
  pairSimilarNames(unpaired, folders);
  return unpaired.applyTo(changes);
}

function pairByFolder(unpaired: Unpaired, folders: FolderMoves): void {
  if (folders.size === 0) return;
  for (const from of [...unpaired.deleted]) {
    const path = folders.destinationOf(from, target =>
      unpaired.added.has(target),
    );
    if (path !== undefined) unpaired.pair(from, path);
  }
}

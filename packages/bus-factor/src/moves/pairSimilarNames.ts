import type { FolderMoves } from './folderMoves';
import { endingOf, folderOf, stemOf, wordSimilarity } from './pathNames';
import type { Unpaired } from './unpaired';

/** From this similarity two names in one folder are one file's. */
const SIMILAR = 0.5;

/** Folders with more candidates than this are left alone. */
const MOST_CANDIDATES = 40;

/**
 * Pairs files that changed their name inside their folder, or inside one that
 * it moved to: an equal stem with another ending, or an equal ending with a
 * similar stem, or the only one on either side.
 */
export function pairSimilarNames(
  unpaired: Unpaired,
  folders: FolderMoves,
): void {
  const targets = byFolder(unpaired.added);
  for (const [folder, sources] of byFolder(unpaired.deleted)) {
    for (const target of [folder, ...folders.targetsOf(folder)]) {
      pairInFolder(unpaired, {
        sources: sources.filter(path => unpaired.deleted.has(path)),
        targets: (targets.get(target) ?? []).filter(path =>
          unpaired.added.has(path),
        ),
        same: target === folder,
      });
    }
  }
}

function pairInFolder(
  unpaired: Unpaired,
  options: { sources: string[]; targets: string[]; same: boolean },
): void {
  const { sources, targets, same } = options;
  if (Math.max(sources.length, targets.length) > MOST_CANDIDATES) return;
  const names = targets.map(nameParts);
  const pairs = sources.flatMap(from => {
    const name = nameParts(from);
    return targets.flatMap((to, index) => {
      const score = nameScore(name, names[index]);
      return score < SIMILAR ? [] : [{ from, to, score }];
    });
  });
  pairs.sort((a, b) => b.score - a.score);
  for (const { from, to } of pairs) {
    if (unpaired.deleted.has(from) && unpaired.added.has(to)) {
      unpaired.pair(from, to);
    }
  }
  if (!same) return;
  const [from, ...moreFrom] = sources.filter(path =>
    unpaired.deleted.has(path),
  );
  const [to, ...moreTo] = targets.filter(path => unpaired.added.has(path));
  const alone = moreFrom.length === 0 && moreTo.length === 0;
  if (alone && from && to && endingOf(from) === endingOf(to)) {
    unpaired.pair(from, to);
  }
}

interface NameParts {
  /** Lower case. */
  stem: string;
  ending: string;
}

function nameParts(path: string): NameParts {
  return { stem: stemOf(path).toLowerCase(), ending: endingOf(path) };
}

function nameScore(from: NameParts, to: NameParts): number {
  const similarity = wordSimilarity(from.stem, to.stem);
  if (from.ending === to.ending) return similarity;
  return similarity === 1 ? SIMILAR : 0;
}

function byFolder(paths: Iterable<string>): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = folderOf(path);
    const known = folders.get(folder);
    if (known) known.push(path);
    else folders.set(folder, [path]);
  }
  return folders;
}

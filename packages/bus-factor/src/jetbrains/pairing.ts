import type { Change, FileSide } from './changes';

/** An addition's best source, with their likeness. */
export interface Candidate {
  deletion: number;
  addition: number;
  score: number;
}

/** Files of a commit that are not paired yet. */
export interface Unpaired {
  additions: FileSide[];
  deletions: FileSide[];
}

/** What a stage of pairing found and what it left. */
export interface Paired extends Unpaired {
  changes: Change[];
}

/**
 * Pairs additions with deletions, the most alike first; among equals the first
 * deletion, then the first addition. An addition is paired once. A deletion may
 * serve many: its first addition is the rename, the others are copies of it.
 *
 * So each addition goes to its own best deletion, and of a deletion's additions
 * the best one is the rename: that needs no table of all pairs.
 *
 * Source: JGit, `SimilarityRenameDetector.compute` and
 * `RenameDetector.findExactRenames`.
 *
 * @param best - at most one candidate per addition, its best
 */
export function pairBest(files: Unpaired, best: readonly Candidate[]): Paired {
  const { additions, deletions } = files;
  const ordered = [...best].sort(
    (a, b) =>
      b.score - a.score || a.deletion - b.deletion || a.addition - b.addition,
  );
  const pairedDeletions = new Set<number>();
  const changes = ordered.map(({ deletion, addition }): Change => {
    const { path } = additions[addition];
    if (pairedDeletions.has(deletion)) return { path };
    pairedDeletions.add(deletion);
    return { path, movedFrom: deletions[deletion].path };
  });
  const pairedAdditions = new Set(best.map(({ addition }) => addition));
  return {
    changes,
    additions: additions.filter((_, index) => !pairedAdditions.has(index)),
    deletions: deletions.filter((_, index) => !pairedDeletions.has(index)),
  };
}

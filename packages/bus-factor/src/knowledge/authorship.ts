import type { ChangeTallies } from './changeTallies';
import type { FileContributions } from './fileContributions';
import type { MoveGraph } from './moveGraph';

/** @public */
export interface AuthorshipSources {
  tallies: ChangeTallies;
  moves: MoveGraph;
  /** Joins what the tallies hold into people. */
  personOf: (index: number) => number;
}

/** @public */
export interface ContributionsOptions extends AuthorshipSources {
  path: number;
  /** Paths whose moves were followed for an earlier file; see `MoveGraph`. */
  followed?: Set<number>;
}

/**
 * Adds everybody's contribution to the file that is at a path now, over all
 * paths it was moved from. None where nobody ever touched it.
 */
export function addContributions(
  sums: FileContributions,
  options: ContributionsOptions,
): void {
  const { path, followed, tallies, moves, personOf } = options;
  // What nobody touched at its present path is no file to the tool either.
  if (!tallies.has(path)) return;
  if (!moves.has(path)) {
    tallies.addTo(sums, path, personOf);
    return;
  }
  for (const at of moves.historyOf(path, followed)) {
    tallies.addTo(sums, at, personOf);
  }
}

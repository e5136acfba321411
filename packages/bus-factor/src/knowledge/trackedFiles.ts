import { contributionsTo, type Contribution } from './authorship';
import type { FileStanding } from './fileRules';
import type { History } from './readHistory';

/** A tracked file that counts, or is documentation. */
export interface TrackedFile {
  /** Bytes as Latin-1. */
  path: string;
  /** Components whose folder holds it. */
  components: readonly number[];
  /** Whether it counts for reading A. */
  standing: FileStanding;
  documentation: boolean;
  /** Empty when no person ever touched it (only bots, or merges). */
  contributions: readonly Contribution[];
}

/** Visits the tracked files of all components, in git's order. */
export function forEachTrackedFile(
  history: History,
  visit: (file: TrackedFile) => void,
): void {
  const { tree, rules, paths, components, peopleMode } = history;
  const { tallies, moves, personOf } = history;
  const followed = peopleMode === 'tool' ? new Set<number>() : undefined;
  for (const { path, mode } of tree) {
    const owners = components.inFolders(path);
    if (owners.length === 0) continue;
    const standing = rules.standing({ path, mode });
    const documentation = rules.isDocumentation(path);
    if (standing === 'out' && !documentation) continue;
    const id = paths.find(path);
    const contributions =
      id === undefined
        ? []
        : contributionsTo({ path: id, followed, tallies, moves, personOf });
    visit({
      path,
      components: owners,
      standing,
      documentation,
      contributions,
    });
  }
}

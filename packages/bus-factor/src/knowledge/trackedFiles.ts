import { addContributions } from './authorship';
import { FileContributions } from './fileContributions';
import { isDocumentation, standingOf, type FileStanding } from './fileRules';
import type { TrackedEntry } from '../log/revision';
import type { BytesTable } from '../log/bytesTable';
import type { ComponentPaths } from './componentPaths';
import type { PathTraits, TraitsOfPaths } from './pathTraits';
import type { History } from './readHistory';

/** A file of the revision in a component's folder. */
export interface TrackedPath extends TrackedEntry {
  /** Number of the path in the log; undefined when no commit changed it. */
  number?: number;
  /** Components whose folder holds it. */
  components: readonly number[];
  traits: PathTraits;
}

/** A tracked file that counts, or is documentation. */
export interface TrackedFile {
  /** Bytes as Latin-1. */
  path: string;
  /** Components whose folder holds it. */
  components: readonly number[];
  /** Whether it counts for reading A. */
  standing: FileStanding;
  documentation: boolean;
  /**
   * Of nobody when no person ever touched it (only bots, or merges). They are
   * those of this file only until the next is visited.
   */
  contributions: FileContributions;
}

/** The files of a revision that are in any component's folder, in git's order. */
export function trackedPaths(options: {
  tree: readonly TrackedEntry[];
  components: ComponentPaths;
  paths: BytesTable;
  traits: TraitsOfPaths;
}): TrackedPath[] {
  const { tree, components, paths, traits } = options;
  const found: TrackedPath[] = [];
  for (const { path, mode } of tree) {
    const owners = components.inFolders(path);
    if (owners.length === 0) continue;
    const number = paths.find(path);
    found.push({
      path,
      mode,
      number,
      components: owners,
      traits: number === undefined ? traits.ofText(path) : traits.of(number),
    });
  }
  return found;
}

/** Visits the tracked files of all components, in git's order. */
export function forEachTrackedFile(
  history: History,
  visit: (file: TrackedFile) => void,
): void {
  const { tracked, files, peopleMode, tallies, moves, personOf } = history;
  const followed = peopleMode === 'tool' ? new Set<number>() : undefined;
  const contributions = new FileContributions();
  for (const { path, mode, number, components, traits } of tracked) {
    const standing = standingOf(traits, { files, mode });
    const documentation = isDocumentation(traits);
    if (standing === 'out' && !documentation) continue;
    contributions.clear();
    if (number !== undefined) {
      addContributions(contributions, {
        ...{ path: number, followed, tallies, moves, personOf },
      });
    }
    contributions.complete();
    visit({ path, components, standing, documentation, contributions });
  }
}

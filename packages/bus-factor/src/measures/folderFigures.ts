import type { WhoSet } from '../types';
import { filesAtRisk } from './filesAtRisk';
import { truckFactor } from './truckFactor';

/** What a treemap shows of one folder of a component; no person is named. @public */
export interface FolderFigures {
  /** Folder relative to the component, `''` for the files at its top. */
  folder: string;
  files: number;
  /** 0 means that under half of the files have an author. */
  truckFactor: number;
  /** Share (0–1) of files with at most one author. */
  filesAtRisk: number;
}

/**
 * Figures of reading A for each folder of a component, in the order of the
 * sets, after the people named are taken out.
 *
 * Source: Avelino et al. 2016, applied to the folder's files alone.
 *
 * @public
 */
export function folderFigures(
  whoSets: readonly WhoSet[],
  absent?: ReadonlySet<number>,
): FolderFigures[] {
  const byFolder = new Map<string, WhoSet[]>();
  for (const set of whoSets) {
    const known = byFolder.get(set.folder);
    if (known) known.push(set);
    else byFolder.set(set.folder, [set]);
  }
  return [...byFolder].map(([folder, sets]) => ({
    folder,
    files: sets.reduce((sum, { files }) => sum + files, 0),
    truckFactor: truckFactor({ whoSets: sets, without: absent }).value,
    filesAtRisk: filesAtRisk(sets, absent) ?? 0,
  }));
}

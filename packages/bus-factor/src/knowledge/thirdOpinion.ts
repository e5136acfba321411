import type { LogCommit } from '../git/parseLog';
import type { TreeEntry } from '../git/listTree';
import { busFactorOf } from '../jetbrains/busFactorOf';
import { inPathOrder, type Change } from '../jetbrains/changes';
import { commitAuthors } from '../jetbrains/commitAuthors';
import { JETBRAINS_CONSTANTS } from '../jetbrains/constants';
import { Contributions } from '../jetbrains/contributions';
import { decodePath } from '../jetbrains/javaText';
import type { JetBrainsOpinion } from '../types';
import type { ComponentPaths } from './componentPaths';

const SECONDS_PER_DAY = 86_400;
/** More co-authors of one commit are nobody's honest ones. */
const MOST_AUTHORS = 100;

/**
 * JetBrains' method as a by-product of reading a history: in git's order of
 * commits and with the renames whose content is identical, so that no file
 * contents are needed. `--method jetbrains` is the one that equals the tool.
 */
export class ThirdOpinion {
  #contributions: Contributions | undefined;
  #endTime = 0;

  /** Takes commits newest first; the first is the revision. */
  record(commit: LogCommit): void {
    if (!this.#contributions) {
      this.#endTime = commit.commitTime;
      this.#contributions = new Contributions({ endTime: this.#endTime });
    }
    const age = this.#endTime - commit.commitTime;
    const inWindow =
      age >= 0 && age <= JETBRAINS_CONSTANTS.windowDays * SECONDS_PER_DAY;
    if (!inWindow || commit.parents.length > 1) return;
    const changes = commit.changes.flatMap(({ status, path, from }) => {
      const change: Change = { path: decodePath(path) };
      if (status === 'R') change.movedFrom = decodePath(from!);
      return status === 'D' ? [] : [change];
    });
    this.#contributions.addCommit({
      // The author stands last and stays.
      authors: commitAuthors(commit).slice(-MOST_AUTHORS),
      authorTime: commit.authorTime,
      changes: inPathOrder(changes),
    });
  }

  /** The opinions on all components, in their order. */
  finish(
    folders: readonly string[],
    {
      tree,
      components,
    }: { tree: readonly TreeEntry[]; components: ComponentPaths },
  ): Array<JetBrainsOpinion | undefined> {
    const contributions = this.#contributions;
    if (!contributions) return folders.map(() => undefined);
    const tracked = folders.map((): string[] => []);
    for (const { path } of tree) {
      const name = decodePath(path);
      components.inFolders(path).forEach(index => tracked[index].push(name));
    }
    return folders.map((folder, index) => {
      const { files, truckFactor } = busFactorOf({
        folder,
        // The tool lists files from the last to the first.
        tracked: tracked[index].reverse(),
        contributions,
        absent: new Set(),
      });
      return { busFactor: truckFactor.value, files };
    });
  }
}

import type { TrackedEntry } from '../log/revision';
import { busFactorOf } from '../jetbrains/busFactorOf';
import { inPathOrder, type Change } from '../jetbrains/changes';
import { commitAuthors, type CommitAuthor } from '../jetbrains/commitAuthors';
import { JETBRAINS_CONSTANTS } from '../jetbrains/constants';
import { Contributions } from '../jetbrains/contributions';
import { decodeText } from '../jetbrains/javaText';
import type { CommitLog } from '../log/commitLog';
import type { JetBrainsOpinion } from '../types';
import type { ComponentPaths } from './componentPaths';

const WINDOW_SECONDS = JETBRAINS_CONSTANTS.windowDays * 86_400;
/** More co-authors of one commit are nobody's honest ones. */
const MOST_AUTHORS = 100;

/**
 * JetBrains' method as a by-product of reading a history: in git's order of
 * commits and with the renames whose content is identical, so that no file
 * contents are needed. `--method jetbrains` is the one that equals the tool.
 */
export class ThirdOpinion {
  readonly #log: CommitLog;
  readonly #paths: Array<string | undefined> = [];
  /** By signature: the authors of a commit whose message names nobody. */
  readonly #alone: Array<readonly CommitAuthor[] | undefined> = [];
  readonly #contributions: Contributions;

  /** `order`: numbers of commits, newest first; the first is the revision. */
  constructor(log: CommitLog, order: Int32Array) {
    this.#log = log;
    const endTime = log.commitTimeOf(order[0]);
    this.#contributions = new Contributions({ endTime });
    for (const commit of order) {
      const age = endTime - log.commitTimeOf(commit);
      if (age >= 0 && age <= WINDOW_SECONDS) this.#record(commit);
    }
  }

  #record(commit: number): void {
    const log = this.#log;
    if (log.isMerge(commit)) return;
    const changes: Change[] = [];
    log.forEachChange(commit, (kind, path, from) => {
      if (kind === 'deleted' || kind === 'unpaired') return;
      const change: Change = { path: this.#textOf(path) };
      if (kind === 'renamed') change.movedFrom = this.#textOf(from);
      changes.push(change);
    });
    this.#contributions.addCommit({
      authors: this.#authorsOf(commit),
      authorTime: log.authorTimeOf(commit),
      changes: inPathOrder(changes),
    });
  }

  #authorsOf(commit: number): readonly CommitAuthor[] {
    const log = this.#log;
    const signature = log.signatureOf(commit);
    const lines = log.linesOf(commit);
    const known = lines.length === 0 ? this.#alone[signature] : undefined;
    if (known) return known;
    const { name, email } = log.signature(signature);
    // The author stands last and stays.
    const authors = commitAuthors({
      authorName: decodeText(name),
      authorEmail: decodeText(email),
      lines: Array.from(lines, line => decodeText(log.line(line))),
    }).slice(-MOST_AUTHORS);
    if (lines.length === 0) this.#alone[signature] = authors;
    return authors;
  }

  /** The opinions on all components, in their order. */
  finish(
    folders: readonly string[],
    {
      tree,
      components,
    }: { tree: readonly TrackedEntry[]; components: ComponentPaths },
  ): JetBrainsOpinion[] {
    const contributions = this.#contributions;
    const tracked = folders.map((): string[] => []);
    for (const { path } of tree) {
      const name = decodeText(path);
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

  #textOf(path: number): string {
    return (this.#paths[path] ??= decodeText(this.#log.paths.textOf(path)));
  }
}

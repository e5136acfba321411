import { majorContributors } from '../jetbrains/authorship';
import { coAuthor } from '../jetbrains/commitAuthors';
import { JETBRAINS_CONSTANTS } from '../jetbrains/constants';
import { ContributionTable } from '../jetbrains/contributionTable';
import { decodeText } from '../jetbrains/javaText';
import { removeMajors } from '../jetbrains/removeMajors';
import type { CommitLog, VisitChange } from '../log/commitLog';
import type { JetBrainsOpinion } from '../types';
import { JavaPaths } from './javaPaths';
import type { TrackedPath } from './trackedFiles';

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
  readonly #paths: JavaPaths;
  readonly #contributions: ContributionTable;
  /** By address. */
  readonly #people = new Map<string, number>();
  /** By line: addresses of co-authors. */
  readonly #coAuthors = new Map<number, string | undefined>();
  /** By signature: the author of a commit without co-authors. */
  readonly #alone: Array<readonly number[] | undefined> = [];
  /** By file, which may be in several components. */
  readonly #majors: Array<readonly number[] | undefined> = [];

  /** `order`: numbers of commits, newest first; the first is the revision. */
  constructor(log: CommitLog, order: Int32Array) {
    const endTime = log.commitTimeOf(order[0]);
    this.#log = log;
    this.#paths = new JavaPaths(log.paths);
    this.#contributions = new ContributionTable({ endTime });
    this.#record(commitsInWindow(log, order));
  }

  #record(commits: readonly number[]): void {
    const log = this.#log;
    const changes: number[] = [];
    const visit: VisitChange = (kind, path, from) => {
      if (kind === 'deleted' || kind === 'unpaired') return;
      changes.push(path, kind === 'renamed' ? from : -1);
    };
    for (const commit of commits) {
      if (log.isMerge(commit)) continue;
      changes.length = 0;
      log.forEachChange(commit, visit);
      this.#paths.apply(changes);
      this.#contributions.addCommit({
        people: this.#authorsOf(commit),
        authorTime: log.authorTimeOf(commit),
        changes,
      });
    }
  }

  /** The opinions on all components, in their order. */
  finish(
    folders: readonly string[],
    {
      tracked,
    }: {
      tracked: ReadonlyArray<
        Pick<TrackedPath, 'path' | 'number' | 'components'>
      >;
    },
  ): JetBrainsOpinion[] {
    const contributions = this.#contributions;
    const files = folders.map((): number[] => []);
    // The tool lists files from the last to the first.
    for (let i = tracked.length - 1; i >= 0; i -= 1) {
      const path = this.#paths.find(tracked[i]);
      const file = path === undefined ? undefined : contributions.fileAt(path);
      if (file === undefined || !contributions.has(file)) continue;
      for (const component of tracked[i].components) {
        files[component].push(file);
      }
    }
    return files.map(ofFolder => {
      const { removed } = removeMajors({
        files: ofFolder,
        majorsOf: file => this.#majorsOf(file),
      });
      return { busFactor: removed.length, files: ofFolder.length };
    });
  }

  #majorsOf(file: number): readonly number[] {
    return (this.#majors[file] ??= majorContributors(
      this.#contributions.of(file)!,
    ));
  }

  #authorsOf(commit: number): readonly number[] {
    const log = this.#log;
    const signature = log.signatureOf(commit);
    const lines = log.linesOf(commit);
    if (lines.length > 0) return this.#together(signature, lines);
    return (this.#alone[signature] ??= [
      this.#person(this.#emailOf(signature)),
    ]);
  }

  /** Co-authors in the order of their lines, then the author. */
  #together(signature: number, lines: Int32Array): readonly number[] {
    const emails = new Set<string>();
    for (const line of lines) {
      const email = this.#coAuthorIn(line);
      if (email !== undefined) emails.add(email);
    }
    emails.add(this.#emailOf(signature));
    return (
      Array.from(emails)
        // The author stands last and stays.
        .slice(-MOST_AUTHORS)
        .map(email => this.#person(email))
    );
  }

  #emailOf(signature: number): string {
    return decodeText(this.#log.signature(signature).email);
  }

  /** The address in a line, if it names a co-author. */
  #coAuthorIn(line: number): string | undefined {
    const known = this.#coAuthors.get(line);
    if (known !== undefined || this.#coAuthors.has(line)) return known;
    const email = coAuthor(decodeText(this.#log.line(line)))?.email;
    this.#coAuthors.set(line, email);
    return email;
  }

  #person(email: string): number {
    const known = this.#people.get(email);
    if (known !== undefined) return known;
    const person = this.#people.size;
    this.#people.set(email, person);
    return person;
  }
}

/** Those committed in the window that ends with the first. */
function commitsInWindow(log: CommitLog, order: Int32Array): number[] {
  const { commitTimes } = log.parts;
  const endTime = commitTimes[order[0]];
  const startTime = endTime - WINDOW_SECONDS;
  const found: number[] = [];
  for (let i = 0; i < order.length; i += 1) {
    const time = commitTimes[order[i]];
    if (time >= startTime && time <= endTime) found.push(order[i]);
  }
  return found;
}

import { majorContributors } from './authorship';
import type { Contributions } from './contributions';
import { removeMajors } from './removeMajors';
import type { JetbrainsComponent } from './types';

/** @public */
export interface BusFactorOfOptions {
  folder: string;
  /** Paths of the folder's tracked files. */
  tracked: readonly string[];
  contributions: Contributions;
  /** People who are taken away before the removals begin. */
  absent: ReadonlySet<number>;
}

/** Bus factor of one folder, once the history was read. */
export function busFactorOf(options: BusFactorOfOptions): JetbrainsComponent {
  const { folder, tracked, contributions, absent } = options;
  const files = tracked.flatMap(path => {
    const file = contributions.fileAt(path);
    return file !== undefined && contributions.has(file) ? [file] : [];
  });
  const { removed, covered } = removeMajors({
    files,
    majorsOf: file =>
      majorContributors(contributions.of(file)!).filter(
        person => !absent.has(person),
      ),
  });
  const people = new Set<number>();
  for (const file of files) {
    contributions.of(file)!.people.forEach(person => people.add(person));
  }
  return {
    path: folder,
    files: files.length,
    people: people.size,
    truckFactor: {
      value: removed.length,
      coverageLeft: files.length === 0 ? 0 : covered / files.length,
      removed: removed.map(({ person, files: major }) => ({
        ...contributions.people[person],
        files: major,
        share: major / files.length,
      })),
    },
  };
}

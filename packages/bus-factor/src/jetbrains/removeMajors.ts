import { JETBRAINS_CONSTANTS } from './constants';
import { integerHash, JavaHashMap } from './javaHashMap';

/** @public */
export interface RemoveMajorsOptions {
  /** Tracked files with data; one number may stand for several of them. */
  files: readonly number[];
  /** Major contributors of a file. */
  majorsOf: (file: number) => readonly number[];
}

/** Who was removed until too few files had a major contributor left. */
export interface Removals {
  removed: Array<{ person: number; files: number }>;
  /** Files that still have a major contributor. */
  covered: number;
}

/**
 * People, ordered once by the number of files whose major contributor they are,
 * are removed while files ≥ 2 × files without a major contributor.
 *
 * Equal numbers keep the order of Java's hash maps. Paths that a rename joined
 * are several files but have only one set of major contributors; so the tool.
 *
 * Source: bus-factor-explorer, `BusFactorCalculation.computeBusFactorForFiles`.
 */
export function removeMajors(options: RemoveMajorsOptions): Removals {
  const { files, majorsOf } = options;
  const majors = new JavaHashMap<number, readonly number[]>(integerHash);
  for (const file of files) majors.set(file, majorsOf(file));

  const filesOf = new JavaHashMap<number, number[]>(integerHash);
  let orphans = 0;
  for (const [file, people] of majors.entries()) {
    if (people.length === 0) orphans += 1;
    for (const person of people) {
      filesOf.compute(person, list => {
        const kept = list ?? [];
        kept.push(file);
        return kept;
      });
    }
  }
  const order = filesOf.entries().sort(([, a], [, b]) => b.length - a.length);

  const left = new Map(
    majors.entries().map(([file, people]) => [file, people.length]),
  );
  const removed: Removals['removed'] = [];
  for (const [person, major] of order) {
    if (files.length < JETBRAINS_CONSTANTS.filesPerOrphan * orphans) break;
    for (const file of major) {
      left.set(file, left.get(file)! - 1);
      if (left.get(file) === 0) orphans += 1;
    }
    removed.push({ person, files: major.length });
  }
  return { removed, covered: files.length - orphans };
}

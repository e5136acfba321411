import { JETBRAINS_CONSTANTS } from './constants';
import { capacityAfterPuts, inJavaOrder } from './javaBuckets';
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
  const keys = [...new Set(files)];
  const capacity = capacityAfterPuts(keys.length);
  const majors = inJavaOrder(keys, { capacity }).map(index =>
    majorsOf(keys[index]),
  );
  /** How many of them each file has left. */
  const left = majors.map(people => people.length);
  let orphans = 0;
  const filesOf = new JavaHashMap<number, number[]>(integerHash);
  majors.forEach((people, file) => {
    if (people.length === 0) orphans += 1;
    for (const person of people) {
      filesOf.compute(person, known => known ?? []).push(file);
    }
  });
  const order = filesOf.entries().sort(([, a], [, b]) => b.length - a.length);

  const removed: Removals['removed'] = [];
  for (const [person, major] of order) {
    if (files.length < JETBRAINS_CONSTANTS.filesPerOrphan * orphans) break;
    for (const file of major) {
      left[file] -= 1;
      if (left[file] === 0) orphans += 1;
    }
    removed.push({ person, files: major.length });
  }
  return { removed, covered: files.length - orphans };
}

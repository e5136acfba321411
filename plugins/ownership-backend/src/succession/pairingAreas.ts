import type { PairingArea } from '@stewardship/backstage-plugin-ownership-common';
import { leftPeople, type ReportInput } from '../report';

/** Folders that are told of. */
const MOST_AREAS = 5;

/**
 * Folders with files of which at most one author is left, most first: where
 * pairing and review pay most.
 */
export function pairingAreas(input: ReportInput): PairingArea[] {
  const left = leftPeople(input);
  return areasOf(
    input,
    people => people.filter(person => !left.has(person)).length <= 1,
  ).slice(0, MOST_AREAS);
}

/** Folders with files whose only author left is one of these people. */
export function areasAlone(
  input: ReportInput,
  own: ReadonlySet<number>,
): PairingArea[] {
  const left = leftPeople(input);
  return areasOf(input, people => {
    const present = people.filter(person => !left.has(person));
    return present.length > 0 && present.every(person => own.has(person));
  });
}

function areasOf(
  { knowledge }: ReportInput,
  counts: (people: readonly number[]) => boolean,
): PairingArea[] {
  const byFolder = new Map<string, number>();
  for (const { folder, people, files } of knowledge?.whoSets ?? []) {
    if (counts(people)) {
      byFolder.set(folder, (byFolder.get(folder) ?? 0) + files);
    }
  }
  return [...byFolder]
    .map(([path, files]) => ({ path, files }))
    .sort((a, b) => b.files - a.files || (a.path < b.path ? -1 : 1));
}

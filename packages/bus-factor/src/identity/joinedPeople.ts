import type { KnownPerson } from '../types';
import type { DisjointSets } from './disjointSets';

/** A person as far as they were known when first seen. */
export interface PersonDraft {
  key?: string;
  name: string;
  email: string;
  emails: Iterable<string>;
}

/**
 * People out of drafts that were joined: named as the first draft of each group,
 * with the addresses of all. `personOf` maps a draft to its person.
 */
export function joinedPeople(
  drafts: readonly PersonDraft[],
  groups: DisjointSets,
): { people: KnownPerson[]; personOf: (index: number) => number } {
  const numbers = new Map<number, number>();
  const found: Array<Omit<KnownPerson, 'emails'> & { emails: Set<string> }> =
    [];
  drafts.forEach(({ key, name, email, emails }, index) => {
    const root = groups.rootOf(index);
    if (!numbers.has(root)) {
      numbers.set(root, found.length);
      found.push({ name, email, emails: new Set() });
    }
    const person = found[numbers.get(root)!];
    if (key !== undefined) person.key = key;
    for (const entry of emails) person.emails.add(entry);
  });
  // Asked for every day and every file of everybody.
  const personOf = drafts.map((_, index) => numbers.get(groups.rootOf(index))!);
  return {
    people: found.map(({ key, name, email, emails }) => ({
      ...(key === undefined ? {} : { key }),
      name,
      email,
      emails: [...emails].sort(),
    })),
    personOf: index => personOf[index],
  };
}

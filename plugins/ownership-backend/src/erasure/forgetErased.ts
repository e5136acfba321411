import type {
  ComponentKnowledge,
  KnownPerson,
  PersonActivity,
  RepositoryKnowledge,
  WhoSet,
} from '@stewardship/bus-factor';
import type { EmailHash } from './EmailHash';

const ERASED = 'erased:';

/** What a reading needs to know of people: plain data, for threads. */
export interface PersonSecrets {
  hashKey: string;
  /** Row of the person by the hash of an address that was erased. */
  erased: ReadonlyArray<readonly [hash: string, personId: number]>;
}

/** Key of an unnamed person. */
export function erasedKey(personId: number): string {
  return `${ERASED}${personId}`;
}

/** Whether somebody was erased and must be stored without a name. */
export function isErased({ key }: Pick<KnownPerson, 'key'>): boolean {
  return key !== undefined && key.startsWith(ERASED);
}

/**
 * What was read, with one unnamed person for each who was erased, however many
 * identities the history shows of them: an address that nothing links any more
 * would else look like somebody of its own. Other addresses of the same
 * identity are dropped, yet not erased: a repository's `.mailmap` may join
 * whom it likes.
 */
export function forgetErased(
  knowledge: RepositoryKnowledge,
  { hash, erased }: { hash: EmailHash; erased: ReadonlyMap<string, number> },
): RepositoryKnowledge {
  if (erased.size === 0) {
    return knowledge;
  }
  const people: KnownPerson[] = [];
  const placeOf = new Map<string, number>();
  const newIndex = knowledge.people.map(person => {
    const id = person.emails
      .map(email => erased.get(hash.of(email)))
      .find(found => found !== undefined);
    if (id === undefined) {
      return people.push(person) - 1;
    }
    const key = erasedKey(id);
    const index =
      placeOf.get(key) ??
      people.push({ key, name: '', email: '', emails: [] }) - 1;
    placeOf.set(key, index);
    return index;
  });
  if (placeOf.size === 0) {
    return knowledge;
  }
  return {
    ...knowledge,
    people,
    components: knowledge.components.map(component => ({
      ...component,
      activity: joinActivity(component.activity, newIndex),
      whoSets: joinWhoSets(component.whoSets, newIndex),
    })),
    lookAlikes: [],
  };
}

function joinActivity(
  activity: readonly PersonActivity[],
  newIndex: readonly number[],
): ComponentKnowledge['activity'] {
  const byPerson = new Map<number, PersonActivity>();
  for (const entry of activity) {
    const person = newIndex[entry.person];
    const known = byPerson.get(person);
    byPerson.set(person, {
      person,
      authored: joinDays(known?.authored, entry.authored),
      reviewed: joinDays(known?.reviewed, entry.reviewed),
      changes: (known?.changes ?? 0) + entry.changes,
    });
  }
  return [...byPerson.values()];
}

function joinDays(
  known: readonly number[] | undefined,
  days: readonly number[],
): readonly number[] {
  return known ? [...new Set([...known, ...days])].sort((a, b) => a - b) : days;
}

function joinWhoSets(
  whoSets: readonly WhoSet[],
  newIndex: readonly number[],
): WhoSet[] {
  const joined = new Map<string, WhoSet>();
  for (const { folder, people, files } of whoSets) {
    const set = [...new Set(people.map(person => newIndex[person]))].sort(
      (a, b) => a - b,
    );
    const id = JSON.stringify([folder, set]);
    const known = joined.get(id);
    joined.set(id, { folder, people: set, files: files + (known?.files ?? 0) });
  }
  return [...joined.values()];
}

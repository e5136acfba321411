import type {
  ComponentKnowledge,
  KnownPerson,
  RepositoryKnowledge,
} from '@stewardship/bus-factor';
import type { EmailHash } from '../erasure';
import { isErased } from '../erasure/forgetErased';
import { encodeDayCounts, encodeDays } from '../database/days';
import type {
  EncodedActivity,
  EncodedComponent,
  EncodedPerson,
  EncodedReading,
  EncodedWhoSet,
} from './EncodedReading';

/** Characters after which a page is full; a row more may stand on it. */
const PAGE_LENGTH = 150_000;

/** Turns what the engine says into rows; see `EncodedReading`. */
export function encodeReading(
  excludesHash: string,
  knowledge: RepositoryKnowledge,
  hash: EmailHash,
): EncodedReading {
  const { commit, engineVersion, people, components } = knowledge;
  return {
    excludesHash,
    commit,
    engineVersion,
    people: people.length,
    peoplePages: pages(encodePeople(people, hash)),
    componentPages: pages(
      components.map(
        (component): EncodedComponent => ({
          path: clean(component.path),
          files: component.files,
          commit_days: encodeDayCounts(component.commitDays),
          first_day: component.firstDay,
          last_day: component.lastDay,
          reviews_known: component.reviewsKnown,
          documentation_files: component.documentation.files,
          documentation_people: component.documentation.people,
          agent_assisted_share: component.agentAssistedShare,
          jetbrains_bus_factor: component.jetbrains?.busFactor,
          jetbrains_files: component.jetbrains?.files,
        }),
      ),
    ),
    activityPages: pages(
      components.flatMap(component => [
        ...component.activity.map(
          (entry): EncodedActivity => [
            clean(component.path),
            entry.person,
            encodeDays(entry.authored),
            encodeDays(entry.reviewed),
            entry.changes,
          ],
        ),
        ...idleAuthors(component).map(
          (person): EncodedActivity => [
            clean(component.path),
            person,
            '',
            '',
            0,
          ],
        ),
      ]),
    ),
    whoSetPages: pages(
      components.flatMap(({ path, whoSets }) =>
        whoSets.map(
          (set): EncodedWhoSet => [
            clean(path),
            clean(set.folder),
            set.people,
            set.files,
          ],
        ),
      ),
    ),
  };
}

/**
 * Who authored files that came from elsewhere and did nothing since: with a row
 * without days, what depends on a person is found by that person.
 */
function idleAuthors({ activity, whoSets }: ComponentKnowledge): number[] {
  const active = new Set(activity.map(({ person }) => person));
  const authors = new Set(whoSets.flatMap(({ people }) => people));
  return [...authors].filter(person => !active.has(person));
}

/**
 * In order of their key, so that two scans that store the same people cannot
 * wait for each other. Keys are unique within the repository; some addresses
 * are many people's.
 */
function encodePeople(
  people: readonly KnownPerson[],
  hash: EmailHash,
): EncodedPerson[] {
  const taken = new Set<string>();
  return people
    .map((person, index) => {
      const name = clean(person.name);
      const base = person.key ?? `mail:${clean(person.email)}`;
      let personKey = base;
      if (taken.has(personKey)) personKey = `${base}\n${name}`;
      for (let copy = 2; taken.has(personKey); copy += 1) {
        personKey = `${base}\n${name}\n${copy}`;
      }
      taken.add(personKey);
      if (isErased(person)) {
        return { index, personKey, emails: [] };
      }
      // An address in a key would outlive the one in a link.
      const key =
        person.key === undefined ? hash.personKey(personKey) : personKey;
      const emails = [...new Set(person.emails.map(clean))].sort();
      return { index, personKey: key, userRef: person.key, name, emails };
    })
    .sort((a, b) => (a.personKey < b.personKey ? -1 : 1));
}

/** PostgreSQL takes neither a NUL nor half a character. */
function clean(text: string): string {
  return text.replace(/\p{Cs}|\0/gu, '\ufffd');
}

function pages(rows: readonly unknown[]): string[] {
  const result: string[] = [];
  let page: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    page.push(text);
    length += text.length;
    if (length > PAGE_LENGTH) {
      result.push(`[${page.join()}]`);
      page = [];
      length = 0;
    }
  }
  if (page.length > 0) result.push(`[${page.join()}]`);
  return result;
}

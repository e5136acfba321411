import type { KnownPerson, RepositoryKnowledge } from '../types';
import { plainName } from './text';

const SHORTEST_NAME = 5;

/**
 * People who may be one but were not joined: an equal name, or an equal mailbox
 * at different hosts. For a human to decide; nothing is merged here.
 */
export function findLookAlikes(
  people: readonly KnownPerson[],
): RepositoryKnowledge['lookAlikes'] {
  const reasons: Array<[string, (person: KnownPerson) => string[]]> = [
    ['same name', ({ name }) => [plainName(name)]],
    ['same mailbox name', ({ emails }) => emails.map(mailboxName)],
  ];
  const found = new Map<string, { people: number[]; because: string }>();
  for (const [because, wordsOf] of reasons) {
    const groups = new Map<string, number[]>();
    people.forEach((person, index) => {
      for (const word of new Set(wordsOf(person))) {
        if (word.length < SHORTEST_NAME) continue;
        const group = groups.get(word);
        if (group) group.push(index);
        else groups.set(word, [index]);
      }
    });
    for (const group of groups.values()) {
      const id = group.join();
      if (group.length < 2 || found.has(id)) continue;
      if (differentFullNames(group.map(index => people[index]))) continue;
      found.set(id, { people: group, because });
    }
  }
  return [...found.values()];
}

/** Two people with full names that differ only share a first name’s mailbox. */
function differentFullNames(group: readonly KnownPerson[]): boolean {
  const full = group
    .map(({ name }) => plainName(name))
    .filter(name => name.includes(' '));
  return new Set(full).size > 1;
}

const COMMON_MAILBOXES = new Set([
  'admin',
  'contact',
  'github',
  'gitlab',
  'hello',
  'mail',
  'email',
  'info',
  'noreply',
  'no-reply',
  'office',
  'support',
  'webmaster',
  'developer',
]);

function mailboxName(email: string): string {
  const mailbox = email.split('@', 1)[0];
  return COMMON_MAILBOXES.has(mailbox) ? '' : mailbox;
}

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
  const words = people.map(lookAlikeWords);
  const reasons: Array<[string, (index: number) => readonly string[]]> = [
    ['same name', index => [words[index].name].flatMap(name => name ?? [])],
    ['same mailbox name', index => words[index].mailboxes],
  ];
  const found = new Map<string, { people: number[]; because: string }>();
  for (const [because, wordsOf] of reasons) {
    const groups = new Map<string, number[]>();
    people.forEach((_, index) => {
      for (const word of wordsOf(index)) {
        const group = groups.get(word);
        if (group) group.push(index);
        else groups.set(word, [index]);
      }
    });
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      const id = group.join();
      if (found.has(id)) continue;
      if (differentFullNames(group.map(index => people[index].name))) continue;
      found.set(id, { people: group, because });
    }
  }
  return [...found.values()];
}

/**
 * By what somebody may be found again under another address: their name without
 * case and accents, and the part of their addresses before the `@`. What is too
 * short, or everybody's, is left out.
 *
 * @public
 */
export function lookAlikeWords(person: {
  name: string;
  emails: readonly string[];
}): { name?: string; mailboxes: string[] } {
  const name = plainName(person.name);
  const mailboxes = person.emails.map(mailboxName);
  return {
    ...(isTelling(name) ? { name } : {}),
    mailboxes: [...new Set(mailboxes)].filter(isTelling),
  };
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST_NAME;
}

/**
 * Whether there are two full names that differ: such people only share a first
 * name's mailbox.
 *
 * @public
 */
export function differentFullNames(names: readonly string[]): boolean {
  const full = names.map(plainName).filter(name => name.includes(' '));
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

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
  const names = people.map(({ name }) => plainName(name));
  const byName: Groups = new Map();
  const byMailbox: Groups = new Map();
  people.forEach(({ emails }, index) => {
    if (isTelling(names[index])) addTo(byName, names[index], index);
    for (const mailbox of mailboxesOf(emails)) {
      addTo(byMailbox, mailbox, index);
    }
  });
  const found = new Map<string, { people: number[]; because: string }>();
  const collect = (groups: Groups, because: string) => {
    for (const group of groups.values()) {
      if (typeof group === 'number') continue;
      const id = group.join();
      if (found.has(id)) continue;
      if (differentAmong(group.map(index => names[index]))) continue;
      found.set(id, { people: group, because });
    }
  };
  collect(byName, 'same name');
  collect(byMailbox, 'same mailbox name');
  return [...found.values()];
}

/** People by a word. Most are alone with theirs, and need no list. */
type Groups = Map<string, number | number[]>;

function addTo(groups: Groups, word: string, person: number): void {
  const group = groups.get(word);
  if (group === undefined) groups.set(word, person);
  else if (typeof group === 'number') groups.set(word, [group, person]);
  else group.push(person);
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
  return {
    ...(isTelling(name) ? { name } : {}),
    mailboxes: mailboxesOf(person.emails),
  };
}

function mailboxesOf(emails: readonly string[]): string[] {
  const mailboxes = emails.map(mailboxName).filter(isTelling);
  return mailboxes.length > 1 ? [...new Set(mailboxes)] : mailboxes;
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
  return differentAmong(names.map(plainName));
}

/** The same of plain names. */
function differentAmong(names: readonly string[]): boolean {
  const full = names.filter(name => name.includes(' '));
  return full.some(name => name !== full[0]);
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
  const at = email.indexOf('@');
  const mailbox = at < 0 ? email : email.slice(0, at);
  return COMMON_MAILBOXES.has(mailbox) ? '' : mailbox;
}

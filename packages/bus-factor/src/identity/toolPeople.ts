import type { KnownPerson } from '../types';
import { DisjointSets } from './disjointSets';
import type { People } from './people';
import { decode } from './text';

/**
 * Joins as the published truck-factor tool does, for comparison only: by
 * address, then all addresses that share a name (case, accents and runs of
 * spaces ignored in both), transitively. An empty address stands for the name,
 * an empty name joins nobody. Nobody is a bot, and no mailmap is read: the
 * reference values were made without one.
 */
export function toolPeople(): People {
  const seen = new Map<string, number>();
  const byEmail = new Map<string, number>();
  const byName = new Map<string, number>();
  const drafts: Array<{ name: string; email: string }> = [];
  const groups = new DisjointSets();

  return {
    identify(signature) {
      const id = `${signature.name}\n${signature.email}`;
      const known = seen.get(id);
      if (known !== undefined) return known;
      const name = decode(signature.name);
      const email = decode(signature.email);
      const plain = comparable(name);
      const address = comparable(email) || plain;
      let index = byEmail.get(address);
      if (index === undefined) {
        index = groups.add();
        drafts.push({ name, email: email.toLowerCase() });
        byEmail.set(address, index);
      }
      const namesake = byName.get(plain);
      if (plain !== '' && namesake === undefined) byName.set(plain, index);
      if (namesake !== undefined) groups.unite(namesake, index);
      seen.set(id, index);
      return index;
    },
    finish() {
      const numbers = new Map<number, number>();
      const people: Array<KnownPerson & { emails: string[] }> = [];
      drafts.forEach((draft, index) => {
        const root = groups.rootOf(index);
        if (!numbers.has(root)) {
          numbers.set(root, people.length);
          people.push({ ...draft, emails: [] });
        }
        people[numbers.get(root)!].emails.push(draft.email);
      });
      people.forEach(({ emails }) => emails.sort());
      return {
        people,
        personOf: index => numbers.get(groups.rootOf(index))!,
      };
    },
  };
}

function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/\s+/g, ' ')
    .toUpperCase();
}

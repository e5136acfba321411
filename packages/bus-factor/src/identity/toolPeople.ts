import { DisjointSets } from './disjointSets';
import { joinedPeople, type PersonDraft } from './joinedPeople';
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
  const drafts: PersonDraft[] = [];
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
        const lower = email.toLowerCase();
        drafts.push({ name, email: lower, emails: [lower] });
        byEmail.set(address, index);
      }
      const namesake = byName.get(plain);
      if (plain !== '' && namesake === undefined) byName.set(plain, index);
      if (namesake !== undefined) groups.unite(namesake, index);
      seen.set(id, index);
      return index;
    },
    finish: () => joinedPeople(drafts, groups),
  };
}

function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/\s+/g, ' ')
    .toUpperCase();
}

import type { KnownPerson } from '../types';
import { parseMailmap } from './mailmap';
import type { People } from './people';
import { asciiLower, decode, plainName } from './text';

/**
 * Joins as the published truck-factor tool does, for comparison only: by
 * address (after mailmap, case ignored), then all addresses that share a name
 * (case and accents ignored), transitively. Nobody is a bot.
 */
export function toolPeople(options: { mailmap?: string }): People {
  const mailmap = parseMailmap(options.mailmap ?? '');
  const seen = new Map<string, number>();
  const byEmail = new Map<string, number>();
  const byName = new Map<string, number>();
  const drafts: Array<{ name: string; email: string }> = [];
  const parent: number[] = [];
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root];
    for (let at = index; at !== root; ) [at, parent[at]] = [parent[at], root];
    return root;
  };
  const unite = (a: number, b: number) => {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    parent[high] = low;
  };

  return {
    identify(signature) {
      const id = `${signature.name}\n${signature.email}`;
      const known = seen.get(id);
      if (known !== undefined) return known;
      const mapped = mailmap(signature);
      const name = decode(mapped.name);
      const email = asciiLower(decode(mapped.email));
      let index = byEmail.get(email);
      if (index === undefined) {
        index = drafts.length;
        drafts.push({ name, email });
        parent.push(index);
        byEmail.set(email, index);
      }
      const namesake = byName.get(plainName(name));
      if (namesake === undefined) byName.set(plainName(name), index);
      else unite(namesake, index);
      seen.set(id, index);
      return index;
    },
    finish() {
      const roots = drafts.map((_, index) => find(index));
      const order = [...new Set(roots)].sort((a, b) => a - b);
      const numbers = new Map(order.map((root, number) => [root, number]));
      const people: KnownPerson[] = order.map(root => ({
        ...drafts[root],
        emails: drafts
          .filter((_, index) => roots[index] === root)
          .map(({ email }) => email)
          .sort(),
      }));
      return { people, personOf: index => numbers.get(roots[index])! };
    },
  };
}

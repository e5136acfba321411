import { int32s, withRoomFor } from '../log/growing';
import { DisjointSets } from './disjointSets';
import type { Joining, PeopleRules } from './peopleRules';
import { decode } from './text';

class ToolJoining implements Joining {
  readonly groups = new DisjointSets();
  /** By address, and by name: a draft + 1; 0 is none. */
  #byEmail = int32s(0);
  #byName = int32s(0);

  join(address: number, name: number): number {
    this.#byEmail = withRoomFor(this.#byEmail, address + 1, int32s);
    if (this.#byEmail[address] === 0) {
      this.#byEmail[address] = this.groups.add() + 1;
    }
    const draft = this.#byEmail[address] - 1;
    if (name < 0) return draft;
    this.#byName = withRoomFor(this.#byName, name + 1, int32s);
    if (this.#byName[name] === 0) this.#byName[name] = draft + 1;
    else this.groups.unite(this.#byName[name] - 1, draft);
    return draft;
  }

  aliasOf(): undefined {
    return undefined;
  }
}

/**
 * Joins as the published truck-factor tool does, for comparison only: by
 * address, then all addresses that share a name (case, accents and runs of
 * spaces ignored in both), transitively. An empty address stands for the name,
 * an empty name joins nobody. Nobody is a bot, and no mailmap is read: the
 * reference values were made without one.
 */
export function toolPeople(): PeopleRules {
  return {
    firstKeys: [],
    hasAllEmails: false,
    tell(signature) {
      const name = decode(signature.name);
      const address = decode(signature.email);
      const plain = comparable(name);
      const email = address.toLowerCase();
      return {
        id: `${signature.name}\n${signature.email}`,
        key: comparable(address) || plain,
        tie: plain === '' ? undefined : plain,
        name,
        address,
        email,
        emails: [email],
      };
    },
    noPersonIn: () => 0,
    startJoining: () => new ToolJoining(),
  };
}

/** Text without case, accents and runs of spaces, as that tool compares it. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/\s+/g, ' ')
    .toUpperCase();
}

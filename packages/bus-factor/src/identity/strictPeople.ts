import { int32s, withRoomFor } from '../log/growing';
import type { IdentityAlias } from '../types';
import { automataDetector } from './automata';
import {
  accountOf,
  canonicalEmail,
  isPlaceholderEmail,
} from './canonicalEmail';
import { DisjointSets } from './disjointSets';
import { parseMailmap } from './mailmap';
import { isNobody } from './nobody';
import { NO_PERSON, type Joining, type PeopleRules } from './peopleRules';
import { asciiLower, decode } from './text';

/** @public */
export interface StrictPeopleOptions {
  /** Content of `.mailmap`, bytes as Latin-1. */
  mailmap?: string;
  aliases?: readonly IdentityAlias[];
  bots?: readonly string[];
}

/** A name or an address that is longer, in bytes, is nobody's honest one. */
const MAXIMUM_BYTES = 1000;

const NO_ALIAS = -1;

class StrictJoining implements Joining {
  readonly groups = new DisjointSets();
  readonly #aliases: readonly string[];
  /** By key, and by account: a draft + 1; 0 is none. */
  #byKey = int32s(0);
  #byAccount = int32s(0);
  /** By draft, true for roots: the number of the alias of its group. */
  readonly #aliasOf: number[] = [];

  /** Keys of aliases have the first numbers. */
  constructor(aliases: readonly string[]) {
    this.#aliases = aliases;
  }

  join(key: number, account: number): number {
    this.#byKey = withRoomFor(this.#byKey, key + 1, int32s);
    if (this.#byKey[key] === 0) {
      this.#byKey[key] = this.groups.add() + 1;
      this.#aliasOf.push(key < this.#aliases.length ? key : NO_ALIAS);
    }
    const draft = this.#byKey[key] - 1;
    if (account >= 0) this.#joinByAccount(draft, account);
    return this.groups.rootOf(draft);
  }

  aliasOf(root: number): string | undefined {
    return this.#aliases[this.#aliasOf[root]];
  }

  /** Joins a draft with who has the same account, unless aliases forbid it. */
  #joinByAccount(draft: number, account: number): void {
    this.#byAccount = withRoomFor(this.#byAccount, account + 1, int32s);
    if (this.#byAccount[account] === 0) this.#byAccount[account] = draft + 1;
    const other = this.#byAccount[account] - 1;
    const mine = this.#aliasOf[this.groups.rootOf(draft)];
    const theirs = this.#aliasOf[this.groups.rootOf(other)];
    if (mine !== theirs && mine !== NO_ALIAS && theirs !== NO_ALIAS) return;
    this.groups.unite(draft, other);
    this.#aliasOf[this.groups.rootOf(draft)] = Math.max(mine, theirs);
  }
}

/**
 * Joins by evidence only: mailmap, then aliases, then equal addresses (the
 * hosts' private addresses in both forms), then the number of a host's account,
 * which outlives its names. A name alone never joins, and who is neither named
 * nor addressed is nobody.
 */
export function strictPeople(options: StrictPeopleOptions): PeopleRules {
  const given = options.aliases ?? [];
  const aliases = [...new Set(given.map(({ key }) => key))];
  const reading = once(() => ({
    mailmap: parseMailmap(options.mailmap ?? ''),
    kindOf: automataDetector(options.bots),
    aliasOf: new Map(
      given.map(({ email, key }) => [canonicalEmail(email), key]),
    ),
  }));
  return {
    firstKeys: aliases.map(alias => `alias:${alias}`),
    hasAllEmails: true,
    tell(written) {
      const { mailmap, aliasOf } = reading();
      const raw = {
        name: written.name.slice(0, MAXIMUM_BYTES),
        email: written.email.slice(0, MAXIMUM_BYTES),
      };
      const mapped = mailmap(raw);
      // Hardly anybody is mapped, and everybody is asked for.
      const isMapped = mapped !== raw;
      const name = decode(mapped.name).trim();
      const address = decode(mapped.email);
      const email = canonicalEmail(address);
      const rawEmail = isMapped ? canonicalEmail(decode(raw.email)) : email;
      const alias = aliasOf.get(email) ?? aliasOf.get(rawEmail);
      const plain = isPlaceholderEmail(email) ? `${email}\n${name}` : email;
      return {
        id: `${raw.name}\n${asciiLower(raw.email)}`,
        key: alias === undefined ? `email:${plain}` : `alias:${alias}`,
        tie:
          accountOf(mapped.email) ??
          (isMapped ? accountOf(raw.email) : undefined),
        name,
        address,
        email,
        emails: [email, rawEmail].filter(entry => entry !== ''),
      };
    },
    noPersonIn({ name, address, email }) {
      const kind = reading().kindOf(`${name} <${address}>`);
      if (kind !== 'person') return NO_PERSON[kind];
      return isNobody(name, email) ? NO_PERSON.nobody : 0;
    },
    startJoining: () => new StrictJoining(aliases),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

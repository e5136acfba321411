import type { IdentityAlias, KnownPerson } from '../types';
import { automataDetector, type SignatureKind } from './automata';
import {
  accountOf,
  canonicalEmail,
  isPlaceholderEmail,
} from './canonicalEmail';
import { DisjointSets } from './disjointSets';
import { joinedPeople, type PersonDraft } from './joinedPeople';
import { parseMailmap, type Signature } from './mailmap';
import { isNobody } from './nobody';
import { asciiLower, decode } from './text';

/** Whom a signature stands for: an index of a person, a program, or no one. */
export type Identified = number | Exclude<SignatureKind, 'person'> | 'nobody';

/** Joins signatures into people while a history is read. */
export interface People {
  identify(signature: Signature): Identified;
  /** Ends the joining. `personOf` maps what `identify` gave to people. */
  finish(): { people: KnownPerson[]; personOf: (index: number) => number };
}

/** @public */
export interface StrictPeopleOptions {
  /** Content of `.mailmap`, bytes as Latin-1. */
  mailmap?: string;
  aliases?: readonly IdentityAlias[];
  bots?: readonly string[];
}

/** A name or an address that is longer, in bytes, is nobody's honest one. */
const MAXIMUM_BYTES = 1000;

interface Draft extends PersonDraft {
  emails: Set<string>;
}

/**
 * Joins by evidence only: mailmap, then aliases, then equal addresses (the
 * hosts' private addresses in both forms), then the number of a host's account,
 * which outlives its names. A name alone never joins, and who is neither named
 * nor addressed is nobody.
 */
export function strictPeople(options: StrictPeopleOptions): People {
  const mailmap = parseMailmap(options.mailmap ?? '');
  const kindOf = automataDetector(options.bots);
  const aliases = new Map(
    (options.aliases ?? []).map(({ email, key }) => [
      canonicalEmail(email),
      key,
    ]),
  );
  const seen = new Map<string, Identified>();
  const byKey = new Map<string, number>();
  const byAccount = new Map<string, number>();
  const drafts: Draft[] = [];
  const groups = new DisjointSets();

  /** Joins a draft with who has the same account, unless aliases forbid it. */
  const joinByAccount = (index: number, account: string): void => {
    const other = byAccount.get(account) ?? index;
    byAccount.set(account, other);
    const keys = [index, other].map(at => drafts[groups.rootOf(at)].key);
    const [key, ...more] = new Set(keys.filter(entry => entry !== undefined));
    if (more.length > 0) return;
    groups.unite(index, other);
    drafts[groups.rootOf(index)].key = key;
  };

  const join = (raw: Signature): Identified => {
    const mapped = mailmap(raw);
    const name = decode(mapped.name).trim();
    const written = decode(mapped.email);
    const email = canonicalEmail(written);
    // Hardly anybody is mapped, and everybody is asked for.
    const rawEmail = mapped === raw ? email : canonicalEmail(decode(raw.email));
    const kind = kindOf(`${name} <${written}>`);
    if (kind !== 'person') return kind;
    if (isNobody(name, email)) return 'nobody';

    const alias = aliases.get(email) ?? aliases.get(rawEmail);
    const address = isPlaceholderEmail(email) ? `${email}\n${name}` : email;
    const key = alias === undefined ? `email:${address}` : `alias:${alias}`;
    const index = byKey.get(key) ?? groups.add();
    byKey.set(key, index);
    drafts[index] ??= { key: alias, name, email, emails: new Set() };
    const { emails } = drafts[index];
    if (email !== '') emails.add(email);
    if (rawEmail !== '') emails.add(rawEmail);
    const account =
      accountOf(mapped.email) ??
      (mapped === raw ? undefined : accountOf(raw.email));
    if (account !== undefined) joinByAccount(index, account);
    return groups.rootOf(index);
  };

  return {
    identify(written) {
      const signature = {
        name: written.name.slice(0, MAXIMUM_BYTES),
        email: written.email.slice(0, MAXIMUM_BYTES),
      };
      const id = `${signature.name}\n${asciiLower(signature.email)}`;
      let identified = seen.get(id);
      if (identified === undefined) {
        identified = join(signature);
        seen.set(id, identified);
      }
      return identified;
    },
    finish: () => joinedPeople(drafts, groups),
  };
}

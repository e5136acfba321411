/*
 * Joins people text by text, in the order in which they are met: what joining by
 * numbers must come to.
 */
import { automataDetector, type SignatureKind } from '../identity/automata';
import {
  accountOf,
  canonicalEmail,
  isPlaceholderEmail,
} from '../identity/canonicalEmail';
import { DisjointSets } from '../identity/disjointSets';
import { parseMailmap, type Signature } from '../identity/mailmap';
import { isNobody } from '../identity/nobody';
import type { StrictPeopleOptions } from '../identity/strictPeople';
import { asciiLower, decode } from '../identity/text';
import { comparable } from '../identity/toolPeople';
import type { KnownPerson } from '../types';

/** Whom a signature stands for: an index of a person, a program, or no one. */
type Identified = number | Exclude<SignatureKind, 'person'> | 'nobody';

/** Joins signatures into people while a history is read. */
interface NaivePeople {
  identify(signature: Signature): Identified;
  /** Ends the joining. `personOf` maps what `identify` gave to people. */
  finish(): { people: KnownPerson[]; personOf: (index: number) => number };
}

/** A name or an address that is longer, in bytes, is nobody's honest one. */
const MAXIMUM_BYTES = 1000;

interface Draft extends PersonDraft {
  emails: Set<string>;
}

/** As `strictPeople` has it. */
export function naiveStrictPeople(options: StrictPeopleOptions): NaivePeople {
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

/** As `toolPeople` has it. */
export function naiveToolPeople(): NaivePeople {
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

/** A person as far as they were known when first seen. */
interface PersonDraft {
  key?: string;
  name: string;
  email: string;
  emails: Iterable<string>;
}

/**
 * People out of drafts that were joined: named as the first draft of each group,
 * with the addresses of all. `personOf` maps a draft to its person.
 */
function joinedPeople(
  drafts: readonly PersonDraft[],
  groups: DisjointSets,
): { people: KnownPerson[]; personOf: (index: number) => number } {
  const numbers = new Map<number, number>();
  const found: Array<Omit<KnownPerson, 'emails'> & { emails: Set<string> }> =
    [];
  drafts.forEach(({ key, name, email, emails }, index) => {
    const root = groups.rootOf(index);
    if (!numbers.has(root)) {
      numbers.set(root, found.length);
      found.push({ name, email, emails: new Set() });
    }
    const person = found[numbers.get(root)!];
    if (key !== undefined) person.key = key;
    for (const entry of emails) person.emails.add(entry);
  });
  // Asked for every day and every file of everybody.
  const personOf = drafts.map((_, index) => numbers.get(groups.rootOf(index))!);
  return {
    people: found.map(({ key, name, email, emails }) => ({
      ...(key === undefined ? {} : { key }),
      name,
      email,
      emails: [...emails].sort(),
    })),
    personOf: index => personOf[index],
  };
}

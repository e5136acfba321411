import type { IdentityAlias, KnownPerson } from '../types';
import { automataDetector, type Kind } from './automata';
import { canonicalEmail, isPlaceholderEmail } from './canonicalEmail';
import { parseMailmap, type Signature } from './mailmap';
import { asciiLower, decode } from './text';

/** Whom a signature stands for: an index of a person, or a program. */
export type Identified = number | Exclude<Kind, 'person'>;

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

interface Draft {
  key?: string;
  name: string;
  email: string;
  emails: Set<string>;
}

/**
 * Joins by evidence only: mailmap, then aliases, then equal addresses (the
 * hosts' private addresses in both forms). A name alone never joins. All of it
 * is known on first sight, so a person who appears twice in one commit is one.
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
  const drafts: Draft[] = [];

  const join = (raw: Signature): Identified => {
    const mapped = mailmap(raw);
    const name = decode(mapped.name).trim();
    const email = canonicalEmail(decode(mapped.email));
    const rawEmail = canonicalEmail(decode(raw.email));
    const kind = kindOf(`${name} <${decode(mapped.email)}>`);
    if (kind !== 'person') return kind;

    const alias = aliases.get(email) ?? aliases.get(rawEmail);
    const address = isPlaceholderEmail(email) ? `${email}\n${name}` : email;
    const key = alias === undefined ? `email:${address}` : `alias:${alias}`;
    const known = byKey.get(key);
    const emails = [email, rawEmail].filter(Boolean);
    if (known !== undefined) {
      emails.forEach(entry => drafts[known].emails.add(entry));
      return known;
    }
    byKey.set(key, drafts.length);
    drafts.push({ key: alias, name, email, emails: new Set(emails) });
    return drafts.length - 1;
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
    finish: () => ({
      people: drafts.map(({ key, name, email, emails }) => ({
        ...(key === undefined ? {} : { key }),
        name,
        email,
        emails: [...emails].sort(),
      })),
      personOf: index => index,
    }),
  };
}

import type { Knex } from 'knex';
import type { AliasOrigin } from '../identity';
import { chunks } from './chunks';
import { toNumber } from './clock';
import type { LinkBasis, SelfLinkRow } from './selfLinks';

/**
 * `counted`: in what was read; `waiting`: what it is in is read again; `unseen`:
 * in nothing that was read; `overruled`: something stronger says otherwise.
 */
export type IdentityState = 'counted' | 'waiting' | 'unseen' | 'overruled';

/** An address that is a user's, or that they said is theirs. */
export interface OwnIdentity {
  email: string;
  /** `history`: a repository's `.mailmap`, or the number of an account. */
  origin: AliasOrigin | 'history';
  state: IdentityState;
  link?: { id: string; basis: LinkBasis; linkedAtMs: number };
}

/** A user's addresses, by address. */
export async function readIdentities(
  knex: Knex,
  userRef: string,
): Promise<OwnIdentity[]> {
  const aliases: Array<{ email: string; origin: AliasOrigin | null }> =
    await knex('identity_alias')
      .where({ user_ref: userRef })
      .select('email', 'origin');
  const links: SelfLinkRow[] = await knex('identity_link').where({
    user_ref: userRef,
  });
  const seen = new Set<string>(
    await knex('person_link')
      .join('person', 'person.id', 'person_link.person_id')
      .where('person.user_ref', userRef)
      .pluck('person_link.email'),
  );
  const origins = new Map<string, OwnIdentity['origin']>();
  const inHistory = [...seen].filter(Boolean);
  (await withoutThoseOfOthers(knex, userRef, inHistory)).forEach(email =>
    origins.set(email, 'history'),
  );
  links.forEach(({ email }) => origins.set(email, 'linked'));
  // Written before origins were: it came from the catalog or the configuration.
  aliases.forEach(({ email, origin }) =>
    origins.set(email, origin ?? 'catalog'),
  );
  const own = new Set(aliases.map(({ email }) => email));
  const linkOf = new Map(links.map(link => [link.email, link]));
  const waiting = await readWaiting(knex, [...own]);
  const stateOf = (email: string): IdentityState => {
    if (linkOf.has(email) && !own.has(email)) return 'overruled';
    if (waiting.has(email)) return 'waiting';
    return seen.has(email) ? 'counted' : 'unseen';
  };
  return [...origins]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([email, origin]) => {
      const link = linkOf.get(email);
      return {
        email,
        origin,
        state: stateOf(email),
        ...(link
          ? {
              link: {
                id: link.id,
                basis: link.basis,
                linkedAtMs: toNumber(link.linked_at)!,
              },
            }
          : {}),
      };
    });
}

/** Histories may show a user with an address that is another's by now. */
async function withoutThoseOfOthers(
  knex: Knex,
  userRef: string,
  emails: readonly string[],
): Promise<string[]> {
  const others = new Set<string>();
  for (const part of chunks(emails, 1)) {
    const found: string[] = await knex('identity_alias')
      .whereIn('email', part)
      .whereNot({ user_ref: userRef })
      .pluck('email');
    found.forEach(email => others.add(email));
  }
  return emails.filter(email => !others.has(email));
}

/** Those that are in a repository which is to be read again. */
async function readWaiting(
  knex: Knex,
  emails: readonly string[],
): Promise<Set<string>> {
  const waiting = new Set<string>();
  for (const part of chunks(emails, 1)) {
    const found: string[] = await knex('person_link')
      .join('person', 'person.id', 'person_link.person_id')
      .join('component_person', 'component_person.person_id', 'person.id')
      .join('knowledge', 'knowledge.id', 'component_person.knowledge_id')
      .join('repository', 'repository.id', 'knowledge.repository_id')
      .whereIn('person_link.email', part)
      .whereNull('person.user_ref')
      .whereNotNull('repository.reread_ticket')
      .distinct()
      .pluck('person_link.email');
    found.forEach(email => waiting.add(email));
  }
  return waiting;
}

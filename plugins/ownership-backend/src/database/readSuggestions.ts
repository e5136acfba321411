import { isPlaceholderEmail } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { Resemblance, ResemblanceReason } from '../identity/Resemblance';
import { chunks } from './chunks';
import { ENTITY_KNOWLEDGE } from './entityKnowledge';
import { findTaken, type TakenOptions } from './findTaken';
import { isSharedName } from './readResemblance';
import { visibleReports, type Reach } from './visibleReports';
import { whereMailbox } from './whereMailbox';

/** Enough for anybody; somebody with a name like everybody's gets the first. */
const MOST_CANDIDATES = 500;

export interface SuggestedAddress {
  email: string;
  because: ResemblanceReason;
}

interface Candidate {
  id: number;
  name: string | null;
  email: string;
}

/**
 * Addresses that nobody has and that look like this user's, of people who worked
 * on something whose report the user may see: what is hidden suggests nothing.
 */
export async function readSuggestions(
  knex: Knex,
  options: Omit<TakenOptions, 'emails'> & {
    resemblance: Resemblance;
    reach: Reach;
    /** Only this address, rather than all that look alike. */
    only?: string;
  },
): Promise<SuggestedAddress[]> {
  const { userRef, resemblance, reach, only } = options;
  const candidates = await readCandidates(knex, { resemblance, only });
  const names = namesByEmail(candidates);
  const named = candidates.filter(({ name }) =>
    resemblance.hasName(name ?? undefined),
  );
  const isNamesake =
    named.length > 0 &&
    (await isSharedName(knex, { userRef, plain: resemblance.fullName! }));
  const reasonFor = ({ name, email }: Candidate) => {
    if (isPlaceholderEmail(email)) return undefined;
    return resemblance.hasName(name ?? undefined) && !isNamesake
      ? 'same-name'
      : resemblance.mailboxReason(email, names.get(email)!);
  };
  const alike = candidates.flatMap(candidate => {
    const because = reasonFor(candidate);
    return because ? [{ ...candidate, because } as const] : [];
  });
  if (alike.length === 0) {
    return [];
  }
  const emails = [...new Set(alike.map(({ email }) => email))];
  const taken = await findTaken(knex, { ...options, emails });
  const own: string[] = [];
  for (const part of chunks(emails, 1)) {
    own.push(
      ...(await knex('identity_alias')
        .where({ user_ref: userRef })
        .whereIn('email', part)
        .pluck('email')),
      ...(await knex('identity_link')
        .where({ user_ref: userRef })
        .whereIn('email', part)
        .pluck('email')),
    );
  }
  const free = alike.filter(
    ({ email }) => !taken.has(email) && !own.includes(email),
  );
  const seen = await readVisiblePeople(
    knex,
    reach,
    free.map(({ id }) => id),
  );
  const found = new Map(
    free
      .filter(({ id }) => seen.has(id))
      .map(({ email, because }) => [email, { email, because }]),
  );
  return [...found.values()].sort((a, b) => (a.email < b.email ? -1 : 1));
}

/** Names under which histories show an address that nobody has. */
export async function readNamesOf(
  knex: Knex,
  email: string,
): Promise<string[]> {
  const names: Array<string | null> = await knex('person_link')
    .join('person', 'person.id', 'person_link.person_id')
    .where('person_link.email', email)
    .whereNull('person.user_ref')
    .whereNull('person.erased_at')
    .limit(MOST_CANDIDATES)
    .pluck('person.name');
  return names.flatMap(name => name ?? []);
}

async function readCandidates(
  knex: Knex,
  { resemblance, only }: { resemblance: Resemblance; only?: string },
): Promise<Candidate[]> {
  const { fullName, mailboxes } = resemblance;
  const base = () =>
    knex('person')
      .join('person_link', 'person_link.person_id', 'person.id')
      .whereNull('person.user_ref')
      .whereNull('person.erased_at')
      .modify(query => {
        if (only !== undefined) query.where('person_link.email', only);
      })
      .orderBy('person_link.email')
      .limit(MOST_CANDIDATES)
      .select('person.id', 'person.name', 'person_link.email');
  const found = new Map<string, Candidate>();
  const add = (rows: readonly Candidate[]) =>
    rows.forEach(row => found.set(`${row.id} ${row.email}`, row));
  if (fullName !== undefined) {
    add(await base().where('person.name_key', fullName));
  }
  for (const mailbox of mailboxes) {
    add(await base().where(whereMailbox('person_link.email', mailbox)));
  }
  return [...found.values()];
}

function namesByEmail(
  candidates: readonly Candidate[],
): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { email, name } of candidates) {
    const known = names.get(email) ?? [];
    names.set(email, name ? [...known, name] : known);
  }
  return names;
}

/** Those of the people who worked on something that may be seen. */
async function readVisiblePeople(
  knex: Knex,
  reach: Reach,
  ids: readonly number[],
): Promise<Set<number>> {
  const seen = new Set<number>();
  for (const part of chunks([...new Set(ids)], 1)) {
    const rows: number[] = await visibleReports(knex, reach)
      .join('entity', 'entity.entity_ref', 'report.entity_ref')
      .join('knowledge', ENTITY_KNOWLEDGE)
      .join('component_person', 'component_person.knowledge_id', 'knowledge.id')
      .whereIn('component_person.person_id', part)
      .distinct()
      .pluck('component_person.person_id');
    rows.forEach(id => seen.add(id));
  }
  return seen;
}

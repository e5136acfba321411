import { canonicalEmail, ignoreMatcher } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { EmailHash } from '../erasure';
import type { EncodedPerson } from '../reading';
import { chunks } from './chunks';
import { decodeDays, encodeDays } from './days';
import { lockErasedEmails, type ErasedEmails } from './readErasedEmails';
import { savePeople } from './savePeople';
import type { WantedReading } from './saveRepositories';

const PRIVATE_ADDRESS = '%@users.noreply.%';

interface ReviewRow {
  email_hash: string;
  day: number;
  paths: string;
}

/**
 * Adds the reviews that a host knows to what is known of a repository: a day
 * counts once, whoever says so, so that adding them again changes nothing. Does
 * nothing until all reviews of the window are known. True when anything
 * changed. Reports are the caller's.
 *
 * Known gap: what the engine leaves out by itself, such as vendored files, is
 * not left out here; what an entity leaves out is.
 */
export async function mergeReviews(
  tx: Knex.Transaction,
  options: { repositoryId: string; emailHash: EmailHash },
): Promise<boolean> {
  const { repositoryId } = options;
  const source = await tx('review_source')
    .where({ id: repositoryId })
    .whereNotNull('complete_at')
    .first('id');
  if (!source) {
    return false;
  }
  // Erasures wait until this is stored, and then find it.
  const erased = await lockErasedEmails(tx);
  const reviews: ReviewRow[] = await tx('review')
    .where({ repository_id: repositoryId })
    .orderBy(['email_hash', 'day'])
    .select('email_hash', 'day', 'paths');
  const units: Array<{ id: number; path: string; excludes: string }> = await tx(
    'knowledge',
  )
    .where({ repository_id: repositoryId })
    .orderBy('id')
    .select('id', 'path', 'excludes');
  if (reviews.length === 0 || units.length === 0) {
    return false;
  }
  const persons = await personsOf(tx, { ...options, reviews, units, erased });
  const parsed = reviews.map(review => ({
    day: review.day,
    personId: persons.get(review.email_hash)!,
    paths: JSON.parse(review.paths) as string[],
  }));
  const isLeftOut = await readExclusions(tx, repositoryId);
  let changed = false;
  for (const unit of units) {
    const days = new Map<number, Set<number>>();
    for (const { day, personId, paths } of parsed) {
      const counts = (path: string) =>
        isInside(path, unit.path) && !isLeftOut(unit.excludes, path);
      if (paths.some(counts)) {
        days.set(personId, (days.get(personId) ?? new Set()).add(day));
      }
    }
    changed = (await addDays(tx, unit.id, days)) || changed;
  }
  return changed;
}

/** What entities leave out, by the hash that knowledge is filed under. */
async function readExclusions(
  tx: Knex,
  repositoryId: string,
): Promise<(excludesHash: string, path: string) => boolean> {
  const row = await tx('repository')
    .where({ id: repositoryId })
    .first('wanted');
  const wanted: WantedReading[] = JSON.parse(row?.wanted ?? '[]');
  const matchers = new Map(
    wanted.map(({ excludesHash, excludes }) => [
      excludesHash,
      ignoreMatcher(excludes),
    ]),
  );
  return (excludesHash, path) => matchers.get(excludesHash)?.(path) ?? false;
}

async function addDays(
  tx: Knex.Transaction,
  knowledgeId: number,
  days: ReadonlyMap<number, ReadonlySet<number>>,
): Promise<boolean> {
  if (days.size === 0) {
    return false;
  }
  const stored: Array<{ person_id: number; reviewed: string }> = await tx(
    'component_person',
  )
    .where({ knowledge_id: knowledgeId })
    .select('person_id', 'reviewed');
  const before = new Map(stored.map(row => [row.person_id, row.reviewed]));
  const rows = [...days].flatMap(([personId, added]) => {
    const known = decodeDays(before.get(personId) ?? '');
    const all = [...new Set([...known, ...added])].sort((a, b) => a - b);
    return before.has(personId) && all.length === known.length
      ? []
      : [
          {
            knowledge_id: knowledgeId,
            person_id: personId,
            authored: '',
            reviewed: encodeDays(all),
            changes: 0,
          },
        ];
  });
  for (const part of chunks(rows, 5)) {
    await tx('component_person')
      .insert(part)
      .onConflict(['knowledge_id', 'person_id'])
      .merge(['reviewed']);
  }
  const updated = await tx('knowledge')
    .where({ id: knowledgeId, reviews_known: false })
    .update({ reviews_known: true });
  return rows.length + updated > 0;
}

/**
 * Whose accounts these are: who is erased stays so; then whom the history of
 * the repository knows by the address, then whom the catalog does. Others are
 * somebody without a name.
 */
async function personsOf(
  tx: Knex.Transaction,
  options: {
    emailHash: EmailHash;
    reviews: readonly ReviewRow[];
    units: ReadonlyArray<{ id: number }>;
    erased: ErasedEmails;
  },
): Promise<Map<string, number>> {
  const { emailHash, reviews, units } = options;
  const wanted = new Set(reviews.map(review => review.email_hash));
  const result = new Map<string, number>();
  const take = (hash: string, personId: number) => {
    if (wanted.delete(hash)) result.set(hash, personId);
  };
  for (const [hash, personId] of options.erased) {
    take(hash, personId);
  }
  const claims = new Map<string, Set<number>>();
  for (const part of chunks(units, 1)) {
    const links: Array<{ email: string; person_id: number }> = await tx(
      'person_link',
    )
      .whereLike('email', PRIVATE_ADDRESS)
      .whereIn(
        'person_id',
        tx('component_person')
          .whereIn(
            'knowledge_id',
            part.map(({ id }) => id),
          )
          .select('person_id'),
      )
      .select('email', 'person_id');
    for (const { email, person_id } of links) {
      const hash = emailHash.of(canonicalEmail(email));
      claims.set(hash, (claims.get(hash) ?? new Set()).add(person_id));
    }
  }
  for (const [hash, people] of claims) {
    if (people.size === 1) take(hash, [...people][0]);
  }
  const aliases: Array<{ email: string; user_ref: string; name: string }> =
    await tx('identity_alias')
      .join(
        'catalog_user',
        'catalog_user.entity_ref',
        'identity_alias.user_ref',
      )
      .whereLike('identity_alias.email', PRIVATE_ADDRESS)
      .select(
        'identity_alias.email',
        'identity_alias.user_ref',
        'catalog_user.name',
      );
  const made = new Map<string, Omit<EncodedPerson, 'index'>>();
  for (const { email, user_ref: userRef, name } of aliases) {
    const hash = emailHash.of(canonicalEmail(email));
    if (wanted.delete(hash)) {
      made.set(hash, {
        personKey: userRef,
        userRef,
        ...(name ? { name } : {}),
        emails: [email],
      });
    }
  }
  for (const hash of wanted) {
    made.set(hash, { personKey: `review:${hash}`, emails: [] });
  }
  await addPeople(tx, made, result);
  return result;
}

async function addPeople(
  tx: Knex.Transaction,
  made: ReadonlyMap<string, Omit<EncodedPerson, 'index'>>,
  result: Map<string, number>,
): Promise<void> {
  const unique = new Map(
    [...made.values()].map(person => [person.personKey, person]),
  );
  const people = [...unique.values()]
    .sort((a, b) => (a.personKey < b.personKey ? -1 : 1))
    .map((person, index) => ({ ...person, index }));
  const ids = new Int32Array(people.length);
  await savePeople(tx, { people, ids });
  const idOf = new Map(people.map(p => [p.personKey, ids[p.index]]));
  for (const [hash, { personKey }] of made) {
    result.set(hash, idOf.get(personKey)!);
  }
}

function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

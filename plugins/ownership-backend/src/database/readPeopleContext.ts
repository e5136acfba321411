import type { Knex } from 'knex';
import type { OwnerDirectory } from '../inventory';
import { teamDirectory, type PersonState, type Team } from '../report';
import { utcDayOf } from '../time';
import { chunks } from './chunks';
import { isAmongTexts } from './isAmongTexts';
import { toNumber } from './clock';
import type { GroupRow, UserRow } from './tables';

/** Days of absence from the catalog after which a user counts as left. */
const ABSENT_DAYS = 7;

/** Groups and users as they are stored, and who has left. */
export interface PeopleRows {
  users: UserOfContext[];
  /** Sorted by ref. */
  groups: GroupOfContext[];
  /** Places that users come from and that still deliver some. */
  delivering: ReadonlySet<string>;
  /** Rows of people who the configuration says have left. */
  leftPeople: ReadonlySet<number>;
}

/** What reports need to know of people and groups. */
export interface PeopleContext {
  stateOf(person: { id: number; userRef?: string }): PersonState;
  teamOf(userRef: string): Team | undefined;
  /** Members of a group, descendants included, without those who left. */
  peopleOf(groupRef: string): readonly string[];
  /** Who may own something, as the catalog is now. */
  owners: OwnerDirectory;
}

export interface PeopleOptions {
  /** UTC day. */
  asOf: number;
  /** User refs and e-mail addresses that the configuration says have left. */
  left: readonly string[];
  /** Names of owners that stand for nobody, lower case. */
  placeholders?: readonly string[];
}

export type GroupOfContext = GroupRow & { facts_json: string | null };
type UserOfContext = UserRow & { facts_json: string | null };

/**
 * All groups and users, read at once: a page of entities has most of them as
 * owners, and they are few beside the entities. Their JSON is looked at only
 * where somebody asks.
 */
export async function readPeopleContext(
  knex: Knex,
  options: PeopleOptions,
): Promise<PeopleContext> {
  return peopleContext(await readPeopleRows(knex, options), options);
}

export async function readPeopleRows(
  knex: Knex,
  { left }: Pick<PeopleOptions, 'left'>,
): Promise<PeopleRows> {
  const users: UserOfContext[] = await knex('catalog_user').select('*');
  return {
    users,
    groups: await knex('catalog_group').orderBy('entity_ref').select('*'),
    delivering: new Set(
      users
        .filter(user => user.absent_since_at === null)
        .map(user => user.provider),
    ),
    leftPeople: await leftPersonIds(knex, left),
  };
}

/**
 * The same of a few groups and users and of whoever is in these groups, for an
 * answer about one owner. Nothing is known of anybody who wrote code.
 */
export async function readPeopleOf(
  knex: Knex,
  { refs, ...options }: PeopleOptions & { refs: readonly string[] },
): Promise<Pick<PeopleContext, 'owners' | 'peopleOf' | 'teamOf'>> {
  const groups: GroupOfContext[] = await knex('catalog_group')
    .where(isAmongTexts(knex, 'entity_ref', refs))
    .orderBy('entity_ref')
    .select('*');
  const people: string[] = groups.flatMap(({ people: json }) =>
    JSON.parse(json),
  );
  const users: UserOfContext[] = await knex('catalog_user')
    .where(isAmongTexts(knex, 'entity_ref', [...new Set([...refs, ...people])]))
    .select('*');
  const providers: string[] = await knex('catalog_user')
    .whereNull('absent_since_at')
    .distinct()
    .pluck('provider');
  return peopleContext(
    { users, groups, delivering: new Set(providers), leftPeople: new Set() },
    options,
  );
}

export function peopleContext(
  { users, groups, delivering, leftPeople }: PeopleRows,
  options: PeopleOptions,
): PeopleContext {
  const leftUsers = leftUserRefs(users, { ...options, delivering });
  const known = new Set(users.map(user => user.entity_ref));
  const groupRows = new Map(groups.map(group => [group.entity_ref, group]));
  const peopleOf = remember((ref: string): readonly string[] =>
    JSON.parse(groupRows.get(ref)?.people ?? '[]').filter(
      (person: string) => !leftUsers.has(person),
    ),
  );
  const teamOf = teamDirectory(
    groups.map(group => ({
      ref: group.entity_ref,
      title: group.title ?? undefined,
      type: group.type ?? undefined,
      members: JSON.parse(group.members),
    })),
  );
  return {
    teamOf,
    peopleOf,
    owners: ownerDirectory({ groups: groupRows, users, options }),
    stateOf: ({ id, userRef }) => {
      if (leftPeople.has(id)) return 'left';
      if (userRef === undefined) return 'unlinked';
      if (leftUsers.has(userRef)) return 'left';
      return known.has(userRef) ? 'member' : 'unlinked';
    },
  };
}

/** Users whom the catalog has no more own nothing. */
function ownerDirectory(found: {
  groups: ReadonlyMap<string, GroupOfContext>;
  users: readonly UserOfContext[];
  options: PeopleOptions;
}): OwnerDirectory {
  const { groups, options } = found;
  const users = new Map(
    found.users
      .filter(user => user.absent_since_at === null)
      .map(user => [user.entity_ref, user]),
  );
  return {
    placeholders: options.placeholders ?? [],
    groups: [...groups.values()].map(({ entity_ref: ref, title }) => ({
      ref,
      name: ref.split('/')[1],
      ...(title ? { title } : {}),
    })),
    find: remember((ref: string) => {
      const group = groups.get(ref);
      const user = users.get(ref);
      const row = group ?? user;
      if (!row) {
        return undefined;
      }
      const title = group ? group.title : user?.name;
      const { escalation } = JSON.parse(row.facts_json ?? '{}');
      return {
        kind: group ? ('group' as const) : ('user' as const),
        ...(title ? { title } : {}),
        ...(escalation ? { escalation } : {}),
      };
    }),
  };
}

function remember<T>(find: (ref: string) => T): (ref: string) => T {
  const found = new Map<string, T>();
  return ref => {
    const known = found.get(ref);
    if (known !== undefined) return known;
    const value = find(ref);
    found.set(ref, value);
    return value;
  };
}

/**
 * Users who have left: said so by annotation or configuration, or absent for a
 * week while the place they came from still delivers others. If all of them
 * vanish at once, it is that place which is in trouble.
 */
function leftUserRefs(
  users: readonly UserRow[],
  { asOf, left, delivering }: PeopleOptions & Pick<PeopleRows, 'delivering'>,
): Set<string> {
  const gone = users.filter(user => {
    const absentSince = toNumber(user.absent_since_at);
    const absentDays =
      absentSince === undefined ? 0 : asOf - utcDayOf(absentSince);
    return (
      (user.left_day !== null && user.left_day <= asOf) ||
      (absentDays >= ABSENT_DAYS && delivering.has(user.provider))
    );
  });
  return new Set([...left, ...gone.map(user => user.entity_ref)]);
}

async function leftPersonIds(
  knex: Knex,
  left: readonly string[],
): Promise<Set<number>> {
  const emails = left.filter(entry => entry.includes('@'));
  const ids = new Set<number>();
  for (const part of chunks(emails, 1)) {
    const found = await knex('person_link')
      .whereIn('email', part)
      .pluck('person_id');
    found.forEach((id: number) => ids.add(id));
  }
  return ids;
}

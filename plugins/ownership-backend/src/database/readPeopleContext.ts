import type { Knex } from 'knex';
import { teamDirectory, type PersonState, type Team } from '../report';
import { utcDayOf } from '../time';
import { chunks } from './chunks';
import { toNumber } from './clock';
import type { GroupRow, UserRow } from './tables';

/** Days of absence from the catalog after which a user counts as left. */
const ABSENT_DAYS = 7;

/** What reports need to know of people and groups. */
export interface PeopleContext {
  stateOf(person: { id: number; userRef?: string }): PersonState;
  teamOf(userRef: string): Team | undefined;
  /** Members of a group, descendants included, without those who left. */
  peopleOf(groupRef: string): string[];
}

export interface PeopleOptions {
  /** UTC day. */
  asOf: number;
  /** User refs and e-mail addresses that the configuration says have left. */
  left: readonly string[];
}

export async function readPeopleContext(
  knex: Knex,
  options: PeopleOptions,
): Promise<PeopleContext> {
  const users: UserRow[] = await knex('catalog_user').select('*');
  const groups: GroupRow[] = await knex('catalog_group').select('*');
  const leftUsers = leftUserRefs(users, options);
  const known = new Set(users.map(user => user.entity_ref));
  const leftPeople = await leftPersonIds(knex, options.left);
  const people = new Map<string, string[]>(
    groups.map(group => [
      group.entity_ref,
      JSON.parse(group.people).filter((ref: string) => !leftUsers.has(ref)),
    ]),
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
    peopleOf: ref => people.get(ref) ?? [],
    stateOf: ({ id, userRef }) => {
      if (leftPeople.has(id)) return 'left';
      if (userRef === undefined) return 'unlinked';
      if (leftUsers.has(userRef)) return 'left';
      return known.has(userRef) ? 'member' : 'unlinked';
    },
  };
}

/**
 * Users who have left: said so by annotation or configuration, or absent for a
 * week while the place they came from still delivers others. If all of them
 * vanish at once, it is that place which is in trouble.
 */
function leftUserRefs(
  users: UserRow[],
  { asOf, left }: PeopleOptions,
): Set<string> {
  const delivering = new Set(
    users
      .filter(user => user.absent_since_at === null)
      .map(user => user.provider),
  );
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

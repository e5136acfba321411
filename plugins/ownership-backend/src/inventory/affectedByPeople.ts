import type { KnownUser, PeopleState } from '../database/saveGroupsAndUsers';
import { teamDirectory } from '../report';

/** Whose entities a change of groups and users touches. */
export interface AffectedByPeople {
  /** Groups and users: what they own needs a new report. */
  owners: Set<string>;
  /** Users: what they know needs a new report. */
  people: Set<string>;
  /** Whether an owner that does not exist may resemble another group now. */
  names: boolean;
}

/**
 * What of the estate looks different after a change of groups and users:
 * entities whose owner is called or reached otherwise or has other people, and
 * entities known by somebody who came, left or counts for another team.
 */
export function affectedByPeople(
  before: PeopleState,
  after: PeopleState,
): AffectedByPeople {
  const owners = new Set<string>();
  const people = new Set<string>();
  let names = false;
  for (const ref of keysOf(before.groups, after.groups)) {
    const [old, now] = [before.groups.get(ref), after.groups.get(ref)];
    names ||= old?.title !== now?.title || !old || !now;
    if (
      !old ||
      !now ||
      old.title !== now.title ||
      old.escalation !== now.escalation ||
      !equal(old.people, now.people)
    ) {
      owners.add(ref);
    }
  }
  const stateChanged = new Set<string>();
  const delivering = [providersOf(before), providersOf(after)];
  for (const ref of keysOf(before.users, after.users)) {
    const [old, now] = [before.users.get(ref), after.users.get(ref)];
    if (
      !old ||
      !now ||
      stateOf(old, delivering[0]) !== stateOf(now, delivering[1])
    ) {
      stateChanged.add(ref);
      people.add(ref);
      owners.add(ref);
    } else if (old.name !== now.name || old.escalation !== now.escalation) {
      owners.add(ref);
    }
  }
  const teams = [before, after].map(({ groups }) =>
    teamDirectory([...groups.values()]),
  );
  for (const ref of keysOf(before.users, after.users)) {
    const [old, now] = teams.map(teamOf => teamOf(ref));
    if (old?.ref !== now?.ref || old?.title !== now?.title) {
      people.add(ref);
    }
  }
  if (stateChanged.size > 0) {
    for (const { ref, people: all } of after.groups.values()) {
      if (all.some(person => stateChanged.has(person))) owners.add(ref);
    }
  }
  return { owners, people, names };
}

function keysOf<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
): Set<string> {
  return new Set([...a.keys(), ...b.keys()]);
}

/** Places that have users in the catalog: the absent of others have not left. */
function providersOf({ users }: PeopleState): Set<string> {
  return new Set(
    [...users.values()]
      .filter(({ present }) => present)
      .map(({ provider }) => provider),
  );
}

function stateOf(
  { leftDay, present, provider }: KnownUser,
  delivering: ReadonlySet<string>,
): string {
  return JSON.stringify([
    leftDay,
    present || delivering.has(provider),
    present,
  ]);
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

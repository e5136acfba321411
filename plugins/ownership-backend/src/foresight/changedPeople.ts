import type { PeopleRows } from '../database/readPeopleContext';
import { changedGroups } from './changedGroups';
import type { TeamChange } from './types';

/** Groups and users as they would be stored after a change of teams. */
export function changedPeople(
  rows: PeopleRows,
  change: TeamChange,
): PeopleRows {
  const before = new Map(rows.groups.map(row => [row.entity_ref, row]));
  const after = changedGroups(
    rows.groups.map(row => ({
      children: [],
      parents: [],
      ...JSON.parse(row.facts_json ?? '{}'),
      ref: row.entity_ref,
      members: JSON.parse(row.members),
    })),
    change,
  );
  return {
    ...rows,
    groups: after.map(({ ref, members, people }) => ({
      ...before.get(ref)!,
      members: JSON.stringify(members),
      people: JSON.stringify(people),
    })),
  };
}

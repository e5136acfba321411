import type { InventoryGroup } from '../inventory';
import type { Team } from './types';

/**
 * The one team that a user's knowledge counts for. People are in guilds,
 * departments and mailing lists besides: a group of type `team` goes first,
 * then the smallest, then the first by ref. A group of one is a person and no
 * team: its share would be that person's.
 */
export function teamDirectory(
  groups: ReadonlyArray<Omit<InventoryGroup, 'people'>>,
): (userRef: string) => Team | undefined {
  const teams = new Map<string, Omit<InventoryGroup, 'people'>>();
  for (const group of groups.filter(({ members }) => members.length > 1)) {
    for (const member of group.members) {
      const known = teams.get(member);
      if (!known || isCloser(group, known)) {
        teams.set(member, group);
      }
    }
  }
  return userRef => {
    const team = teams.get(userRef);
    return (
      team && { ref: team.ref, ...(team.title ? { title: team.title } : {}) }
    );
  };
}

function isCloser(
  a: Omit<InventoryGroup, 'people'>,
  b: Omit<InventoryGroup, 'people'>,
): boolean {
  const aTeam = a.type === 'team';
  if (aTeam !== (b.type === 'team')) {
    return aTeam;
  }
  return a.members.length === b.members.length
    ? a.ref < b.ref
    : a.members.length < b.members.length;
}

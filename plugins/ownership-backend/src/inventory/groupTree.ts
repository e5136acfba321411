import { closureOf } from './closureOf';
import type { GroupFacts, InventoryGroup, UserFacts } from './Inventory';

export interface GroupTree {
  groups: InventoryGroup[];
  /** Each group with itself and every group below it. */
  closure: Map<string, Set<string>>;
}

/**
 * Puts together what groups and users say about each other: either side may
 * say it. What names nobody of the catalog is left out.
 */
export function groupTree(
  groups: readonly GroupFacts[],
  users: ReadonlyArray<Pick<UserFacts, 'ref' | 'memberOf'>>,
): GroupTree {
  const userRefs = new Set(users.map(({ ref }) => ref));
  const members = new Map(groups.map(({ ref }) => [ref, new Set<string>()]));
  const children = new Map(groups.map(({ ref }) => [ref, new Set<string>()]));
  for (const group of groups) {
    group.members
      .filter(user => userRefs.has(user))
      .forEach(user => members.get(group.ref)!.add(user));
    group.children
      .filter(child => children.has(child))
      .forEach(child => children.get(group.ref)!.add(child));
    group.parents.forEach(parent => children.get(parent)?.add(group.ref));
  }
  for (const user of users) {
    user.memberOf.forEach(group => members.get(group)?.add(user.ref));
  }
  const closure = closureOf(children);
  return {
    closure,
    groups: groups.map(({ ref, title, type }) => ({
      ref,
      title,
      type,
      members: [...members.get(ref)!].sort(),
      people: peopleOf(closure.get(ref)!, members),
    })),
  };
}

function peopleOf(
  groups: ReadonlySet<string>,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const people = new Set<string>();
  for (const group of groups) {
    members.get(group)!.forEach(person => people.add(person));
  }
  return [...people].sort();
}

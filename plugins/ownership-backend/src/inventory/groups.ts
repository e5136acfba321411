import {
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { InventoryGroup } from './Inventory';
import { relatedRefs, specRefs } from './relatedRefs';

/** What the column takes. */
const LONGEST_TYPE = 255;

/**
 * Groups with their direct members and, descendants included, all members.
 * Group trees of the catalog may contain cycles; they are cut.
 */
export function groupsOf(entities: readonly Entity[]): InventoryGroup[] {
  const groups = entities.filter(({ kind }) => kind === 'Group');
  const users = entities.filter(({ kind }) => kind === 'User');
  const userRefs = new Set(users.map(user => stringifyEntityRef(user)));
  const members = new Map<string, Set<string>>();
  const children = new Map<string, Set<string>>();
  for (const group of groups) {
    const ref = stringifyEntityRef(group);
    members.set(ref, new Set());
    children.set(ref, new Set());
  }
  for (const group of groups) {
    const ref = stringifyEntityRef(group);
    const { named, kids, parents } = linksOf(group);
    named
      .filter(user => userRefs.has(user))
      .forEach(user => members.get(ref)!.add(user));
    kids
      .filter(child => children.has(child))
      .forEach(child => children.get(ref)!.add(child));
    parents.forEach(parent => children.get(parent)?.add(ref));
  }
  for (const user of users) {
    const ref = stringifyEntityRef(user);
    [
      ...relatedRefs(user, RELATION_MEMBER_OF),
      ...specRefs(user, 'memberOf', 'group'),
    ].forEach(group => members.get(group)?.add(ref));
  }
  return groups.map(group => {
    const ref = stringifyEntityRef(group);
    return {
      ref,
      title: group.metadata.title ?? profileName(group),
      type:
        typeof group.spec?.type === 'string'
          ? group.spec.type.slice(0, LONGEST_TYPE)
          : undefined,
      members: [...members.get(ref)!].sort(),
      people: peopleOf(ref, members, children),
    };
  });
}

function linksOf(group: Entity) {
  return {
    named: [
      ...relatedRefs(group, RELATION_HAS_MEMBER),
      ...specRefs(group, 'members', 'user'),
    ],
    kids: [
      ...relatedRefs(group, RELATION_PARENT_OF),
      ...specRefs(group, 'children', 'group'),
    ],
    parents: [
      ...relatedRefs(group, RELATION_CHILD_OF),
      ...specRefs(group, 'parent', 'group'),
    ],
  };
}

/** Members of a group and of everything below it, each once. */
function peopleOf(
  root: string,
  members: ReadonlyMap<string, ReadonlySet<string>>,
  children: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const seen = new Set([root]);
  const people = new Set<string>();
  // Growing while it is walked; `seen` cuts cycles.
  for (const group of seen) {
    members.get(group)?.forEach(person => people.add(person));
    children.get(group)?.forEach(child => seen.add(child));
  }
  return [...people].sort();
}

function profileName(group: Entity): string | undefined {
  const profile = group.spec?.profile as { displayName?: unknown } | undefined;
  return typeof profile?.displayName === 'string'
    ? profile.displayName
    : undefined;
}

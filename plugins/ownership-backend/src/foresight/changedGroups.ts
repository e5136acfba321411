import { groupTree, type GroupFacts, type InventoryGroup } from '../inventory';
import type { TeamChange } from './types';

type Node = Pick<GroupFacts, 'ref' | 'members' | 'children' | 'parents'>;

/**
 * Who is in which group after a change of teams. Groups below one that goes
 * move up to where it was, or, where it is merged into another, below that.
 */
export function changedGroups(
  groups: readonly Node[],
  change: TeamChange,
): InventoryGroup[] {
  const nodes = new Map(groups.map(group => [group.ref, copyOf(group)]));
  const gone = nodes.get(change.team);
  if (gone && change.kind !== 'hand-over') {
    remove(nodes, gone, change.kind === 'merge' ? change.into : undefined);
  }
  const after = [...nodes.values()];
  const users = new Set(after.flatMap(({ members }) => members));
  return groupTree(
    after,
    [...users].map(ref => ({ ref, memberOf: [] })),
  ).groups;
}

function remove(nodes: Map<string, Node>, gone: Node, into?: string): void {
  const parents = neighbours(nodes, gone, 'parents');
  const children = neighbours(nodes, gone, 'children');
  const heir = into === undefined ? undefined : nodes.get(into);
  const isBelow = heir !== undefined && isUnder(nodes, heir.ref, gone.ref);
  // What is below cannot be below itself.
  const above = heir && !isBelow ? [heir.ref] : parents;
  nodes.delete(gone.ref);
  for (const node of nodes.values()) {
    node.children = node.children.filter(ref => ref !== gone.ref);
    node.parents = node.parents.filter(ref => ref !== gone.ref);
    if (children.includes(node.ref)) {
      node.parents.push(...above.filter(ref => ref !== node.ref));
    }
  }
  heir?.members.push(...gone.members);
}

function isUnder(
  nodes: ReadonlyMap<string, Node>,
  ref: string,
  top: string,
): boolean {
  const seen = new Set([top]);
  for (const at of seen) {
    const node = nodes.get(at);
    if (node) neighbours(nodes, node, 'children').forEach(one => seen.add(one));
  }
  return seen.has(ref);
}

/** Either side may say it. */
function neighbours(
  nodes: ReadonlyMap<string, Node>,
  node: Node,
  side: 'parents' | 'children',
): string[] {
  const back = side === 'parents' ? 'children' : 'parents';
  const others = [...nodes.values()].filter(one =>
    one[back].includes(node.ref),
  );
  return [...new Set([...node[side], ...others.map(({ ref }) => ref)])];
}

function copyOf({ ref, members, children, parents }: Node): Node {
  return {
    ref,
    members: [...members],
    children: [...children],
    parents: [...parents],
  };
}

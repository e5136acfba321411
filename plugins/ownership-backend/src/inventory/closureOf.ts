/**
 * Levels below a node that are followed. No organisation is deeper, and a ring
 * of a thousand groups must not become a million pairs.
 */
const MOST_LEVELS = 100;

/**
 * Each node with itself and everything below it. Trees of the catalog may
 * contain cycles and several parents: everything is below a node once.
 */
export function closureOf(
  children: ReadonlyMap<string, Iterable<string>>,
): Map<string, Set<string>> {
  return new Map(
    [...children.keys()].map(node => [node, below(node, children)]),
  );
}

function below(
  root: string,
  children: ReadonlyMap<string, Iterable<string>>,
): Set<string> {
  const found = new Set([root]);
  let level = [root];
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const node of level) {
      for (const child of children.get(node) ?? []) {
        if (!found.has(child)) {
          found.add(child);
          next.push(child);
        }
      }
    }
    level = next;
  }
  return found;
}

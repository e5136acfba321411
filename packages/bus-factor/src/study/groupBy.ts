/** Values in groups, in the order in which each group first appears. */
export function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}

/**
 * Places in descending order of their `values`, equal ones as they were. Numbers
 * are sorted by themselves, which spares calling back for each comparison.
 */
export function descending(
  places: readonly number[],
  values: ArrayLike<number>,
): number[] {
  const { length } = places;
  const sorted = new Float64Array(length);
  for (let i = 0; i < length; i += 1) sorted[i] = values[places[i]];
  sorted.sort();
  /** By value: where the next of it goes. */
  const next = new Map<number, number>();
  for (let i = 0; i < length; i += 1) next.set(sorted[i], length - 1 - i);
  const ordered = new Array<number>(length);
  for (let i = 0; i < length; i += 1) {
    const value = values[places[i]];
    const at = next.get(value)!;
    ordered[at] = places[i];
    next.set(value, at + 1);
  }
  return ordered;
}

/**
 * The value, moved into the range where it lies outside.
 *
 * @throws RangeError when the range is empty
 */
export function clamp(options: {
  value: number;
  from: number;
  to: number;
}): number {
  const { value, from, to } = options;
  if (from > to) {
    throw new RangeError(`Expected from <= to, got ${from} > ${to}`);
  }
  return Math.min(Math.max(value, from), to);
}

/** Numbers side by side, as many as come. */
export interface NumberArray {
  readonly length: number;
  [index: number]: number;
  set(from: ArrayLike<number>, offset?: number): void;
}

/** A typed array with room for at least `length` entries, the old ones kept. */
export function withRoomFor<T extends NumberArray>(
  array: T,
  length: number,
  create: (length: number) => T,
): T {
  if (length <= array.length) return array;
  const larger = create(Math.max(length, array.length * 2, 1024));
  larger.set(array);
  return larger;
}

export const int32s = (length: number) => new Int32Array(length);
export const float64s = (length: number) => new Float64Array(length);
export const bytes = (length: number) => new Uint8Array(length);

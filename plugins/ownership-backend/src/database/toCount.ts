/** A count of rows: PostgreSQL delivers text. */
export function toCount(value: unknown): number {
  return Number(value ?? 0);
}

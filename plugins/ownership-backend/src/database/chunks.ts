/**
 * Rows for one statement: SQLite takes 32,766 values at a time, PostgreSQL
 * 65,535.
 */
export function chunks<T>(rows: readonly T[], columns: number = 20): T[][] {
  const size = Math.max(1, Math.floor(30_000 / columns));
  const result: T[][] = [];
  for (let at = 0; at < rows.length; at += size) {
    result.push(rows.slice(at, at + size));
  }
  return result;
}

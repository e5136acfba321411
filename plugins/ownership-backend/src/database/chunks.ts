/** SQLite takes this many rows of an insert (terms of a compound select). */
const MOST_ROWS = 500;

/**
 * Rows for one statement: SQLite takes 32,766 values at a time, PostgreSQL
 * 65,535.
 */
export function chunks<T>(rows: readonly T[], columns: number = 20): T[][] {
  const size = Math.max(1, Math.min(MOST_ROWS, Math.floor(30_000 / columns)));
  const result: T[][] = [];
  for (let at = 0; at < rows.length; at += size) {
    result.push(rows.slice(at, at + size));
  }
  return result;
}

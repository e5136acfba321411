import type { Knex } from 'knex';
import { chunks } from './chunks';

type Row = Record<string, string | number | null>;

/** Keys of rows that a synchronisation touched. */
export interface SyncedRows {
  changed: string[];
  removed: string[];
}

/**
 * Makes a table equal to the rows, writing only what differs: most
 * synchronisations find nothing to do.
 */
export async function syncRows(
  tx: Knex.Transaction,
  options: { table: string; key: string; rows: Row[]; keep?: boolean },
): Promise<SyncedRows> {
  const { table, key, rows, keep = false } = options;
  const existing = new Map<string, Row>(
    (await tx(table).select('*')).map(row => [row[key], row]),
  );
  const wanted = new Set(rows.map(row => row[key] as string));
  const differing = rows.filter(row => {
    const known = existing.get(row[key] as string);
    return (
      !known ||
      Object.entries(row).some(([column, value]) => !same(known[column], value))
    );
  });
  const removed = keep
    ? []
    : [...existing.keys()].filter(name => !wanted.has(name));
  const columns = Object.keys(rows[0] ?? {}).length;
  for (const part of chunks(differing, columns)) {
    await tx(table).insert(part).onConflict(key).merge();
  }
  for (const part of chunks(removed, 1)) {
    await tx(table).whereIn(key, part).delete();
  }
  return { changed: differing.map(row => row[key] as string), removed };
}

/** PostgreSQL delivers `bigint` as text. */
function same(stored: unknown, wanted: unknown): boolean {
  return stored === wanted || String(stored) === String(wanted);
}

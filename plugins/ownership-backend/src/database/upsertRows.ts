import type { Knex } from 'knex';
import { jsonRows, type ColumnType } from './jsonRows';

export interface UpsertOptions {
  table: string;
  /** Columns that the rows carry. */
  columns: Record<string, ColumnType>;
  /** Columns that are worked out from the row `r`. */
  computed?: Record<string, string>;
  /** Rows as JSON texts. */
  rows: readonly string[];
  key: readonly string[];
  /** Which rows are worth it, of `r`. */
  where?: string;
}

/** Inserts rows, or replaces those with the same key, through one statement. */
export async function upsertRows(
  tx: Knex,
  options: UpsertOptions,
): Promise<void> {
  const { table, columns, computed = {}, rows, key, where } = options;
  if (rows.length === 0) {
    return;
  }
  const carried = Object.keys(columns);
  const names = [...carried, ...Object.keys(computed)];
  const values = [
    ...carried.map(name => `r."${name}"`),
    ...Object.values(computed),
  ];
  const quoted = (list: readonly string[]) =>
    list.map(name => `"${name}"`).join(', ');
  const replaced = names
    .filter(name => !key.includes(name))
    .map(name => `"${name}" = excluded."${name}"`);
  await tx.raw(
    [
      `insert into "${table}" (${quoted(names)})`,
      `select ${values.join(', ')} from ?`,
      // Without a condition SQLite takes the next words for those of a join.
      `where ${where ?? 'true'}`,
      `on conflict (${quoted(key)}) do update set ${replaced.join(', ')}`,
    ].join(' '),
    [jsonRows(tx, { columns, rows: `[${rows.join(',')}]` })],
  );
}

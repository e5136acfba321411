import type { Knex } from 'knex';
import { isPostgres } from './clock';

export type ColumnType = 'text' | 'integer' | 'bigint' | 'boolean' | 'float';

const POSTGRES_TYPES: Record<ColumnType, string> = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  float: 'double precision',
};

/**
 * Rows as a table inside a statement, named `r`, from one parameter however
 * many there are: no limit on parameters, and nothing to prepare anew for each
 * number of rows. Objects carry the columns by name.
 */
export function jsonRows(
  knex: Knex,
  options: {
    columns: Record<string, ColumnType>;
    /** Or their JSON, where making it in one go would take too long. */
    rows: readonly object[] | string;
  },
): Knex.Raw {
  const columns = Object.entries(options.columns);
  const { rows } = options;
  const json = typeof rows === 'string' ? rows : JSON.stringify(rows);
  if (isPostgres(knex)) {
    const list = columns.map(([, type]) => `?? ${POSTGRES_TYPES[type]}`);
    return knex.raw(`json_to_recordset(?::json) as r(${list.join(', ')})`, [
      json,
      ...columns.map(([name]) => name),
    ]);
  }
  const list = columns.map(() => "json_extract(value, '$.' || ?) as ??");
  return knex.raw(`(select ${list.join(', ')} from json_each(?)) as r`, [
    ...columns.flatMap(([name]) => [name, name]),
    json,
  ]);
}

/**
 * Inserts rows through one statement. Rows in conflict with what is there are
 * left out where `ignore` says so.
 */
export async function insertRows<T>(
  knex: Knex,
  options: {
    table: string;
    columns: Record<string, ColumnType>;
    rows: readonly object[];
    ignore?: boolean;
    returning?: string[];
  },
): Promise<T[]> {
  const { table, columns, rows, ignore, returning } = options;
  if (rows.length === 0) return [];
  const names = Object.keys(columns);
  const result = await knex.raw(
    [
      `insert into ?? (${names.map(() => '??').join(', ')})`,
      `select ${names.map(() => '??').join(', ')} from ?`,
      // Without a condition SQLite takes the next words for those of a join.
      `where true`,
      ignore ? 'on conflict do nothing' : '',
      returning ? `returning ${returning.map(() => '??').join(', ')}` : '',
    ].join(' '),
    [
      table,
      ...names,
      ...names,
      jsonRows(knex, { columns, rows }),
      ...(returning ?? []),
    ],
  );
  return (result.rows ?? result) as T[];
}

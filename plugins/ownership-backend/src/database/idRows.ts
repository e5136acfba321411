import type { Knex } from 'knex';
import { jsonRows } from './jsonRows';

/** Ids as a table inside a statement, named `r`, from one parameter. */
export function idRows(knex: Knex, ids: Iterable<number>): Knex.Raw {
  return jsonRows(knex, {
    columns: { id: 'integer' },
    rows: [...ids].map(id => ({ id })),
  });
}

import type { Knex } from 'knex';
import { isPostgres } from './clock';

/** Whether a column is one of many texts, which are one parameter. */
export function isAmongTexts(
  knex: Knex,
  column: string,
  texts: readonly string[],
): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? = any(?::text[])', [column, texts as string[]])
    : knex.raw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(texts),
      ]);
}

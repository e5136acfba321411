import type { Knex } from 'knex';
import type { VisibleSet } from '../visibility';
import { isPostgres } from './clock';

/**
 * True where a column holds the number of an entity that the caller may see;
 * false, never null, where it holds none.
 */
export function isVisible(
  knex: Knex,
  column: string,
  visible: VisibleSet,
): Knex.Raw {
  if (visible.kind !== 'some') {
    return visible.kind === 'everything'
      ? knex.raw('?? is not null', [column])
      : knex.raw('1 = 0');
  }
  return isPostgres(knex)
    ? knex.raw(
        'case when ?? < ? then get_bit(?::bytea, ??) = 1 else false end',
        [column, visible.bits.length * 8, visible.bits, column],
      )
    : knex.raw("coalesce(substr(?, ?? + 1, 1) = x'01', 0)", [
        visible.bytes,
        column,
      ]);
}

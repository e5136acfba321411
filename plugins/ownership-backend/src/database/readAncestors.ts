import type { Knex } from 'knex';
import { isPostgres } from './clock';

const TABLES = { owner: 'group_closure', domain: 'domain_closure' } as const;

/** No entity ref has one. */
const BETWEEN = '\n';

/** Of each group, or domain, itself and everything above it. */
export async function readAncestors(
  knex: Knex,
  { of, below }: { of: 'owner' | 'domain'; below?: string },
): Promise<Map<string, string[]>> {
  const list = isPostgres(knex) ? 'string_agg' : 'group_concat';
  const query = knex(TABLES[of])
    .select(
      'descendant_ref',
      knex.raw(`${list}(ancestor_ref, ?) as ancestors`, [BETWEEN]),
    )
    .groupBy('descendant_ref');
  if (below !== undefined) {
    query.where('ancestor_ref', below);
  }
  const rows: Array<{ descendant_ref: string; ancestors: string }> =
    await query;
  return new Map(
    rows.map(row => [row.descendant_ref, row.ancestors.split(BETWEEN)]),
  );
}

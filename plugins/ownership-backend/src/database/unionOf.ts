import type { Knex } from 'knex';

/** The rows of all these queries, of which there is one at least. */
export function unionOf(
  queries: readonly Knex.QueryBuilder[],
): Knex.QueryBuilder {
  const [first, ...others] = queries.map(query => query.clone());
  return others.length > 0 ? first.unionAll(others) : first;
}

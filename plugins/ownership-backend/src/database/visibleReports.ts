import type { Knex } from 'knex';
import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import { isPostgres } from './clock';

/** What a caller asks for and may see. */
export interface VisibleFilter {
  /** Refs of the entities that the caller may see. */
  visible: ReadonlySet<string>;
  filter?: ReportFilter;
}

/** `none` asks for components without a declared owner. */
const NO_OWNER = 'none';

/**
 * The reports that match and that the caller may see. Every query of a route
 * starts here, so that counts and facets know no more than lists.
 */
export function visibleReports(
  knex: Knex,
  { visible, filter = {} }: VisibleFilter,
): Knex.QueryBuilder {
  const query = knex('report').where(
    isAmong(knex, 'report.entity_ref', visible),
  );
  const { owners, states, warning, search } = filter;
  if (owners?.length) {
    query.where(any => {
      any.whereIn(
        'report.owner_ref',
        owners.filter(ref => ref !== NO_OWNER),
      );
      if (owners.includes(NO_OWNER)) any.orWhereNull('report.owner_ref');
    });
  }
  if (states?.length) {
    query.whereIn('report.state', states);
  }
  if (warning !== undefined) {
    query.where('report.warning', warning ? '>' : '=', 0);
  }
  for (const word of wordsOf(search)) {
    query.where(any => {
      any.whereIn(
        'report.entity_ref',
        knex('report_document')
          .select('entity_ref')
          .whereRaw("search_text like ? escape '\\'", [word]),
      );
      // The title of an owner is the owner's own fact.
      any.orWhere(titled => {
        titled
          .whereRaw("report.owner_title like ? escape '\\'", [word])
          .whereIn('report.owner_ref', refsIn(knex, visible));
      });
    });
  }
  return query;
}

/**
 * True where a column of distinct refs holds one of these. PostgreSQL hashes an
 * array, where a join with its elements takes five times as long for 20,000 of
 * them. Not for columns of few values: it would plan for longer than it reads.
 */
export function isAmong(
  knex: Knex,
  column: string,
  refs: ReadonlySet<string>,
): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? = any(?::text[])', [column, [...refs]])
    : knex.raw('?? in ?', [column, refsIn(knex, refs)]);
}

/** The refs as rows: one value for the database however many they are. */
export function refsIn(
  knex: Knex,
  refs: ReadonlySet<string>,
): Knex.QueryBuilder {
  const json = JSON.stringify([...refs]);
  return isPostgres(knex)
    ? knex.select(knex.raw('jsonb_array_elements_text(?::jsonb)', [json]))
    : knex.select('value').from(knex.raw('json_each(?)', [json]));
}

function wordsOf(search: string | undefined): string[] {
  return (search ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(Boolean)
    .map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

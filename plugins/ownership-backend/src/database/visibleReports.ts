import type { Knex } from 'knex';
import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import type { ReadableReports } from '../access';
import type { VisibleSet } from '../visibility';
import { whereReadable } from './whereReadable';
import { isVisible } from './whereVisible';

/**
 * What a caller may see: entities that the catalog shows them, and of these
 * the reports that the policy lets them read. A `Viewer` is one.
 */
export interface Reach {
  visible: VisibleSet;
  readable: ReadableReports;
}

/** What a caller asks for and may see. */
export interface VisibleFilter extends Reach {
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
  { visible, readable, filter = {} }: VisibleFilter,
): Knex.QueryBuilder {
  const query = knex('report').modify(whereReadable, readable);
  if (visible.kind !== 'everything') {
    query.where(isVisible(knex, 'report.entity_no', visible));
  }
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
          .where(isVisible(knex, 'report.owner_no', visible));
      });
    });
  }
  return query;
}

function wordsOf(search: string | undefined): string[] {
  return (search ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(Boolean)
    .map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

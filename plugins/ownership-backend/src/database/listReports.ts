import type { Knex } from 'knex';
import type {
  ReportSortField,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import { pageOf, readingOf, whereBeyond, type Position } from './keyset';
import { readSummaries } from './readSummaries';
import { visibleReports, type VisibleFilter } from './visibleReports';
import { isVisible } from './whereVisible';

export type { Position } from './keyset';

export interface ListOptions extends VisibleFilter {
  limit: number;
  sort: ReportSortField;
  order: 'asc' | 'desc';
  from?: Position;
}

export interface ReportPage {
  items: ReportSummary[];
  totalItems: number;
  next?: Position;
  prev?: Position;
}

/**
 * One page of the list. Equal values are ordered by entity ref. The page is
 * found in the narrow table; documents are read of what is on it, and of
 * nothing else.
 */
export async function listReports(
  knex: Knex,
  options: ListOptions,
): Promise<ReportPage> {
  const { limit, from } = options;
  const reading = readingOf(options);
  const value = sortValue(knex, options);
  const query = visibleReports(knex, options)
    .select('report.entity_ref', { value })
    .orderByRaw(`? ${reading.valueOrder}`, [value])
    .orderBy('report.entity_ref', reading.refOrder)
    .limit(limit + 1);
  if (from) {
    whereBeyond(query, { value, ref: 'report.entity_ref', from, reading });
  }
  const [found, [{ count }]] = await Promise.all([
    query as Promise<Array<{ entity_ref: string; value: string | number }>>,
    visibleReports(knex, options).count({ count: '*' }),
  ]);
  const { rows, next, prev } = pageOf(found, { limit, from, reading });
  return {
    items: await readSummaries(
      knex,
      rows.map(row => row.entity_ref),
    ),
    totalItems: Number(count),
    next,
    prev,
  };
}

/** What is missing comes last, whichever way the list is sorted. */
function sortValue(
  knex: Knex,
  { sort, order, visible }: ListOptions,
): Knex.Raw {
  const last = order === 'asc' ? 1_000_000 : -1;
  switch (sort) {
    case 'title':
      return knex.raw('report.title_sort');
    case 'score':
      return knex.raw(`coalesce(report.score, ${last})`);
    case 'band':
      return knex.raw(`coalesce(report.band, ${last})`);
    case 'tier':
      return knex.raw(`coalesce(report.tier, ${last})`);
    case 'verified':
      return knex.raw(`coalesce(report.verified_day, ${last})`);
    case 'activity':
      return knex.raw('report.activity');
    case 'owner':
      // A hidden owner sorts by its ref, which the component itself shows.
      return knex.raw(
        `coalesce(case when ? then report.owner_title end, report.owner_ref, '${
          order === 'asc' ? '\u{10ffff}' : ''
        }')`,
        [isVisible(knex, 'report.owner_no', visible)],
      );
    default:
      return knex.raw('report.risk');
  }
}

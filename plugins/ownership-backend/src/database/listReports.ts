import type { Knex } from 'knex';
import type {
  ReportSortField,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import { visibleReports, type VisibleFilter } from './visibleReports';
import { isVisible } from './whereVisible';

/** Where in a sorted list a page begins: after, or before, this report. */
export interface Position {
  value: string | number;
  entityRef: string;
  direction: 'next' | 'prev';
}

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

interface ListRow {
  entity_ref: string;
  summary: string;
  value: string | number;
}

/** One page of the list. Equal values are ordered by entity ref. */
export async function listReports(
  knex: Knex,
  options: ListOptions,
): Promise<ReportPage> {
  const { limit, order, from } = options;
  const backwards = from?.direction === 'prev';
  const descending = (order === 'desc') !== backwards;
  const direction = descending ? 'desc' : 'asc';
  const value = sortValue(knex, options);
  const query = visibleReports(knex, options)
    .join(
      'report_document as document',
      'document.entity_ref',
      'report.entity_ref',
    )
    .select('report.entity_ref', 'document.summary', { value })
    .orderByRaw(`? ${direction}`, [value])
    .orderBy('report.entity_ref', backwards ? 'desc' : 'asc')
    .limit(limit + 1);
  if (from) {
    const beyond = descending ? '<' : '>';
    const tie = backwards ? '<' : '>';
    query.where(after => {
      after
        .whereRaw(`? ${beyond} ?`, [value, from.value])
        .orWhere(equal =>
          equal
            .whereRaw('? = ?', [value, from.value])
            .where('report.entity_ref', tie, from.entityRef),
        );
    });
  }
  const found: ListRow[] = await query;
  const hasMore = found.length > limit;
  const rows = backwards
    ? found.slice(0, limit).reverse()
    : found.slice(0, limit);
  const [{ count }] = await visibleReports(knex, options).count({ count: '*' });
  const at = (
    row: ListRow | undefined,
    to: Position['direction'],
  ): Position | undefined =>
    row && { value: row.value, entityRef: row.entity_ref, direction: to };
  return {
    items: rows.map(row => JSON.parse(row.summary)),
    totalItems: Number(count),
    next: (backwards ? rows.length > 0 : hasMore)
      ? at(rows[rows.length - 1], 'next')
      : undefined,
    prev: (backwards ? hasMore : from !== undefined)
      ? at(rows[0], 'prev')
      : undefined,
  };
}

/** What is missing comes last, whichever way the list is sorted. */
function sortValue(
  knex: Knex,
  { sort, order, visible }: ListOptions,
): Knex.Raw {
  const last = order === 'asc' ? 1000 : -1;
  switch (sort) {
    case 'title':
      return knex.raw('report.title_sort');
    case 'score':
      return knex.raw(`coalesce(report.score, ${last})`);
    case 'band':
      return knex.raw(`coalesce(report.band, ${last})`);
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

import type { Knex } from 'knex';
import type {
  FindingKind,
  FindingRecord,
  FindingSeverity,
  FindingState,
} from '../finding';
import type { StoredReport } from '../report';
import { nowMs } from './clock';
import { toFindingRecord, type FindingRow } from './findingRows';
import { visibleReports, type VisibleFilter } from './visibleReports';

export type FindingSortField =
  | 'severity'
  | 'openedAt'
  | 'tier'
  | 'owner'
  | 'title';

/** Where in a sorted list a page begins: after, or before, this finding. */
export interface FindingPosition {
  value: string | number;
  id: string;
  direction: 'next' | 'prev';
}

export interface ListFindingsOptions extends VisibleFilter {
  /** Only this one, in whatever state. */
  id?: string;
  findingKinds?: readonly FindingKind[];
  severities?: readonly FindingSeverity[];
  /** Open ones when missing. */
  findingStates?: readonly FindingState[];
  sort?: FindingSortField;
  order?: 'asc' | 'desc';
  limit: number;
  from?: FindingPosition;
}

/** A finding with the report of its entity, before privacy. */
export interface ListedFinding {
  finding: FindingRecord;
  state: FindingState;
  report: StoredReport;
}

export interface FindingPage {
  items: ListedFinding[];
  totalItems: number;
  next?: FindingPosition;
  prev?: FindingPosition;
}

type PageRow = FindingRow & {
  summary: string;
  detail: string;
  finding_state: FindingState;
  value: string | number;
};

/**
 * One page of findings whose entity's report the caller may see. Equal values
 * are ordered by id.
 */
export async function listFindings(
  knex: Knex,
  options: ListFindingsOptions,
): Promise<FindingPage> {
  const { limit, from, order = 'asc' } = options;
  const backwards = from?.direction === 'prev';
  const descending = (order === 'desc') !== backwards;
  const value = sortValue(knex, options);
  const query = matching(knex, options)
    .join(
      'report_document as document',
      'document.entity_ref',
      'report.entity_ref',
    )
    .select('finding.*', 'document.summary', 'document.detail', {
      value,
      finding_state: stateOf(knex),
    })
    .orderByRaw(`? ${descending ? 'desc' : 'asc'}`, [value])
    .orderBy('finding.id', backwards ? 'desc' : 'asc')
    .limit(limit + 1);
  if (from) {
    const beyond = descending ? '<' : '>';
    query.where(after => {
      after
        .whereRaw(`? ${beyond} ?`, [value, from.value])
        .orWhere(equal =>
          equal
            .whereRaw('? = ?', [value, from.value])
            .where('finding.id', backwards ? '<' : '>', from.id),
        );
    });
  }
  const found: PageRow[] = await query;
  const hasMore = found.length > limit;
  const rows = backwards
    ? found.slice(0, limit).reverse()
    : found.slice(0, limit);
  const [{ count }] = await matching(knex, options).count({ count: '*' });
  const at = (
    row: PageRow | undefined,
    direction: FindingPosition['direction'],
  ): FindingPosition | undefined =>
    row && { value: numeric(row.value), id: row.id, direction };
  return {
    items: rows.map(row => ({
      finding: toFindingRecord(row),
      state: row.finding_state,
      report: {
        summary: JSON.parse(row.summary),
        detail: JSON.parse(row.detail),
      },
    })),
    totalItems: Number(count),
    next: (backwards ? rows.length > 0 : hasMore)
      ? at(rows[rows.length - 1], 'next')
      : undefined,
    prev: (backwards ? hasMore : from !== undefined)
      ? at(rows[0], 'prev')
      : undefined,
  };
}

/** One finding by id, in whatever state; undefined where it is hidden or missing. */
export async function readFinding(
  knex: Knex,
  options: VisibleFilter & { id: string },
): Promise<ListedFinding | undefined> {
  const { items } = await listFindings(knex, { ...options, limit: 1 });
  return items[0];
}

function matching(knex: Knex, options: ListFindingsOptions): Knex.QueryBuilder {
  const { id, findingKinds, severities, findingStates = ['open'] } = options;
  const query = visibleReports(knex, options).join(
    'finding',
    'finding.entity_ref',
    'report.entity_ref',
  );
  if (id !== undefined) {
    return query.where('finding.id', id);
  }
  if (findingKinds?.length) {
    query.whereIn('finding.kind', [...findingKinds]);
  }
  if (severities?.length) {
    query.whereIn('finding.severity', [...severities]);
  }
  if (findingStates.length > 0) {
    query.where(any => {
      findingStates.forEach(state =>
        any.orWhereRaw('? = ?', [stateOf(knex), state]),
      );
    });
  }
  return query;
}

/** A snooze ends by itself, by the database's clock. */
function stateOf(knex: Knex): Knex.Raw {
  return knex.raw(
    "case when finding.resolved_at is not null then 'resolved' when finding.snoozed_until_at > ? then 'snoozed' else 'open' end",
    [nowMs(knex)],
  );
}

/** What is missing comes last, whichever way the list is sorted. */
function sortValue(
  knex: Knex,
  { sort = 'severity', order = 'asc' }: ListFindingsOptions,
): Knex.Raw {
  const lastTier = order === 'asc' ? 9 : 0;
  switch (sort) {
    case 'openedAt':
      return knex.raw('finding.opened_at');
    case 'tier':
      return knex.raw(`coalesce(report.tier, ${lastTier})`);
    case 'owner':
      return knex.raw("coalesce(report.owner_ref, '')");
    case 'title':
      return knex.raw('report.title_sort');
    default:
      return knex.raw('finding.severity_rank * 10 + coalesce(report.tier, 9)');
  }
}

/** PostgreSQL delivers `bigint` as text. */
function numeric(value: string | number): string | number {
  return typeof value === 'string' && /^\d{10,15}$/.test(value)
    ? Number(value)
    : value;
}

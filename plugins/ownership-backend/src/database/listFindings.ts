import type { Knex } from 'knex';
import type {
  FindingKind,
  FindingRecord,
  FindingSeverity,
  FindingState,
} from '../finding';
import type { StoredReport } from '../report';
import { chunks } from './chunks';
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
  /** Only those of this entity. */
  entityRef?: string;
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

interface PageRow {
  id: string;
  value: string | number;
}

type ListedRow = FindingRow & {
  summary: string;
  detail: string;
  finding_state: FindingState;
};

/**
 * One page of findings whose entity's report the caller may see, and how many
 * there are. Equal values are ordered by id.
 */
export async function listFindings(
  knex: Knex,
  options: ListFindingsOptions,
): Promise<FindingPage> {
  const [page, [{ count }]] = await Promise.all([
    readFindingPage(knex, options),
    matching(knex, options).count({ count: '*' }),
  ]);
  return { ...page, totalItems: Number(count) };
}

/**
 * One page without knowing how many there are. It is found in the narrow
 * tables; documents are read of what is on it, and of nothing else.
 */
export async function readFindingPage(
  knex: Knex,
  options: ListFindingsOptions,
): Promise<Omit<FindingPage, 'totalItems'>> {
  const { limit, from, order = 'asc' } = options;
  const backwards = from?.direction === 'prev';
  const descending = (order === 'desc') !== backwards;
  const value = sortValue(knex, options);
  const query = matching(knex, options)
    .select('finding.id', { value })
    .orderByRaw(`? ${descending ? 'desc' : 'asc'}`, [value])
    .orderBy('finding.id', backwards ? 'desc' : 'asc')
    .limit(limit + 1);
  if (from) {
    const beyond = descending ? '<' : '>';
    query
      // The rest alone would do, but an index can begin at this.
      .whereRaw(`? ${beyond}= ?`, [value, from.value])
      .where(after => {
        after
          .whereRaw(`? ${beyond} ?`, [value, from.value])
          .orWhere('finding.id', backwards ? '<' : '>', from.id);
      });
  }
  const found: PageRow[] = await query;
  const hasMore = found.length > limit;
  const rows = backwards
    ? found.slice(0, limit).reverse()
    : found.slice(0, limit);
  const at = (
    row: PageRow | undefined,
    direction: FindingPosition['direction'],
  ): FindingPosition | undefined =>
    row && { value: numeric(row.value), id: row.id, direction };
  return {
    items: await readListed(
      knex,
      rows.map(({ id }) => id),
    ),
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
  const { items } = await readFindingPage(knex, { ...options, limit: 1 });
  return items[0];
}

/** Findings with their reports, in the order of these ids. */
async function readListed(
  knex: Knex,
  ids: readonly string[],
): Promise<ListedFinding[]> {
  const found = new Map<string, ListedFinding>();
  for (const part of chunks(ids, 1)) {
    const rows: ListedRow[] = await knex('finding')
      .join(
        'report_document as document',
        'document.entity_ref',
        'finding.entity_ref',
      )
      .whereIn('finding.id', part)
      .select('finding.*', 'document.summary', 'document.detail', {
        finding_state: stateOf(knex),
      });
    for (const row of rows) {
      found.set(row.id, {
        finding: toFindingRecord(row),
        state: row.finding_state,
        report: {
          summary: JSON.parse(row.summary),
          detail: JSON.parse(row.detail),
        },
      });
    }
  }
  // One that was taken away in between is left out.
  return ids.flatMap(id => found.get(id) ?? []);
}

function matching(knex: Knex, options: ListFindingsOptions): Knex.QueryBuilder {
  const { id, entityRef, findingKinds, severities } = options;
  const { findingStates = ['open'] } = options;
  const query = visibleReports(knex, { ...options, withPaths: true }).join(
    'finding',
    'finding.entity_ref',
    'report.entity_ref',
  );
  if (id !== undefined) {
    return query.where('finding.id', id);
  }
  if (entityRef !== undefined) {
    query.where('finding.entity_ref', entityRef);
  }
  if (findingKinds?.length) {
    query.whereIn('finding.kind', [...findingKinds]);
  }
  if (severities?.length) {
    query.whereIn('finding.severity', [...severities]);
  }
  if (findingStates.length > 0) {
    query.where(any => {
      findingStates.forEach(state => any.orWhere(isInState(knex, state)));
    });
  }
  return query;
}

/** As `stateOf` tells it, in words that an index knows. */
function isInState(knex: Knex, state: FindingState) {
  const now = nowMs(knex);
  return (query: Knex.QueryBuilder) => {
    if (state === 'resolved') {
      query.whereNotNull('finding.resolved_at');
      return;
    }
    query.whereNull('finding.resolved_at');
    if (state === 'snoozed') {
      query.where('finding.snoozed_until_at', '>', now);
      return;
    }
    query.where(awake =>
      awake
        .whereNull('finding.snoozed_until_at')
        .orWhere('finding.snoozed_until_at', '<=', now),
    );
  };
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

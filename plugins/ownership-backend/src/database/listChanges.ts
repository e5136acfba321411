import type { ChangeKind } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { isPostgres } from './clock';
import { whereMatches } from './whereMatches';
import { visibleReports, type VisibleFilter } from './visibleReports';

const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What the first reading of the catalog found has not appeared: it is stored at
 * once, and this is longer than that takes (judgement).
 */
const FIRST_READING_MS = 60 * 60 * 1000;

/** Where a page begins: after this change, newest first. */
export interface ChangePosition {
  atMs: number;
  id: string;
}

export interface ListChangesOptions extends VisibleFilter {
  /** From the beginning of this UTC day on. */
  sinceDay: number;
  /** All when missing. */
  kinds?: readonly ChangeKind[];
  limit: number;
  from?: ChangePosition;
}

/** A change before privacy: owners may be hidden from who asks. */
export interface ListedChange {
  id: string;
  kind: ChangeKind;
  /** The beginning of the day where only the day is known. */
  atMs: number;
  entityRef: string;
  title: string;
  /** Declared now. */
  ownerRef?: string;
  /** Owner or state, by kind. */
  before?: string;
  after?: string;
  findingKind?: string;
  severity?: string;
}

interface ChangeRow {
  id: string;
  kind: ChangeKind;
  at: number | string;
  entity_ref: string;
  owner_ref: string | null;
  before: string | null;
  after: string | null;
  finding_kind: string | null;
  severity: string | null;
}

/** Changes of one or two kinds. */
type Source = (knex: Knex, options: ListChangesOptions) => Knex.QueryBuilder;

const SOURCES: Readonly<Record<ChangeKind, Source>> = {
  owner: (knex, options) => fromHistory(knex, options, 'owner'),
  state: (knex, options) => fromHistory(knex, options, 'state'),
  'finding-opened': (knex, options) =>
    fromFindings(knex, options, {
      kind: 'finding-opened',
      events: ['opened', 'reopened'],
    }),
  'finding-resolved': (knex, options) =>
    fromFindings(knex, options, {
      kind: 'finding-resolved',
      events: ['resolved'],
    }),
  'transfer-applied': fromTransfers,
  appeared: fromAppeared,
  vanished: fromVanished,
};

const KINDS = Object.keys(SOURCES) as ChangeKind[];

/**
 * One page of what changed about entities whose report the caller may see,
 * newest first. However short the page, owners and states are compared on all days
 * that are asked for: who calls bounds `sinceDay`.
 */
export async function listChanges(
  knex: Knex,
  options: ListChangesOptions,
): Promise<{ items: ListedChange[]; next?: ChangePosition }> {
  const { limit, kinds } = options;
  const parts = KINDS.filter(
    kind => !kinds?.length || kinds.includes(kind),
  ).map(kind =>
    knex.select('*').from(firstOf(knex, SOURCES[kind], options).as('part')),
  );
  const [part, ...others] = parts;
  const all = others.length > 0 ? part.unionAll(others) : part;
  const found: ChangeRow[] = await newestFirst(
    knex,
    knex.select('*').from(all.as('change')),
  ).limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const titles = await readEntityTitles(
    knex,
    rows.map(row => row.entity_ref),
  );
  return {
    items: rows.map(row => toChange(row, titles)),
    ...(last ? { next: { atMs: Number(last.at), id: last.id } } : {}),
  };
}

function firstOf(
  knex: Knex,
  source: Source,
  options: ListChangesOptions,
): Knex.QueryBuilder {
  const { from, sinceDay, limit } = options;
  const query = knex
    .select('*')
    .from(source(knex, options).as('change'))
    .where('change.at', '>=', sinceDay * DAY_MS);
  if (from) {
    query
      // The rest alone would do, but an index can begin at this.
      .where('change.at', '<=', from.atMs)
      .where(after =>
        after
          .where('change.at', '<', from.atMs)
          .orWhereRaw(`${binary(knex, 'change.id')} > ?`, [from.id]),
      );
  }
  return newestFirst(knex, query).limit(limit + 1);
}

function newestFirst(knex: Knex, query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .orderBy('change.at', 'desc')
    .orderByRaw(binary(knex, 'change.id'));
}

/** Compared in the same order whatever the locale of the database. */
function binary(knex: Knex, column: string): string {
  return isPostgres(knex) ? `${column} collate "C"` : column;
}

/** The columns of a change; what a kind does not have is null. */
function columns(
  knex: Knex,
  given: {
    kind: ChangeKind;
    id: string;
    at: string;
    before?: string;
    after?: string;
    findingKind?: string;
    severity?: string;
  },
): Knex.Raw[] {
  const text = (expression: string | undefined, name: string) =>
    knex.raw(`cast(${expression ?? 'null'} as text) as ${name}`);
  return [
    text(`'${given.kind}'`, 'kind'),
    text(given.id, 'id'),
    knex.raw(`${given.at} as at`),
    text('report.entity_ref', 'entity_ref'),
    text('report.owner_ref', 'owner_ref'),
    knex.raw(`cast(${given.before ?? 'null'} as text) as ??`, ['before']),
    knex.raw(`cast(${given.after ?? 'null'} as text) as ??`, ['after']),
    text(given.findingKind, 'finding_kind'),
    text(given.severity, 'severity'),
  ];
}

/** Days whose row of the history differs from the one before. */
function fromHistory(
  knex: Knex,
  options: ListChangesOptions,
  kind: 'owner' | 'state',
): Knex.QueryBuilder {
  const { sinceDay, from } = options;
  const column = kind === 'owner' ? 'owner_ref' : 'state';
  const query = visibleReports(knex, options)
    .join('report_history as now', 'now.entity_ref', 'report.entity_ref')
    .join('report_history as then', join =>
      join
        .on('then.entity_ref', 'now.entity_ref')
        .on(
          'then.day',
          knex.raw(
            '(select max(earlier.day) from report_history as earlier where earlier.entity_ref = now.entity_ref and earlier.day < now.day)',
          ),
        ),
    )
    .where('now.day', '>=', sinceDay)
    .whereRaw("coalesce(??, '') <> coalesce(??, '')", [
      `then.${column}`,
      `now.${column}`,
    ]);
  if (from) query.where('now.day', '<=', Math.floor(from.atMs / DAY_MS));
  return query.select(
    columns(knex, {
      kind,
      id: `'${kind}:' || now.day || ':' || report.entity_ref`,
      at: `cast(now.day as bigint) * ${DAY_MS}`,
      before: `"then".${column}`,
      after: `now.${column}`,
    }),
  );
}

function fromFindings(
  knex: Knex,
  options: ListChangesOptions,
  { kind, events }: { kind: ChangeKind; events: readonly string[] },
): Knex.QueryBuilder {
  return visibleReports(knex, options)
    .join('finding', 'finding.entity_ref', 'report.entity_ref')
    .join('finding_event', 'finding_event.finding_id', 'finding.id')
    .whereIn('finding_event.event', [...events])
    .select(
      columns(knex, {
        kind,
        id: `'finding:' || finding_event.id`,
        at: 'finding_event.at',
        findingKind: 'finding.kind',
        severity: 'finding.severity',
      }),
    );
}

function fromTransfers(
  knex: Knex,
  options: ListChangesOptions,
): Knex.QueryBuilder {
  return visibleReports(knex, options)
    .join('transfer', 'transfer.entity_ref', 'report.entity_ref')
    .where('transfer.state', 'applied')
    .select(
      columns(knex, {
        kind: 'transfer-applied',
        id: `'transfer:' || transfer.id`,
        at: 'transfer.applied_at',
        before: 'transfer.from_ref',
        after: 'transfer.to_ref',
      }),
    );
}

function fromAppeared(
  knex: Knex,
  options: ListChangesOptions,
): Knex.QueryBuilder {
  return visibleReports(knex, options)
    .join('entity', 'entity.entity_ref', 'report.entity_ref')
    .whereRaw(
      'entity.first_seen_at > (select min(first_seen_at) from entity) + ?',
      [FIRST_READING_MS],
    )
    .select(
      columns(knex, {
        kind: 'appeared',
        id: `'appeared:' || report.entity_ref`,
        at: 'entity.first_seen_at',
      }),
    );
}

/**
 * What the catalog has no more has no report, and the catalog tells nobody
 * whether they might have seen it: only who may see everything is told. What a
 * filter asks of the entity is asked of its last facts; what it asks of the
 * report is true of nothing.
 */
function fromVanished(
  knex: Knex,
  options: ListChangesOptions,
): Knex.QueryBuilder {
  const { visible, readable, filter = {} } = options;
  const { search, states, warning, bands, verified, heldBy, ...ofEntity } =
    filter;
  const asksOfReport =
    Boolean(search?.trim()) ||
    warning !== undefined ||
    [states, bands, verified, heldBy].some(list => list?.length);
  const query = knex
    .from(lastFacts(knex).as('report'))
    .modify(whereMatches, { knex, visible, filter: ofEntity });
  if (visible.kind !== 'everything' || readable !== undefined || asksOfReport) {
    query.whereRaw('1 = 0');
  }
  return query.select(
    columns(knex, {
      kind: 'vanished',
      id: `'vanished:' || report.entity_ref`,
      at: 'report.vanished_at',
    }),
  );
}

/** Entities that vanished, with the columns that a filter looks at. */
function lastFacts(knex: Knex): Knex.QueryBuilder {
  const fact = (name: string) =>
    isPostgres(knex)
      ? `(entity.facts::json ->> '${name}')`
      : `json_extract(entity.facts, '$.${name}')`;
  const number = (column: string) =>
    knex.raw(
      `(select no from catalog_ref where catalog_ref.entity_ref = entity.${column}_ref) as ${column}_no`,
    );
  return knex('entity')
    .whereNotNull('entity.vanished_at')
    .whereNot('entity.kind', 'template')
    .select(
      'entity.entity_ref',
      'entity.vanished_at',
      'entity.kind',
      'entity.owner_ref',
      'entity.system_ref',
      'entity.domain_ref',
      number('owner'),
      number('system'),
      number('domain'),
      knex.raw(`${fact('type')} as type`),
      knex.raw(`${fact('lifecycle')} as lifecycle`),
      knex.raw(`cast(${fact('tier')} as integer) as tier`),
      knex.raw(`${fact('templateRef')} as template_ref`),
      // Of what stands in no report.
      knex.raw('cast(null as text) as owner_problem'),
    );
}

/** Of those that vanished, too. */
async function readEntityTitles(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const rows: Array<{ entity_ref: string; facts: string }> = await knex(
    'entity',
  )
    .whereIn('entity_ref', [...new Set(refs)])
    .select('entity_ref', 'facts');
  return new Map(
    rows.map(({ entity_ref, facts }) => [entity_ref, JSON.parse(facts).title]),
  );
}

function toChange(
  row: ChangeRow,
  titles: ReadonlyMap<string, string>,
): ListedChange {
  const { id, kind, entity_ref: entityRef } = row;
  return {
    id,
    kind,
    atMs: Number(row.at),
    entityRef,
    title: titles.get(entityRef) ?? entityRef,
    ownerRef: row.owner_ref ?? undefined,
    before: row.before ?? undefined,
    after: row.after ?? undefined,
    findingKind: row.finding_kind ?? undefined,
    severity: row.severity ?? undefined,
  };
}

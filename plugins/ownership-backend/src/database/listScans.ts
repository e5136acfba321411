import type {
  Scan,
  SourceStatus,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { nowMs, toNumber } from './clock';
import { pageOf, readingOf, whereBeyond, type Position } from './keyset';
import { visibleReports, type Reach } from './visibleReports';

/** Of a repository with more, the others are left out. */
const MOST_ENTITIES = 20;

interface ScanRow {
  entity_ref: string;
  value: string;
  host: string;
  status: SourceStatus;
  message: string | null;
  remedy: string | null;
  scanned_commit: string | null;
  scanned_at: number | string | null;
  due_at: number | string;
  running: boolean | number;
  started_at: number | string | null;
  requested_at: number | string | null;
  attempts: number;
  notes: string | null;
}

/**
 * One page of the repositories in which the caller may see an entity, by where
 * they are.
 */
export async function listScans(
  knex: Knex,
  options: Reach & {
    /** Only the repository of this entity. */
    entityRef?: string;
    statuses?: readonly SourceStatus[];
    limit: number;
    from?: Position;
  },
): Promise<{
  items: Scan[];
  totalItems: number;
  next?: Position;
  prev?: Position;
}> {
  const { limit, from } = options;
  const reading = readingOf({ order: 'asc', from });
  const value = knex.raw('repository.target');
  const query = matching(knex, options)
    .select(
      { entity_ref: 'repository.id', value },
      'repository.host',
      'repository.status',
      'repository.message',
      'repository.remedy',
      'repository.scanned_commit',
      'repository.scanned_at',
      'repository.due_at',
      'repository.started_at',
      'repository.requested_at',
      'repository.attempts',
      'repository.notes',
      {
        running: knex.raw(
          'case when repository.lease_ticket is not null and repository.lease_until > ? then 1 else 0 end',
          [nowMs(knex)],
        ),
      },
    )
    .orderByRaw(`? ${reading.valueOrder}`, [value])
    .orderBy('repository.id', reading.refOrder)
    .limit(limit + 1);
  if (from) {
    whereBeyond(query, { value, ref: 'repository.id', from, reading });
  }
  const found: ScanRow[] = await query;
  const [{ count }] = await matching(knex, options).count({ count: '*' });
  const { rows, next, prev } = pageOf(found, { limit, from, reading });
  const inside = await readInside(
    knex,
    options,
    rows.map(row => row.entity_ref),
  );
  return {
    items: rows.map(row => toScan(row, inside.get(row.entity_ref))),
    totalItems: Number(count),
    next,
    prev,
  };
}

function matching(
  knex: Knex,
  options: Reach & {
    entityRef?: string;
    statuses?: readonly SourceStatus[];
  },
): Knex.QueryBuilder {
  const { entityRef } = options;
  const inside = visibleReports(knex, { ...options, withPaths: true })
    .join('entity', 'entity.entity_ref', 'report.entity_ref')
    .whereNotNull('entity.repository_id')
    .select('entity.repository_id');
  if (entityRef !== undefined) {
    inside.where('entity.entity_ref', entityRef);
  }
  const query = knex('repository').whereIn('repository.id', inside);
  return options.statuses?.length
    ? query.whereIn('repository.status', [...options.statuses])
    : query;
}

interface Inside {
  entities: string[];
  /** As their reports tell it, free of what only this machine knows. */
  location: string;
}

async function readInside(
  knex: Knex,
  reach: Reach,
  ids: readonly string[],
): Promise<Map<string, Inside>> {
  const rows: Array<{ entity_ref: string; repository_id: string }> =
    await visibleReports(knex, { ...reach, withPaths: true })
      .join('entity', 'entity.entity_ref', 'report.entity_ref')
      .whereIn('entity.repository_id', [...ids])
      .orderBy('report.entity_ref')
      .select('report.entity_ref', 'entity.repository_id');
  const byId = new Map<string, string[]>();
  for (const row of rows) {
    const refs = byId.get(row.repository_id) ?? [];
    byId.set(row.repository_id, refs);
    if (refs.length < MOST_ENTITIES) refs.push(row.entity_ref);
  }
  const firsts = [...byId.values()].map(refs => refs[0]);
  const documents: Array<{ entity_ref: string; detail: string }> = await knex(
    'report_document',
  )
    .whereIn('entity_ref', firsts)
    .select('entity_ref', 'detail');
  const locations = new Map<string, string>(
    documents.map(row => [
      row.entity_ref,
      JSON.parse(row.detail).source.location ?? '',
    ]),
  );
  return new Map(
    [...byId].map(([id, entities]) => [
      id,
      { entities, location: locations.get(entities[0]) ?? '' },
    ]),
  );
}

function toScan(row: ScanRow, inside: Inside | undefined): Scan {
  const { message, remedy, scanned_commit: commit, host } = row;
  const notes: unknown = row.notes ? JSON.parse(row.notes) : [];
  return {
    id: row.entity_ref,
    location: inside?.location ?? '',
    ...(host ? { host } : {}),
    status: row.status,
    ...(message ? { message } : {}),
    ...(remedy ? { remedy } : {}),
    ...(commit ? { commit } : {}),
    ...time('scannedAt', row.scanned_at),
    ...time('dueAt', row.due_at),
    running: Number(row.running) === 1,
    ...(Number(row.running) === 1 ? time('startedAt', row.started_at) : {}),
    ...time('requestedAt', row.requested_at),
    attempts: row.attempts,
    ...(Array.isArray(notes) && notes.length > 0
      ? { notes: notes.map(String) }
      : {}),
    entities: inside?.entities ?? [],
  };
}

function time(name: string, value: unknown): { [name: string]: string } {
  const ms = toNumber(value);
  return ms === undefined ? {} : { [name]: new Date(ms).toISOString() };
}

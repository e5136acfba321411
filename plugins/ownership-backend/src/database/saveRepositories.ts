import type { Knex } from 'knex';
import type { InventoryComponent } from '../inventory';
import { chunks } from './chunks';
import { isPostgres, nowMs } from './clock';
import { firstScanDelays } from './firstScanDelays';
import { hashOf } from './hashOf';
import { hostOf } from './hostOf';
import type { DraftRow } from './inventoryDrafts';
import { isAmongTexts } from './isAmongTexts';
import { jsonRows } from './jsonRows';

/** What entities want read in one repository. */
export interface WantedReading {
  excludes: string[];
  excludesHash: string;
  /** Sorted, each once. */
  paths: string[];
}

/** Repositories whose wishes are worked out at a time. */
const PAGE = 200;

/**
 * Repositories that a walk may have changed the wishes of, sorted: those that
 * entities point to now, and those that they pointed to before. They are locked
 * until the transaction ends, before any entity is: scans keep to that order.
 */
export async function lockTouchedRepositories(
  tx: Knex.Transaction,
  { run }: { run: string },
): Promise<string[]> {
  const now = tx('inventory_draft')
    .where({ run })
    .whereNotNull('repository_id')
    .select('repository_id');
  const before = tx('inventory_draft as draft')
    .join('entity', 'entity.entity_ref', 'draft.entity_ref')
    .where('draft.run', run)
    .whereIn('draft.target', ['entity', 'golden_path'])
    .whereNot('draft.action', 'touch')
    .whereNotNull('entity.repository_id')
    .select('entity.repository_id');
  const touched: string[] = (await now.union(before)).map(
    row => row.repository_id,
  );
  touched.sort();
  await lockRepositories(tx, touched);
  return touched;
}

/** Adds repositories that a page of entities is the first to point to. */
export async function addRepositories(
  tx: Knex.Transaction,
  drafts: readonly DraftRow[],
): Promise<void> {
  const rows = new Map(
    drafts.flatMap(({ repository_id: id, content }) => {
      const { source }: InventoryComponent = JSON.parse(content!);
      if (id === null || 'problem' in source) return [];
      const { kind, target } = source.repository;
      const host = hostOf(source.repository);
      return [[id, { id, kind, target, host }] as const];
    }),
  );
  for (const part of chunks([...rows.values()], 7)) {
    await tx('repository')
      .insert(
        part.map(row => ({
          ...row,
          wanted: '[]',
          wanted_hash: '',
          due_at: nowMs(tx),
        })),
      )
      .onConflict('id')
      .ignore();
  }
}

/**
 * Works out what is wanted of repositories from the entities that are stored.
 * A row whose wishes changed is due soon; one that nobody points to goes.
 * True when anything changed.
 */
export async function settleRepositories(
  tx: Knex.Transaction,
  options: {
    ids: readonly string[];
    /** Of everything else that steers the reading. */
    readingHash: string;
  },
): Promise<boolean> {
  const { ids, readingHash } = options;
  const changes: ChangedWishes[] = [];
  let removed = 0;
  for (let at = 0; at < ids.length; at += PAGE) {
    const part = ids.slice(at, at + PAGE);
    const wanted = await readWishes(tx, part);
    const stored: Array<{ id: string; host: string; wanted_hash: string }> =
      await tx('repository')
        .where(isAmongTexts(tx, 'id', part))
        .select('id', 'host', 'wanted_hash');
    for (const { id, host, wanted_hash: before } of stored) {
      const readings = wanted.get(id);
      const hash = hashOf([readings, readingHash]);
      if (readings && hash !== before) {
        const json = JSON.stringify(readings);
        changes.push({ id, host, wanted: json, wanted_hash: hash });
      }
    }
    const gone = part.filter(id => !wanted.has(id));
    if (gone.length > 0) {
      removed += await tx('repository')
        .where(isAmongTexts(tx, 'id', gone))
        .delete();
    }
  }
  await saveWishes(tx, changes);
  return changes.length + removed > 0;
}

interface ChangedWishes {
  id: string;
  host: string;
  wanted: string;
  wanted_hash: string;
}

async function saveWishes(
  tx: Knex,
  changes: readonly ChangedWishes[],
): Promise<void> {
  const delays = firstScanDelays(changes);
  const rows = changes.map(({ host: _host, ...change }) => ({
    ...change,
    delay_ms: delays.get(change.id) ?? 0,
  }));
  for (const part of chunks(rows)) {
    await tx.raw(
      'update repository set wanted = r.wanted, wanted_hash = r.wanted_hash, due_at = ? + r.delay_ms from ? where repository.id = r.id',
      [
        nowMs(tx),
        jsonRows(tx, {
          columns: {
            id: 'text',
            wanted: 'text',
            wanted_hash: 'text',
            delay_ms: 'integer',
          },
          rows: part,
        }),
      ],
    );
  }
}

async function lockRepositories(tx: Knex, ids: readonly string[]) {
  if (isPostgres(tx)) {
    await tx('repository')
      .where(isAmongTexts(tx, 'id', ids))
      .orderBy('id')
      .forUpdate()
      .select(tx.raw('1'));
  }
}

/** Locks what is there of all repositories, in the same order. */
export async function lockAllRepositories(tx: Knex): Promise<void> {
  await lockRepositories(tx, await readRepositoryIds(tx));
}

/** Ids of all repositories, for when what steers the reading changed. */
export async function readRepositoryIds(tx: Knex): Promise<string[]> {
  return tx('repository').orderBy('id').pluck('id');
}

async function readWishes(
  tx: Knex,
  ids: readonly string[],
): Promise<Map<string, WantedReading[]>> {
  const rows: Array<{
    repository_id: string;
    path: string;
    excludes: string;
    exclude_patterns: string | null;
  }> = await tx('entity')
    .whereNull('vanished_at')
    .where(isAmongTexts(tx, 'repository_id', ids))
    .distinct('repository_id', 'path', 'excludes', 'exclude_patterns');
  const wanted = new Map<string, WantedReading[]>();
  for (const row of rows) {
    const readings = wanted.get(row.repository_id) ?? [];
    wanted.set(row.repository_id, readings);
    let reading = readings.find(r => r.excludesHash === row.excludes);
    if (!reading) {
      reading = {
        excludes: JSON.parse(row.exclude_patterns ?? '[]'),
        excludesHash: row.excludes,
        paths: [],
      };
      readings.push(reading);
    }
    reading.paths.push(row.path);
  }
  for (const readings of wanted.values()) {
    readings.sort((a, b) => (a.excludesHash < b.excludesHash ? -1 : 1));
    readings.forEach(reading => reading.paths.sort());
  }
  return wanted;
}

import type { Knex } from 'knex';
import type { InventoryComponent, ReportedKind } from '../inventory';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { hashOf } from './hashOf';
import type { DraftRow } from './inventoryDrafts';
import { isAmongTexts } from './isAmongTexts';
import { keptPlaceOf, type Place } from './keptPlaceOf';
import { settleOwnerChanges } from './settleOwnerChange';
import { settlePathUse } from './settlePathUse';

/** The domain of the others is that of their system. */
const WITH_OWN_DOMAIN: readonly ReportedKind[] = ['system', 'domain'];

interface StoredEntity extends Place {
  entity_ref: string;
  facts: string;
  owner_ref: string | null;
  vanished_at: unknown;
}

type EntityRow = ReturnType<typeof toRow>;

/**
 * Stores a page of owned entities that say something new, and marks them for a
 * new report. The repositories they point to must be there.
 */
export async function saveEntities(
  tx: Knex.Transaction,
  drafts: readonly DraftRow[],
): Promise<void> {
  const refs = drafts.map(draft => draft.entity_ref);
  const stored = await readStored(tx, refs);
  const rows = drafts.map(draft => toRow(draft, stored.get(draft.entity_ref)));
  const [own, others] = [
    rows.filter(({ kind }) => WITH_OWN_DOMAIN.includes(kind)),
    rows.filter(({ kind }) => !WITH_OWN_DOMAIN.includes(kind)),
  ];
  await upsert(tx, own);
  await upsert(
    tx,
    others.map(({ domain_ref: _settledLater, ...row }) => row),
  );
  await settlePathUse(tx, refs);
  await settleOwnerChanges(
    tx,
    rows.flatMap(({ entity_ref: entityRef, owner_ref: to }) => {
      const before = stored.get(entityRef);
      return before && before.owner_ref !== to
        ? [
            {
              entityRef,
              from: before.owner_ref ?? undefined,
              to: to ?? undefined,
            },
          ]
        : [];
    }),
  );
}

async function readStored(
  tx: Knex,
  refs: readonly string[],
): Promise<Map<string, StoredEntity>> {
  const rows: StoredEntity[] = await tx('entity')
    .where(isAmongTexts(tx, 'entity_ref', refs))
    .select(
      'entity_ref',
      'facts',
      'owner_ref',
      'vanished_at',
      'repository_id',
      'path',
      'excludes',
      'exclude_patterns',
    );
  return new Map(rows.map(row => [row.entity_ref, row]));
}

function toRow(draft: DraftRow, stored: StoredEntity | undefined) {
  const { facts, source }: InventoryComponent = JSON.parse(draft.content!);
  const kept = stored && keptPlaceOf(facts, stored);
  return {
    entity_ref: draft.entity_ref,
    kind: facts.kind,
    facts: JSON.stringify(kept ? { ...facts, location: kept.location } : facts),
    facts_hash: hashOf(draft.content),
    etag: draft.etag,
    uid: draft.uid,
    owner_ref: facts.owner.ref ?? null,
    system_ref: facts.system ?? null,
    domain_ref: facts.domain ?? null,
    vanished_at: null,
    ...(kept?.place ?? placeOf(draft, source)),
  };
}

function placeOf(
  { repository_id }: DraftRow,
  source: InventoryComponent['source'],
): Place {
  return 'problem' in source
    ? {
        repository_id: null,
        path: null,
        excludes: null,
        exclude_patterns: null,
      }
    : {
        repository_id,
        path: source.path,
        excludes: hashOf(source.excludes),
        exclude_patterns: JSON.stringify(source.excludes),
      };
}

async function upsert(
  tx: Knex.Transaction,
  rows: ReadonlyArray<Partial<EntityRow>>,
): Promise<void> {
  for (const part of chunks(rows, 17)) {
    await tx('entity')
      .insert(
        part.map(row => ({
          ...row,
          score_due_at: nowMs(tx),
          first_seen_at: nowMs(tx),
        })),
      )
      .onConflict('entity_ref')
      .merge([...Object.keys(part[0]), 'score_due_at']);
  }
}

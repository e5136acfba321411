import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import { hashOf } from '../database/hashOf';
import { putAsideDrafts, type DraftRow } from '../database/inventoryDrafts';
import {
  countKnownEntities,
  readKnownEntities,
  type KnownEntity,
} from '../database/readKnownEntities';
import { readLostEntities } from '../database/readLostEntities';
import { repositoryId } from '../database/repositoryId';
import { draftOf, targetOf } from './draftOf';
import type { Draft, InventoryComponent } from './Inventory';
import type { EntityOptions } from './ownedEntity';
import { lossOf } from './lossOf';
import {
  readEntities,
  streamCatalog,
  type CatalogOptions,
} from './readCatalog';
import { SeenRefs } from './SeenRefs';

/** More changed entities than this are read by streaming all of them. */
const MOST_SINGLE = 2_000;

const NOTHING = { etag: null, uid: null, repository_id: null, content: null };

export interface WalkOptions extends EntityOptions, CatalogOptions {
  knex: Knex;
  logger: LoggerService;
  /** Under which name to put aside what differs. */
  run: string;
  /** Whether to read everything, whatever its etag says. */
  full: boolean;
  /** Whether to believe even a catalog that lost most of its entities. */
  acceptLoss: boolean;
  /** Called between pages; throws when the lease is lost. */
  heartbeat: () => Promise<void>;
}

export interface Walk {
  /** Whether more is missing than is believed, and all of that is kept. */
  held: boolean;
  /** Whether nothing was known before, as in a portal that has just started. */
  isEmpty: boolean;
}

/**
 * Goes through the whole catalog page by page and puts aside what differs from
 * what is stored. Of the catalog, no more than a page is held.
 *
 * Names and etags come first. The catalog computes an etag from the stitched
 * entity, relations and the orphan mark included, so an equal one means that
 * nothing changed; but an entity that brings an etag of its own keeps it, and
 * such a one is read every time.
 */
export async function walkCatalog(options: WalkOptions): Promise<Walk> {
  const seen = (await seenByName(options)) ?? (await seenInFull(options));
  const known = await countKnownEntities(options.knex);
  const { lost, suspicious } = lossOf({ seen, known });
  const held = suspicious && !options.acceptLoss;
  if (lost > 0 && !held) {
    await putAsideLost(options, seen);
  }
  return { held, isEmpty: known.get('entity') === 0 };
}

/** Undefined when so much changed that everything is better read at once. */
async function seenByName(options: WalkOptions): Promise<SeenRefs | undefined> {
  if (options.full) {
    return undefined;
  }
  const seen = new SeenRefs();
  const changed: string[] = [];
  for await (const page of streamCatalog({ ...options, detail: 'names' })) {
    await options.heartbeat();
    const entities = page.filter(targetOf);
    const known = await knownOf(options.knex, entities);
    for (const entity of entities) {
      const ref = stringifyEntityRef(entity);
      const stored = known.get(ref);
      note(seen, stored);
      if (!stored?.etag || stored.etag !== trustedEtag(entity)) {
        changed.push(ref);
      }
    }
    if (changed.length > MOST_SINGLE) {
      return undefined;
    }
  }
  for await (const page of readEntities({ ...options, refs: changed })) {
    await options.heartbeat();
    await putAside(options, page, seen);
  }
  return seen;
}

async function seenInFull(options: WalkOptions): Promise<SeenRefs> {
  const seen = new SeenRefs();
  for await (const page of streamCatalog({ ...options, detail: 'full' })) {
    await options.heartbeat();
    await putAside(options, page, seen);
  }
  return seen;
}

/** Puts aside those of a page of whole entities that say something new. */
async function putAside(
  options: WalkOptions,
  page: Entity[],
  seen: SeenRefs,
): Promise<void> {
  const { knex, run } = options;
  const entities = page.filter(targetOf);
  const known = await knownOf(knex, entities);
  const rows: DraftRow[] = [];
  for (const entity of entities) {
    const stored = known.get(stringifyEntityRef(entity));
    note(seen, stored);
    const draft = await draftSafely(entity, options);
    const row = draft && rowOf(draft, entity);
    if (row && hashOfRow(row) !== stored?.hash) {
      rows.push(row);
      warnOfSettings(draft, options);
    } else if (row && row.etag !== (stored?.etag ?? null)) {
      rows.push({ ...row, action: 'touch', content: null });
    }
  }
  await putAsideDrafts(knex, { run, rows });
}

/** A person has no findings: who operates the portal hears of it instead. */
function warnOfSettings(draft: Draft, { logger }: WalkOptions): void {
  if (draft.target !== 'catalog_user') return;
  for (const { annotation, expected } of draft.content.invalidSettings ?? []) {
    logger.warn(
      `${draft.ref} has an annotation ${annotation} that counts as not there; expected ${expected}`,
    );
  }
}

/** One entity that nobody expected must not stop the others. */
async function draftSafely(
  entity: Entity,
  options: WalkOptions,
): Promise<Draft | undefined> {
  try {
    return await draftOf(entity, options);
  } catch (error) {
    options.logger.warn(
      `${stringifyEntityRef(entity)} is left as it was, as it cannot be read`,
      toError(error),
    );
    return undefined;
  }
}

/** What is stored and was not met is gone, if the catalog says so when asked. */
async function putAsideLost(
  options: WalkOptions,
  seen: SeenRefs,
): Promise<void> {
  const { knex, run } = options;
  for await (const lost of readLostEntities(knex, seen)) {
    await options.heartbeat();
    const refs = lost.map(({ entity_ref }) => entity_ref);
    const present = new Set<string>();
    for await (const page of readEntities({ ...options, refs })) {
      page.forEach(entity => present.add(stringifyEntityRef(entity)));
    }
    const gone = lost.filter(({ entity_ref }) => !present.has(entity_ref));
    await putAsideDrafts(knex, {
      run,
      rows: gone.map(({ entity_ref, target }) => ({
        ...NOTHING,
        entity_ref,
        target,
        action: 'remove',
      })),
    });
  }
}

function rowOf(draft: Draft, entity: Entity): DraftRow {
  const { target, ref, content } = draft;
  const source = ownOf(draft)?.source;
  const located = source && !('problem' in source) ? source : undefined;
  return {
    entity_ref: ref,
    target,
    action: 'save',
    etag: mayChangeUnseen(draft) ? null : trustedEtag(entity) ?? null,
    uid: entity.metadata.uid ?? null,
    repository_id: located ? repositoryId(located.repository) : null,
    content: JSON.stringify(content),
  };
}

/** A folder of this machine may appear with nothing new in the catalog. */
function mayChangeUnseen(draft: Draft): boolean {
  const { sourceProblem } = ownOf(draft)?.facts ?? {};
  return sourceProblem?.location?.startsWith('file:') === true;
}

/** What a report would be made from. */
function ownOf(draft: Draft): InventoryComponent | undefined {
  if (draft.target === 'golden_path') return draft.content.own;
  return draft.target === 'entity' ? draft.content : undefined;
}

function hashOfRow({ target, content }: DraftRow): string {
  return target === 'entity' ? hashOf(content) : content!;
}

/**
 * The etag that the catalog computed: a SHA-1. One that the entity's author
 * wrote stays the same whatever changes.
 */
function trustedEtag({ metadata }: Entity): string | undefined {
  return /^[0-9a-f]{40}$/.test(metadata.etag ?? '') ? metadata.etag : undefined;
}

function note(seen: SeenRefs, stored: KnownEntity | undefined): void {
  if (stored && stored.no !== null) {
    seen.add(stored.target, stored.no);
  }
}

async function knownOf(
  knex: Knex,
  entities: readonly Entity[],
): Promise<Map<string, KnownEntity>> {
  const refs = entities.map(entity => stringifyEntityRef(entity));
  const known = await readKnownEntities(knex, refs);
  return new Map(known.map(row => [row.entity_ref, row]));
}

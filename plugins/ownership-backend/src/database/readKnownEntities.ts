import type { Knex } from 'knex';
import type { DraftTarget } from '../inventory';
import { isAmongTexts } from './isAmongTexts';

/** What is stored of an entity that the catalog has. */
export interface KnownEntity {
  target: DraftTarget;
  entity_ref: string;
  etag: string | null;
  /** Of what it says; null where that is not stored. */
  hash: string | null;
  /** `catalog_ref.no` */
  no: number | null;
}

/** Tables of the inventory and which of their rows the catalog still has. */
export const INVENTORY_TABLES: ReadonlyArray<{
  target: DraftTarget;
  gone?: string;
  hash: string;
}> = [
  { target: 'entity', gone: 'vanished_at', hash: 'facts_hash' },
  { target: 'catalog_group', hash: 'facts_json' },
  { target: 'catalog_user', gone: 'absent_since_at', hash: 'facts_json' },
  { target: 'golden_path', hash: 'facts' },
];

/** What is stored of these entities, in one statement. */
export async function readKnownEntities(
  knex: Knex,
  refs: readonly string[],
): Promise<KnownEntity[]> {
  const [first, ...others] = INVENTORY_TABLES.map(({ target, gone, hash }) =>
    knex(`${target} as known`)
      .leftJoin('catalog_ref as ref', 'ref.entity_ref', 'known.entity_ref')
      .where(isAmongTexts(knex, 'known.entity_ref', refs))
      .modify(query => {
        if (gone) query.whereNull(`known.${gone}`);
      })
      .select(
        knex.raw('? as target', [target]),
        'known.entity_ref',
        'known.etag',
        `known.${hash} as hash`,
        'ref.no',
      ),
  );
  return first.unionAll(others);
}

/** How many entities are stored that the catalog had, by table. */
export async function countKnownEntities(
  knex: Knex,
): Promise<Map<DraftTarget, number>> {
  const [first, ...others] = INVENTORY_TABLES.map(({ target, gone }) =>
    knex(target)
      .modify(query => {
        if (gone) query.whereNull(gone);
      })
      .select(knex.raw('? as target', [target]))
      .count({ count: '*' }),
  );
  const rows: Array<{ target: DraftTarget; count: number | string }> =
    await first.unionAll(others);
  return new Map(rows.map(row => [row.target, Number(row.count)]));
}

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

/** A table of the inventory, and which of its rows the catalog still has. */
interface InventoryTable {
  target: DraftTarget;
  gone?: string;
  hash: string;
  /** A template is known by its golden path, and its report follows that. */
  not?: { kind: 'template' };
}

export const INVENTORY_TABLES: readonly InventoryTable[] = [
  {
    target: 'entity',
    gone: 'vanished_at',
    hash: 'facts_hash',
    not: { kind: 'template' },
  },
  { target: 'catalog_group', hash: 'facts_json' },
  { target: 'catalog_user', gone: 'absent_since_at', hash: 'facts_json' },
  { target: 'golden_path', hash: 'facts' },
];

/** Narrows a query on such a table, as `known`, to what the catalog still has. */
export function whereThere(
  query: Knex.QueryBuilder,
  { gone, not }: Pick<InventoryTable, 'gone' | 'not'>,
): void {
  if (gone) query.whereNull(`known.${gone}`);
  if (not) query.whereNot('known.kind', not.kind);
}

/** What is stored of these entities, in one statement. */
export async function readKnownEntities(
  knex: Knex,
  refs: readonly string[],
): Promise<KnownEntity[]> {
  const [first, ...others] = INVENTORY_TABLES.map(
    ({ target, hash, ...table }) =>
      knex(`${target} as known`)
        .leftJoin('catalog_ref as ref', 'ref.entity_ref', 'known.entity_ref')
        .where(isAmongTexts(knex, 'known.entity_ref', refs))
        .modify(whereThere, table)
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
  const [first, ...others] = INVENTORY_TABLES.map(({ target, ...table }) =>
    knex(`${target} as known`)
      .modify(whereThere, table)
      .select(knex.raw('? as target', [target]))
      .count({ count: '*' }),
  );
  const rows: Array<{ target: DraftTarget; count: number | string }> =
    await first.unionAll(others);
  return new Map(rows.map(row => [row.target, Number(row.count)]));
}

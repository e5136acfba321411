import type { Knex } from 'knex';
import { chunks } from './chunks';

/**
 * Gives each entity ref its number, for good: what a caller may see is kept as
 * a bitmap over these numbers. A number is never given to another ref.
 */
export async function registerRefs(
  tx: Knex,
  refs: Iterable<string>,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const part of chunks([...new Set(refs)].sort(), 1)) {
    await tx('catalog_ref')
      .insert(part.map(ref => ({ entity_ref: ref })))
      .onConflict('entity_ref')
      .ignore();
    const rows: Array<{ entity_ref: string; no: number }> = await tx(
      'catalog_ref',
    ).whereIn('entity_ref', part);
    rows.forEach(row => numbers.set(row.entity_ref, row.no));
  }
  return numbers;
}

/** Gives their number to all entities that a walk put aside. */
export async function registerDraftRefs(
  tx: Knex,
  { run }: { run: string },
): Promise<void> {
  await tx.raw(
    `insert into catalog_ref (entity_ref)
     select draft.entity_ref from inventory_draft as draft
     where draft.run = ? and draft.action <> 'remove' and not exists (
       select 1 from catalog_ref as ref where ref.entity_ref = draft.entity_ref
     )
     order by draft.entity_ref
     on conflict do nothing`,
    [run],
  );
}

import type { Knex } from 'knex';
import { chunks } from './chunks';

const PAGE = 20_000;

/** Every number that was given out after the last one known. */
export async function readRefNumbers(
  knex: Knex,
  { after }: { after: number },
): Promise<Array<{ no: number; entity_ref: string }>> {
  const found: Array<{ no: number; entity_ref: string }> = [];
  for (let last = after; ; ) {
    const page: typeof found = await knex('catalog_ref')
      .where('no', '>', last)
      .orderBy('no')
      .limit(PAGE)
      .select('no', 'entity_ref');
    for (const row of page) found.push(row);
    if (page.length < PAGE) {
      return found;
    }
    last = page[page.length - 1].no;
  }
}

/** The numbers of these refs, as far as they have one. */
export async function findRefNumbers(
  knex: Knex,
  refs: readonly string[],
): Promise<Array<{ no: number; entity_ref: string }>> {
  const found: Array<{ no: number; entity_ref: string }> = [];
  for (const part of chunks(refs, 1)) {
    const rows: typeof found = await knex('catalog_ref')
      .whereIn('entity_ref', part)
      .select('no', 'entity_ref');
    for (const row of rows) found.push(row);
  }
  return found;
}

import type { Knex } from 'knex';
import type { DraftTarget } from '../inventory';
import { INVENTORY_TABLES, whereThere } from './readKnownEntities';

const PAGE = 2_000;

export interface LostEntity {
  target: DraftTarget;
  entity_ref: string;
}

/** Pages of what is stored as being in the catalog and was not met there. */
export async function* readLostEntities(
  knex: Knex,
  seen: { has(no: number): boolean },
): AsyncGenerator<LostEntity[]> {
  for (const { target, ...table } of INVENTORY_TABLES) {
    for (let last = ''; ; ) {
      const page: Array<{ entity_ref: string; no: number | null }> = await knex(
        `${target} as known`,
      )
        .leftJoin('catalog_ref as ref', 'ref.entity_ref', 'known.entity_ref')
        .where('known.entity_ref', '>', last)
        .modify(whereThere, table)
        .orderBy('known.entity_ref')
        .limit(PAGE)
        .select('known.entity_ref', 'ref.no');
      const lost = page.filter(({ no }) => no === null || !seen.has(no));
      if (lost.length > 0) {
        yield lost.map(({ entity_ref }) => ({ target, entity_ref }));
      }
      if (page.length < PAGE) break;
      last = page[page.length - 1].entity_ref;
    }
  }
}

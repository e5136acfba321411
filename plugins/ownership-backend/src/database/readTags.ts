import type { Knex } from 'knex';
import type { EntityFacts } from '../inventory';
import { isAmongTexts } from './isAmongTexts';

/** Tags of components as they stand in the catalog, by ref. */
export async function readTags(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, string[]>> {
  const rows: Array<{ entity_ref: string; facts: string }> = await knex(
    'entity',
  )
    .where(isAmongTexts(knex, 'entity_ref', entityRefs))
    .select('entity_ref', 'facts');
  return new Map(
    rows.map(({ entity_ref: ref, facts }) => {
      const { tags = [] }: EntityFacts = JSON.parse(facts);
      return [ref, tags];
    }),
  );
}

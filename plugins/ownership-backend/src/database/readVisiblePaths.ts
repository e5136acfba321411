import type { Knex } from 'knex';
import type { GoldenPathFacts } from '../inventory';
import type { VisibleSet } from '../visibility';

/** What the templates say that the caller may see, by ref. */
export async function readVisiblePaths(
  knex: Knex,
  { visible }: { visible: VisibleSet },
): Promise<Map<string, GoldenPathFacts>> {
  const rows: Array<{ entity_ref: string; facts: string }> = await knex(
    'golden_path',
  )
    .orderBy('entity_ref')
    .select('entity_ref', 'facts');
  return new Map(
    rows
      .filter(row => visible.has(row.entity_ref))
      .map(row => [row.entity_ref, JSON.parse(row.facts)]),
  );
}

import type { Knex } from 'knex';
import { chunks } from './chunks';

/** Tells of which of these groups, child groups included, a user is one. */
export async function groupsWithMember(
  knex: Knex,
  options: { userRef: string; groupRefs: readonly string[] },
): Promise<(groupRef: string) => boolean> {
  const { userRef, groupRefs } = options;
  const groups = new Set<string>();
  for (const part of chunks([...new Set(groupRefs)], 1)) {
    const rows: Array<{ entity_ref: string; people: string }> = await knex(
      'catalog_group',
    )
      .whereIn('entity_ref', part)
      .select('entity_ref', 'people');
    for (const { entity_ref: ref, people } of rows) {
      if (JSON.parse(people).includes(userRef)) groups.add(ref);
    }
  }
  return ref => groups.has(ref);
}

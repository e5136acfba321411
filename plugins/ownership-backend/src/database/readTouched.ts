import type { Knex } from 'knex';
import { ENTITY_KNOWLEDGE } from './entityKnowledge';
import { isAmongTexts } from './isAmongTexts';
import { visibleReports, type Reach } from './visibleReports';

/** By what a change touches a service. */
export interface Touch {
  /** Refs of users: what they know. */
  userRefs?: readonly string[];
  /** Refs of groups and users: what they own. */
  ownerRefs?: readonly string[];
}

/**
 * The services that a change may touch and that the caller may see, those most at
 * risk first, as in lists, and of equal ones by ref.
 * People lead to what they know by the index of their rows, so that it takes no
 * look at the others, however many there are.
 */
export async function readTouched(
  knex: Knex,
  options: Touch & Reach & { limit?: number },
): Promise<string[]> {
  const { userRefs = [], ownerRefs = [], limit, ...reach } = options;
  const known: string[] =
    userRefs.length === 0
      ? []
      : await knex('person')
          .join('component_person as knows', 'knows.person_id', 'person.id')
          .join('knowledge', 'knowledge.id', 'knows.knowledge_id')
          .join('entity', ENTITY_KNOWLEDGE)
          .where(isAmongTexts(knex, 'person.user_ref', userRefs))
          .distinct()
          .pluck('entity.entity_ref');
  const owned: string[] =
    ownerRefs.length === 0
      ? []
      : await knex('entity')
          .where(isAmongTexts(knex, 'owner_ref', ownerRefs))
          .pluck('entity_ref');
  const refs = [...new Set([...known, ...owned])];
  if (refs.length === 0) {
    return [];
  }
  const query = visibleReports(knex, {
    ...reach,
    filter: { kinds: ['component'] },
  })
    .where(isAmongTexts(knex, 'report.entity_ref', refs))
    .orderBy(['report.risk', 'report.entity_ref']);
  if (limit !== undefined) query.limit(limit);
  return query.pluck('report.entity_ref');
}

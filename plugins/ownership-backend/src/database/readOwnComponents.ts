import type { Knex } from 'knex';
import { decodeDays } from './days';
import { ENTITY_KNOWLEDGE } from './entityKnowledge';
import { isAmongTexts } from './isAmongTexts';
import { visibleReports, type Reach } from './visibleReports';

/** A component in which somebody worked. */
export interface OwnComponent {
  userRef: string;
  entityRef: string;
  knowledgeId: number;
  /** Last UTC day of their work there; undefined without any. */
  lastDay?: number;
}

/** The components that users worked in, as far as the caller may see them. */
export async function readOwnComponents(
  knex: Knex,
  { userRefs, ...reach }: Reach & { userRefs: readonly string[] },
): Promise<OwnComponent[]> {
  if (userRefs.length === 0) {
    return [];
  }
  const rows: Array<{
    user_ref: string;
    entity_ref: string;
    knowledge_id: number;
    authored: string;
    reviewed: string;
  }> = await visibleReports(knex, {
    ...reach,
    filter: { kinds: ['component'] },
  })
    .join('entity', 'entity.entity_ref', 'report.entity_ref')
    .join('knowledge', ENTITY_KNOWLEDGE)
    .join('component_person as knows', 'knows.knowledge_id', 'knowledge.id')
    .join('person', 'person.id', 'knows.person_id')
    .where(isAmongTexts(knex, 'person.user_ref', userRefs))
    .orderBy(['report.entity_ref', 'person.user_ref'])
    .select(
      'person.user_ref',
      'report.entity_ref',
      'knows.knowledge_id',
      'knows.authored',
      'knows.reviewed',
    );
  return rows.map(row => ({
    userRef: row.user_ref,
    entityRef: row.entity_ref,
    knowledgeId: row.knowledge_id,
    lastDay: [
      ...decodeDays(row.authored).slice(-1),
      ...decodeDays(row.reviewed).slice(-1),
    ].sort((a, b) => b - a)[0],
  }));
}

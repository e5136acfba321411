/** Joins an entity with what was read of its folder, whichever stands first. */
export const ENTITY_KNOWLEDGE = {
  'knowledge.repository_id': 'entity.repository_id',
  'knowledge.path': 'entity.path',
  'knowledge.excludes': 'entity.excludes',
} as const;

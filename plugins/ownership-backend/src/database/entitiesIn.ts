import type { Knex } from 'knex';

/** Refs of the entities whose source is in a repository. */
export async function entitiesIn(
  knex: Knex,
  repositoryId: string,
): Promise<string[]> {
  return knex('entity')
    .where({ repository_id: repositoryId })
    .orderBy('entity_ref')
    .pluck('entity_ref');
}

import type { Knex } from 'knex';

/** Id of the repository that an entity is read from, where there is one. */
export async function readRepositoryOf(
  knex: Knex,
  entityRef: string,
): Promise<string | undefined> {
  const row = await knex('entity')
    .where({ entity_ref: entityRef })
    .first('repository_id');
  return row?.repository_id ?? undefined;
}

import type { Knex } from 'knex';
import { isPostgres } from './clock';

/** Refs of the groups that a user is a direct member of. */
export async function readTeamsOf(
  knex: Knex,
  userRef: string,
): Promise<string[]> {
  const position = isPostgres(knex) ? 'strpos' : 'instr';
  return knex('catalog_group')
    .whereRaw(`${position}(members, ?) > 0`, [JSON.stringify(userRef)])
    .pluck('entity_ref');
}

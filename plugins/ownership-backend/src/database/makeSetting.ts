import type { Knex } from 'knex';

/**
 * What the plugin remembers under a name; the given value when it remembers
 * nothing yet. Of replicas that begin together, one makes it for all.
 */
export async function makeSetting(
  knex: Knex,
  id: string,
  value: string,
): Promise<string> {
  await knex('setting')
    .insert({ id, value: JSON.stringify(value) })
    .onConflict('id')
    .ignore();
  const row = await knex('setting').where({ id }).first();
  return JSON.parse(row.value);
}

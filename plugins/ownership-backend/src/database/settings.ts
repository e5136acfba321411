import type { Knex } from 'knex';

/** What the plugin remembers under a name; undefined when there is nothing. */
export async function readSetting<T>(
  knex: Knex,
  id: string,
): Promise<T | undefined> {
  const row = await knex('setting').where({ id }).first();
  return row && JSON.parse(row.value);
}

export async function saveSetting(
  knex: Knex,
  id: string,
  value: unknown,
): Promise<void> {
  await knex('setting')
    .insert({ id, value: JSON.stringify(value) })
    .onConflict('id')
    .merge();
}

import type { Knex } from 'knex';

/** Whether any work in a component is known to be this user's. */
export async function hasWork(knex: Knex, userRef: string): Promise<boolean> {
  const found = await knex('person')
    .join('component_person as knows', 'knows.person_id', 'person.id')
    .where('person.user_ref', userRef)
    .first('person.id');
  return found !== undefined;
}

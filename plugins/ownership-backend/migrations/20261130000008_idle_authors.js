// @ts-check

/**
 * Every author of a folder is found by the index of people, also those who have
 * done nothing in it since their files were moved there.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    knex.client.config.client.includes('pg')
      ? `insert into component_person
           (knowledge_id, person_id, authored, reviewed, changes)
         select distinct who_set.knowledge_id, author.id::integer, '', '', 0
         from who_set
         cross join lateral json_array_elements_text(who_set.people::json)
           as author(id)
         join person on person.id = author.id::integer
         on conflict do nothing`
      : `insert into component_person
           (knowledge_id, person_id, authored, reviewed, changes)
         select distinct who_set.knowledge_id, author.value, '', '', 0
         from who_set, json_each(who_set.people) as author
         join person on person.id = author.value
         where true
         on conflict do nothing`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('component_person')
    .where({ authored: '', reviewed: '', changes: 0 })
    .delete();
};

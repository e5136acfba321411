// @ts-check

/**
 * What repositories record of the golden path that they came from.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('path_record', table => {
    table.comment('What a folder says of the template that it came from');
    table
      .string('repository_id')
      .notNullable()
      .references('id')
      .inTable('repository')
      .onDelete('CASCADE');
    table.text('path').notNullable().comment('Folder inside the repository');
    table.text('template_ref').comment('Null where the record has a problem');
    table.string('version');
    table.string('template_commit');
    table.text('problem').comment('Why the record cannot be read');
    table.primary(['repository_id', 'path']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('path_record');
};

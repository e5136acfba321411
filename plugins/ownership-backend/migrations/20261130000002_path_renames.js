// @ts-check

/**
 * Text whose order must not depend on the database's locale.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} column
 */
function binaryText(knex, table, column) {
  return knex.client.config.client.includes('pg')
    ? table.specificType(column, 'text collate "C"')
    : table.text(column);
}

/**
 * Which templates were renamed, as the history of their repository proves, so
 * that what came from one is counted at its new name.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('path_record', table => {
    table
      .text('template_path')
      .comment('Folder of the template in its repository; null if not usable');
  });
  await knex.schema.alterTable('path_use', table => {
    binaryText(knex, table, 'renamed_from').comment(
      'What it says that it came from, where that is called otherwise now',
    );
  });
  await knex.schema.createTable('path_rename', table => {
    table.comment('Templates that the catalog has no more, and whose folder');
    binaryText(knex, table, 'from_ref').notNullable();
    binaryText(knex, table, 'to_ref').notNullable();
    table.string('template_commit').notNullable().comment('As recorded');
    table
      .boolean('proven')
      .notNullable()
      .comment('Whether the folder held the old one at that commit');
    table.primary(['from_ref', 'to_ref', 'template_commit']);
    table.index(['to_ref'], 'path_rename_to_idx');
  });
  // The folder was not kept: what has a record is read again.
  await knex('repository')
    .whereIn('id', knex('path_record').select('repository_id'))
    .update({ reread_ticket: 'path-record-folders', due_at: Date.now() });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('path_rename');
  await knex.schema.alterTable('path_use', table => {
    table.dropColumn('renamed_from');
  });
  await knex.schema.alterTable('path_record', table => {
    table.dropColumn('template_path');
  });
};

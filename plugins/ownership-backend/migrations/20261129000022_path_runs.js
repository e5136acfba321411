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
 * Runs of templates that the scaffolder told of, so that they can be told apart
 * from what still lives. Who ran them is not kept.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('path_run', table => {
    table.string('task_id').primary();
    binaryText(knex, table, 'template_ref').notNullable();
    table.bigInteger('started_at').notNullable();
    table
      .string('outcome')
      .comment('completed, failed or cancelled; null while it goes on');
    table.index(['template_ref'], 'path_run_template_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('path_run');
};

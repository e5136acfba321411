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
 * For which update of its golden path an entity's candidate was asked for
 * review, so that nobody is asked twice. Who was asked is on the host alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('path_review', table => {
    binaryText(knex, table, 'entity_ref').primary();
    table
      .string('version')
      .notNullable()
      .comment('Of the template, the newest');
    table
      .bigInteger('due_at')
      .comment('When to look for a pull request again; null once asked');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('path_review');
};

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
 * What somebody asked "what if" of. Only the question is kept: what it means
 * is worked out anew for whoever looks, as they may see it. Names stand in a
 * table of their own, by which whoever is erased is found.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scenario', table => {
    table.string('id').primary().comment('Random: it says nothing');
    table.text('change').notNullable().comment('JSON, without people');
    binaryText(knex, table, 'created_by');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['created_by', 'created_at'], 'scenario_created_idx');
    table.index(['expires_at'], 'scenario_expires_idx');
  });

  await knex.schema.createTable('scenario_person', table => {
    table.comment('Who is away in a scenario');
    table
      .string('scenario_id')
      .notNullable()
      .references('id')
      .inTable('scenario')
      .onDelete('CASCADE');
    binaryText(knex, table, 'user_ref').notNullable();
    table.primary(['scenario_id', 'user_ref']);
    table.index(['user_ref'], 'scenario_person_user_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scenario_person');
  await knex.schema.dropTable('scenario');
};

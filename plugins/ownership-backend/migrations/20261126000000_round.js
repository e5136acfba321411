// @ts-check

/**
 * Rounds in which owners are asked to confirm. Which entities are in one, and
 * which of them still wait, is looked up: the estate goes on changing.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('verification_round', table => {
    table.comment(
      'Asks every owner of what the filter matches to confirm by a day; who asked is in the audit log',
    );
    table.string('id').primary();
    table.text('filter').notNullable().comment('JSON');
    table.bigInteger('started_at').notNullable();
    table
      .bigInteger('ends_at')
      .notNullable()
      .comment('End of the last UTC day: it expires by itself');
    table.bigInteger('closed_at').comment('When somebody ended it before');
    table.index(['started_at', 'id'], 'verification_round_started_idx');
    table.index(['ends_at'], 'verification_round_ends_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('verification_round');
};

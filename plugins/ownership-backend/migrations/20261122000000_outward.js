// @ts-check

/**
 * What is told to the outside, and what is asked from it: findings that sinks
 * still have to hear of, and the reviews that hosts know.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('finding_event', table => {
    table
      .bigInteger('told_at')
      .comment('When it was put down for the sinks; null while that is owed');
    table.index(['told_at', 'id'], 'finding_event_told_idx');
  });

  await knex.schema.createTable('finding_delivery', table => {
    table.comment('Events that a sink has not yet taken');
    table.string('sink').notNullable();
    table
      .integer('event_id')
      .notNullable()
      .references('id')
      .inTable('finding_event')
      .onDelete('CASCADE');
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('due_at').notNullable();
    table.primary(['sink', 'event_id']);
    table.index(['event_id'], 'finding_delivery_event_idx');
  });

  await knex.schema.createTable('review_host', table => {
    table.comment(
      'One row per host that is asked for reviews: who holds it asks, one at a time',
    );
    table.string('id').primary().comment('Host and port');
    table.bigInteger('due_at').notNullable();
    table.string('lease_ticket');
    table.bigInteger('lease_until');
  });

  await knex.schema.createTable('review_source', table => {
    table.comment('How far the reviews of a repository were read');
    table.string('id').primary().comment('repository.id');
    table.string('host').notNullable();
    table.bigInteger('due_at').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('position').comment('Where to go on, JSON');
    table
      .bigInteger('complete_at')
      .comment('When all of them were last known; null when never');
    table.text('problem').comment('Why the last attempt failed');
    table.index(['host', 'due_at'], 'review_source_due_idx');
  });

  await knex.schema.createTable('review', table => {
    table.comment('Days on which somebody reviewed a change');
    table.string('repository_id').notNullable();
    table.integer('change_no').notNullable();
    table
      .string('email_hash')
      .notNullable()
      .comment('Keyed hash of the account’s private address: no name is kept');
    table.integer('day').notNullable();
    table.text('paths').notNullable().comment('What the change touched, JSON');
    table.primary(['repository_id', 'change_no', 'email_hash', 'day']);
    table.index(['repository_id', 'day'], 'review_day_idx');
  });
};

exports.down = async function down() {
  throw new Error(
    'This migration is not reversed: findings would be told twice. Restore a backup instead.',
  );
};

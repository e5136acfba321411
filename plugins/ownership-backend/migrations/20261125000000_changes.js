// @ts-check

/**
 * What changed lately is found by when it happened.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('finding_event', table => {
    table.index(['at'], 'finding_event_at_idx');
  });
  await knex.schema.alterTable('transfer', table => {
    table.index(['applied_at'], 'transfer_applied_idx');
  });
  await knex.schema.alterTable('entity', table => {
    table.index(['first_seen_at'], 'entity_first_seen_idx');
    table.index(['vanished_at'], 'entity_vanished_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entity', table => {
    table.dropIndex(['vanished_at'], 'entity_vanished_idx');
    table.dropIndex(['first_seen_at'], 'entity_first_seen_idx');
  });
  await knex.schema.alterTable('transfer', table => {
    table.dropIndex(['applied_at'], 'transfer_applied_idx');
  });
  await knex.schema.alterTable('finding_event', table => {
    table.dropIndex(['at'], 'finding_event_at_idx');
  });
};

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
 * Which versions a template has had, so that it can be told since when
 * something is behind; and in which languages components are, so that it can be
 * counted what a path would suit.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('path_version', table => {
    table.comment('Versions at which a template was seen');
    binaryText(knex, table, 'template_ref').notNullable();
    table.string('version').notNullable();
    table.bigInteger('first_seen_at').notNullable();
    table.primary(['template_ref', 'version']);
  });
  const now = Date.now();
  /** @type {Array<{ entity_ref: string; facts: string }>} */
  const paths = await knex('golden_path').select('entity_ref', 'facts');
  for (const { entity_ref: ref, facts } of paths) {
    const { version } = JSON.parse(facts);
    if (version) {
      await knex('path_version').insert({
        template_ref: ref,
        version,
        first_seen_at: now,
      });
    }
  }

  await knex.schema.alterTable('report', table => {
    table.string('languages').comment('As the tags tell, sorted; null if none');
  });
  // Tags were not kept: what has no etag is read again.
  await knex('entity').update({ etag: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('report', table => {
    table.dropColumn('languages');
  });
  await knex.schema.dropTable('path_version');
};

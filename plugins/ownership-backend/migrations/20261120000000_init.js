// @ts-check

/**
 * Text whose order must not depend on the database's locale, so that pages of
 * a list continue where the last one ended.
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
 * Times are milliseconds since the epoch by the database's clock (`_at`,
 * `_until`); days are UTC days since the epoch (`_day`).
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('job', table => {
    table.comment('Recurring work that one replica at a time does');
    table.string('id').primary();
    table.bigInteger('due_at').notNullable();
    table.string('lease_ticket');
    table.bigInteger('lease_until');
    table.bigInteger('succeeded_at');
    table
      .text('error')
      .comment('Why the last run failed; null when it did not');
  });

  await knex.schema.createTable('repository', table => {
    table.comment('Scan queue: one row per repository');
    table.string('id').primary().comment('Hash of kind and target');
    table.string('kind').notNullable();
    table.text('target').notNullable().comment('Free of credentials');
    table
      .text('wanted')
      .notNullable()
      .comment('What components want read: paths and exclusions, JSON');
    table
      .string('wanted_hash')
      .notNullable()
      .comment('Of wanted and everything else that steers the reading');
    table.string('scanned_hash').comment('wanted_hash of the stored knowledge');
    table
      .string('reread_ticket')
      .comment('Set when it must be read again though no commit is new');
    table.string('scanned_commit');
    table.bigInteger('scanned_at');
    table.bigInteger('due_at').notNullable();
    table.string('lease_ticket');
    table.bigInteger('lease_until');
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('status').notNullable().defaultTo('waiting');
    table.text('message');
    table.text('remedy');
    table.index(['due_at'], 'repository_due_idx');
  });

  await knex.schema.createTable('component', table => {
    table.comment(
      'Components of the catalog and what the report needs of them',
    );
    binaryText(knex, table, 'entity_ref').primary();
    table.text('facts').notNullable().comment('JSON');
    table.string('facts_hash').notNullable();
    table.string('repository_id');
    table.text('path').comment('Folder inside the repository');
    table.string('excludes').comment('Hash of the exclusions');
    table.bigInteger('first_seen_at').notNullable();
    table
      .bigInteger('vanished_at')
      .comment(
        'Since when the catalog has it no more; data is kept for a while',
      );
    table
      .bigInteger('score_due_at')
      .comment('Set when an input of the report changed; null when up to date');
    table.index(['repository_id'], 'component_repository_idx');
    table.index(['score_due_at'], 'component_score_due_idx');
  });

  await knex.schema.createTable('catalog_group', table => {
    binaryText(knex, table, 'entity_ref').primary();
    table.text('title');
    table.string('type');
    table.text('members').notNullable().comment('Direct members, JSON');
    table
      .text('people')
      .notNullable()
      .comment('Members, those of descendants included, JSON');
  });

  await knex.schema.createTable('catalog_user', table => {
    binaryText(knex, table, 'entity_ref').primary();
    table.text('name').notNullable();
    table.string('provider').notNullable();
    table.bigInteger('absent_since_at');
    table.integer('left_day').comment('From which UTC day on they have left');
  });

  await knex.schema.createTable('identity_alias', table => {
    table.comment('E-mail addresses that belong to users of the catalog');
    binaryText(knex, table, 'email').primary();
    binaryText(knex, table, 'user_ref').notNullable();
    table.index(['user_ref'], 'identity_alias_user_idx');
  });

  await knex.schema.createTable('golden_path', table => {
    binaryText(knex, table, 'entity_ref').primary();
    table.text('facts').notNullable().comment('JSON');
  });

  await knex.schema.createTable('path_use', table => {
    table.comment('Which component came from which template');
    binaryText(knex, table, 'component_ref').notNullable();
    binaryText(knex, table, 'template_ref').notNullable();
    table.string('version');
    table.string('template_commit');
    table.string('source').notNullable().comment('What says so');
    table.primary(['component_ref', 'template_ref']);
    table.index(['template_ref'], 'path_use_template_idx');
  });

  await knex.schema.createTable('person', table => {
    table.increments('id');
    binaryText(knex, table, 'person_key')
      .notNullable()
      .unique({ indexName: 'person_key_uniq' })
      .comment('User ref where linked, else derived from the addresses');
    binaryText(knex, table, 'user_ref');
    table.text('name').comment('As git knows them; null once erased');
    table.bigInteger('erased_at');
    table.index(['user_ref'], 'person_user_idx');
  });

  await knex.schema.createTable('person_link', table => {
    table.comment('Addresses under which a person appears in history');
    table
      .integer('person_id')
      .notNullable()
      .references('id')
      .inTable('person')
      .onDelete('CASCADE');
    binaryText(knex, table, 'email').notNullable();
    table.primary(['person_id', 'email']);
    table.index(['email'], 'person_link_email_idx');
  });

  await knex.schema.createTable('knowledge', table => {
    table.comment(
      'What git says about a folder; holds no time but commit days',
    );
    table.increments('id');
    table
      .string('repository_id')
      .notNullable()
      .references('id')
      .inTable('repository')
      .onDelete('CASCADE');
    table.text('path').notNullable();
    table.string('excludes').notNullable();
    table.string('commit').notNullable();
    table.string('engine_version').notNullable();
    table.integer('files').notNullable();
    table.text('commit_days').notNullable().comment('Delta-coded, with counts');
    table.integer('first_day');
    table.integer('last_day');
    table.boolean('reviews_known').notNullable();
    table.integer('documentation_files').notNullable();
    table.integer('documentation_people').notNullable();
    table.float('agent_assisted_share').notNullable();
    table.unique(['repository_id', 'path', 'excludes'], {
      indexName: 'knowledge_unit_uniq',
    });
  });

  await knex.schema.createTable('component_person', table => {
    table.comment('Active UTC days of a person in a component, by role');
    table
      .integer('knowledge_id')
      .notNullable()
      .references('id')
      .inTable('knowledge')
      .onDelete('CASCADE');
    table.integer('person_id').notNullable().references('id').inTable('person');
    table.text('authored').notNullable().comment('Delta-coded days');
    table.text('reviewed').notNullable().comment('Delta-coded days');
    table.integer('changes').notNullable();
    table.primary(['knowledge_id', 'person_id']);
    table.index(['person_id'], 'component_person_person_idx');
  });

  await knex.schema.createTable('who_set', table => {
    table.comment('Which sets of people author how many files, per folder');
    table.increments('id');
    table
      .integer('knowledge_id')
      .notNullable()
      .references('id')
      .inTable('knowledge')
      .onDelete('CASCADE');
    table.text('folder').notNullable();
    table.text('people').notNullable().comment('Sorted person ids, JSON');
    table.integer('files').notNullable();
    table.index(['knowledge_id'], 'who_set_knowledge_idx');
  });

  await knex.schema.createTable('report', table => {
    table.comment('Current report of each component of the catalog');
    binaryText(knex, table, 'entity_ref').primary();
    table.integer('as_of_day').notNullable();
    table.string('model_version').notNullable();
    table.string('commit');
    binaryText(knex, table, 'title_sort').notNullable();
    binaryText(knex, table, 'owner_ref');
    binaryText(knex, table, 'owner_title');
    table.text('search_text').notNullable();
    table.string('state').notNullable();
    table.integer('score');
    table.integer('band').comment('1 single, 2 pair, 3 shared');
    table
      .integer('warning')
      .notNullable()
      .comment('0 none, 1 open, 2 critical');
    table.integer('risk').notNullable().comment('Smaller is more urgent');
    table.float('activity').notNullable();
    table.string('source_status').notNullable();
    table.text('summary').notNullable().comment('JSON');
    table
      .text('detail')
      .notNullable()
      .comment('JSON, before privacy is applied; people by id only');
    table.index(['risk', 'entity_ref'], 'report_risk_idx');
    table.index(['owner_ref'], 'report_owner_idx');
    table.index(['as_of_day'], 'report_as_of_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'report',
    'who_set',
    'component_person',
    'knowledge',
    'person_link',
    'person',
    'path_use',
    'golden_path',
    'identity_alias',
    'catalog_user',
    'catalog_group',
    'component',
    'repository',
    'job',
  ]) {
    await knex.schema.dropTable(table);
  }
};

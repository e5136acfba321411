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
 * From components alone to every kind that is owned, with history, findings,
 * verifications and transfers.
 *
 * Reports are made anew from the knowledge, which stays: their table becomes
 * narrow, so that lists, counts and roll-ups read little, and the documents
 * move beside it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('catalog_ref', table => {
    table.comment(
      'A number for every entity ever seen: what a caller may see is a bitmap over them',
    );
    table.increments('no');
    binaryText(knex, table, 'entity_ref')
      .notNullable()
      .unique({ indexName: 'catalog_ref_uniq' });
  });

  await knex.schema.renameTable('component', 'entity');
  for (const name of [
    'entity',
    'catalog_group',
    'catalog_user',
    'golden_path',
  ]) {
    await knex.raw(
      'insert into catalog_ref (entity_ref) select entity_ref from ?? where true on conflict do nothing',
      [name],
    );
  }
  await knex.schema.alterTable('entity', table => {
    table
      .string('kind')
      .notNullable()
      .defaultTo('component')
      .comment('component, api, resource, system or domain');
    table.string('etag').comment('Of the entity in the catalog, as last read');
    table.string('uid').comment('Of the entity in the catalog');
    table
      .text('exclude_patterns')
      .comment('What not to read in the folder, JSON');
    binaryText(knex, table, 'owner_ref').comment('As declared');
    binaryText(knex, table, 'system_ref');
    binaryText(knex, table, 'domain_ref').comment(
      'Its own or its system’s; the parent of a domain',
    );
    table.index(['uid'], 'entity_uid_idx');
    table.index(['owner_ref'], 'entity_owner_idx');
    table.index(['system_ref'], 'entity_system_idx');
    table.index(['domain_ref'], 'entity_domain_idx');
  });

  // Until the catalog is read anew, owners are looked up by what was stored.
  const fact = (/** @type {string[]} */ ...path) =>
    knex.client.config.client.includes('pg')
      ? knex.raw('facts::json #>> ?', [`{${path.join(',')}}`])
      : knex.raw('json_extract(facts, ?)', [`$.${path.join('.')}`]);
  await knex('entity').update({
    owner_ref: fact('owner', 'ref'),
    system_ref: fact('system'),
  });

  for (const name of ['catalog_group', 'catalog_user', 'golden_path']) {
    await knex.schema.alterTable(name, table => {
      table.string('etag').comment('Of the entity in the catalog');
      table.text('facts_json').comment('What it says itself, JSON');
    });
  }

  await knex.schema.createTable('inventory_draft', table => {
    table.comment(
      'What a walk through the catalog found to differ, until the walk is complete and all of it is stored at once',
    );
    table.string('run').notNullable().comment('Ticket of the lease');
    binaryText(knex, table, 'entity_ref').notNullable();
    table
      .string('target')
      .notNullable()
      .comment('The table that the entity belongs in');
    table.string('action').notNullable().comment('save, touch or remove');
    table.string('etag');
    table.string('uid');
    table.string('repository_id');
    table.text('content').comment('JSON');
    table.primary(['run', 'entity_ref']);
    table.index(['run', 'repository_id'], 'inventory_draft_repository_idx');
  });

  await knex.schema.createTable('group_closure', table => {
    table.comment('Each group with itself and every group below it');
    binaryText(knex, table, 'ancestor_ref').notNullable();
    binaryText(knex, table, 'descendant_ref').notNullable();
    table.primary(['ancestor_ref', 'descendant_ref']);
    table.index(['descendant_ref'], 'group_closure_descendant_idx');
  });

  await knex.schema.createTable('domain_closure', table => {
    table.comment('Each domain with itself and every domain below it');
    binaryText(knex, table, 'ancestor_ref').notNullable();
    binaryText(knex, table, 'descendant_ref').notNullable();
    table.primary(['ancestor_ref', 'descendant_ref']);
    table.index(['descendant_ref'], 'domain_closure_descendant_idx');
  });

  await knex.schema.alterTable('repository', table => {
    table
      .string('host')
      .notNullable()
      .defaultTo('')
      .comment(
        'Where the concurrency limit of a host applies; empty for files',
      );
    table
      .bigInteger('requested_at')
      .comment('When somebody asked for a scan; such rows come first');
    table.string('requested_by').comment('Ref of who asked');
    table.bigInteger('started_at').comment('When the present lease was taken');
    table.text('lease_holder').comment('Which replica holds the lease');
    table.text('notes').comment('What was left out of the last reading, JSON');
    table
      .bigInteger('checked_at')
      .comment('When the host last said which commit is newest');
    table.index(['lease_until'], 'repository_lease_idx');
  });
  // In the order in which repositories have their turn.
  await knex.schema.raw(
    'create index repository_turn_idx on repository ((case when requested_at is null then 1 else 0 end), requested_at, due_at, id)',
  );

  await knex.schema.alterTable('knowledge', table => {
    table
      .integer('jetbrains_bus_factor')
      .comment('A third opinion; null where it was not computed');
    table.integer('jetbrains_files');
  });

  await knex.schema.dropTable('report');
  await knex.schema.createTable('report', table => {
    table.comment('Current reports: what lists filter, sort and count by');
    binaryText(knex, table, 'entity_ref').primary();
    table.integer('entity_no').notNullable().comment('catalog_ref.no');
    table.string('kind').notNullable();
    table.integer('as_of_day').notNullable();
    table.string('model_version').notNullable();
    table.string('config_hash').notNullable().defaultTo('');
    table.string('commit');
    binaryText(knex, table, 'title_sort').notNullable();
    table.string('type');
    table.string('lifecycle');
    table.integer('tier');
    binaryText(knex, table, 'owner_ref');
    table.integer('owner_no');
    binaryText(knex, table, 'owner_title');
    table.string('owner_problem').comment('dangling, missing, …');
    binaryText(knex, table, 'system_ref');
    table.integer('system_no');
    binaryText(knex, table, 'domain_ref');
    table.integer('domain_no');
    binaryText(knex, table, 'template_ref');
    table.integer('template_no');
    table.string('state').notNullable();
    table.integer('score');
    table.float('coverage').notNullable().defaultTo(0);
    table.integer('band').comment('1 single, 2 pair, 3 shared');
    table
      .integer('warning')
      .notNullable()
      .comment('0 none, 1 open, 2 critical');
    table.integer('risk').notNullable().comment('Smaller is more urgent');
    table.float('activity').notNullable();
    table
      .string('alignment')
      .comment('aligned, mixed or mismatch; null where unknown');
    table.string('knowing_ref').comment('Team that holds most knowledge');
    table.integer('knowing_no');
    table.integer('verified_day').comment('Of the verification in force');
    table.string('source_status').notNullable();
    table.index(['kind', 'risk', 'entity_ref'], 'report_risk_idx');
    table.index(['kind', 'title_sort', 'entity_ref'], 'report_title_idx');
    table.index(['owner_ref'], 'report_owner_idx');
    table.index(['system_ref'], 'report_system_idx');
    table.index(['domain_ref'], 'report_domain_idx');
    table.index(['template_ref'], 'report_template_idx');
    table.index(['as_of_day'], 'report_as_of_idx');
  });

  await knex.schema.createTable('report_document', table => {
    table.comment('The report itself, before privacy; people by id only');
    binaryText(knex, table, 'entity_ref').primary();
    table.text('search_text').notNullable();
    table.text('summary').notNullable().comment('JSON');
    table.text('detail').notNullable().comment('JSON');
  });
  await knex('entity').whereNull('vanished_at').update({ score_due_at: 0 });

  await knex.schema.createTable('report_history', table => {
    table.comment(
      'One row per entity and day on which anything changed; a day without a row is like the one before',
    );
    binaryText(knex, table, 'entity_ref').notNullable();
    table.integer('day').notNullable();
    table
      .string('digest')
      .notNullable()
      .comment('Of what makes a day differ from the one before');
    binaryText(knex, table, 'owner_ref');
    table.string('state').notNullable();
    table.integer('score');
    table.float('coverage').notNullable();
    table.integer('band');
    table.integer('warning').notNullable();
    table.string('alignment');
    table.string('commit');
    table.string('model_version').notNullable();
    table
      .text('figures')
      .comment(
        'Parts of the score and knowledge figures, JSON, before privacy',
      );
    table.primary(['entity_ref', 'day']);
    table.index(['day'], 'report_history_day_idx');
  });

  await knex.schema.createTable('finding', table => {
    table.comment('What is wrong with an entity, from its first sight on');
    table.string('id').primary();
    binaryText(knex, table, 'entity_ref').notNullable();
    table.string('kind').notNullable();
    table
      .string('subject')
      .notNullable()
      .defaultTo('')
      .comment('Tells findings of one kind on one entity apart');
    table.string('severity').notNullable();
    table.integer('severity_rank').notNullable().comment('0 is most severe');
    table.string('confidence').notNullable();
    table.text('facts').notNullable().comment('JSON; no names');
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('last_seen_at').notNullable();
    table.bigInteger('resolved_at');
    table.integer('reopened').notNullable().defaultTo(0);
    table.bigInteger('snoozed_until_at');
    table.text('snooze_reason');
    binaryText(knex, table, 'snoozed_by');
    table.unique(['entity_ref', 'kind', 'subject'], {
      indexName: 'finding_identity_uniq',
    });
    table.index(['resolved_at', 'severity_rank', 'id'], 'finding_open_idx');
    table.index(['opened_at', 'id'], 'finding_opened_idx');
  });
  // Lists and roll-ups count what is not resolved by reading this alone.
  await knex.schema.raw(
    'create index finding_unresolved_idx on finding (entity_ref, snoozed_until_at) where resolved_at is null',
  );

  await knex.schema.createTable('finding_event', table => {
    table.increments('id');
    table
      .string('finding_id')
      .notNullable()
      .references('id')
      .inTable('finding')
      .onDelete('CASCADE');
    table.bigInteger('at').notNullable();
    table
      .string('event')
      .notNullable()
      .comment('opened, resolved, reopened, snoozed, unsnoozed');
    binaryText(knex, table, 'by_ref');
    table.text('reason');
    table.index(['finding_id', 'id'], 'finding_event_finding_idx');
  });

  await knex.schema.createTable('verification', table => {
    table.comment(
      'Confirmations and disputes of an owner; in force while the owner stays',
    );
    table.string('id').primary();
    binaryText(knex, table, 'entity_ref').notNullable();
    binaryText(knex, table, 'owner_ref').notNullable();
    table.string('kind').notNullable().comment('confirmed or disputed');
    table.text('reason');
    binaryText(knex, table, 'by_ref').comment('Null once erased');
    table.bigInteger('at').notNullable();
    table.bigInteger('answered_at');
    binaryText(knex, table, 'answered_by');
    table.string('answer').comment('upheld, rejected or withdrawn');
    table.text('answer_reason');
    table.bigInteger('void_at').comment('When the owner changed');
    table.index(['entity_ref', 'at'], 'verification_entity_idx');
  });

  await knex.schema.createTable('transfer', table => {
    table.string('id').primary();
    binaryText(knex, table, 'entity_ref').notNullable();
    binaryText(knex, table, 'from_ref').comment('Null without a valid owner');
    binaryText(knex, table, 'to_ref').notNullable();
    table.text('reason');
    table
      .string('state')
      .notNullable()
      .comment('proposed, accepted, declined, withdrawn, expired or applied');
    binaryText(knex, table, 'proposed_by');
    table.bigInteger('proposed_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    binaryText(knex, table, 'decided_by');
    table.bigInteger('decided_at');
    table.text('decision_reason');
    table.bigInteger('applied_at');
    table.text('pull_request').comment('JSON: url, when');
    table.index(['entity_ref', 'proposed_at'], 'transfer_entity_idx');
    table.index(['state', 'expires_at'], 'transfer_state_idx');
    table.index(['to_ref'], 'transfer_to_idx');
  });
  await knex.raw(
    "create unique index transfer_open_uniq on transfer (entity_ref) where state in ('proposed', 'accepted')",
  );

  await knex.schema.createTable('erased_email', table => {
    table.comment('Keyed hashes of addresses that must stay without a name');
    table.string('hash').primary();
    table
      .integer('person_id')
      .references('id')
      .inTable('person')
      .onDelete('CASCADE');
    table.bigInteger('erased_at').notNullable();
    table.index(['person_id'], 'erased_email_person_idx');
  });

  await knex.schema.createTable('setting', table => {
    table.comment('What the plugin made up once and must keep');
    table.string('id').primary();
    table.text('value').notNullable();
  });
};

exports.down = async function down() {
  throw new Error(
    'This migration is not reversed: it would lose history, findings, verifications and transfers. Restore a backup instead.',
  );
};

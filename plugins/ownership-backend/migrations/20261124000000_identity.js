// @ts-check

const PAGE = 1_000;
/** Characters; an index of PostgreSQL takes no more than 2,700 bytes. */
const LONGEST_NAME_KEY = 200;

/**
 * Text whose order must not depend on the database's locale.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} column
 */
function binaryText(knex, table, column) {
  return isPostgres(knex)
    ? table.specificType(column, 'text collate "C"')
    : table.text(column);
}

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return String(knex.client.config.client).includes('pg');
}

/**
 * As `plainName` of the engine had it when this was released.
 *
 * @param {string} name
 */
function plainName(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What people say of their own addresses, and by which name an identity that
 * nobody is linked to can be found again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('identity_link', table => {
    table.comment('Addresses that people said are theirs');
    table.string('id').primary();
    binaryText(knex, table, 'email')
      .notNullable()
      .unique({ indexName: 'identity_link_email_uniq' })
      .comment('As the engine spells it');
    binaryText(knex, table, 'user_ref').notNullable();
    table
      .string('basis')
      .notNullable()
      .comment('resembles: name or mailbox were alike; claimed: nothing was');
    table.bigInteger('linked_at').notNullable();
    table.index(['user_ref'], 'identity_link_user_idx');
  });

  await knex.schema.alterTable('identity_alias', table => {
    table
      .string('origin')
      .comment('What says so; null until the catalog was read again');
  });

  await knex.schema.alterTable('person', table => {
    binaryText(knex, table, 'name_key').comment(
      'Name without case and accents, of people whom nothing links',
    );
    table.index(['name_key'], 'person_name_key_idx');
  });
  await fillNameKeys(knex);

  await knex.schema.alterTable('review', table => {
    table.index(['email_hash'], 'review_email_idx');
  });
};

/** @param {import('knex').Knex} knex */
async function fillNameKeys(knex) {
  const rows = isPostgres(knex)
    ? 'json_to_recordset(?::json) as r(id integer, name_key text)'
    : "(select json_extract(value, '$.id') as id, json_extract(value, '$.name_key') as name_key from json_each(?)) as r";
  for (let last = 0; ; ) {
    /** @type {Array<{ id: number; name: string }>} */
    const page = await knex('person')
      .where('id', '>', last)
      .whereNull('user_ref')
      .whereNotNull('name')
      .orderBy('id')
      .limit(PAGE)
      .select('id', 'name');
    if (page.length === 0) return;
    last = page[page.length - 1].id;
    const keys = page.flatMap(({ id, name }) => {
      const key = plainName(name);
      return key !== '' && key.length <= LONGEST_NAME_KEY
        ? [{ id, name_key: key }]
        : [];
    });
    await knex.raw(
      `update person set name_key = r.name_key from ${rows} where person.id = r.id`,
      [JSON.stringify(keys)],
    );
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('review', table => {
    table.dropIndex(['email_hash'], 'review_email_idx');
  });
  await knex.schema.alterTable('person', table => {
    table.dropIndex(['name_key'], 'person_name_key_idx');
    table.dropColumn('name_key');
  });
  await knex.schema.alterTable('identity_alias', table => {
    table.dropColumn('origin');
  });
  await knex.schema.dropTable('identity_link');
};

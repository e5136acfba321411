import { catalogRows } from './catalogRows.mjs';

const ITEMS_AT_ONCE = 1000;
const SEARCH_ROWS_AT_ONCE = 50_000;

/**
 * Writes the entities straight into the tables of the catalog, as rows that
 * are processed, stitched and due again in a day. Processing them one by one
 * would take the catalog an hour.
 *
 * @param {import('pg').Client} client connected to the catalog's database
 */
export async function fillCatalog(client, entities) {
  const { items, relations } = catalogRows(entities);
  for (const part of parts(items, ITEMS_AT_ONCE)) {
    const columns = [
      part.map(item => item.id),
      part.map(item => item.ref),
      part.map(item => JSON.stringify(item.entity)),
      part.map(item => item.hash),
      part.map(item => JSON.stringify(item.finalEntity)),
    ];
    await client.query(
      `insert into refresh_state (entity_id, entity_ref, unprocessed_entity, processed_entity, unprocessed_hash, result_hash, errors, next_update_at, last_discovery_at)
       select id, ref, entity, entity, hash, hash, '', now() + interval '1 day', now()
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as row(id, ref, entity, hash)`,
      columns.slice(0, 4),
    );
    await client.query(
      `insert into refresh_state_references (source_key, target_entity_ref)
       select 'bench', ref from unnest($1::text[]) as row(ref)`,
      [columns[1]],
    );
    await client.query(
      `insert into final_entities (entity_id, entity_ref, final_entity, hash, last_updated_at)
       select id, ref, entity, hash, now()
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as row(id, ref, entity, hash)`,
      [columns[0], columns[1], columns[4], columns[3]],
    );
  }
  for (const part of parts(relations, SEARCH_ROWS_AT_ONCE)) {
    await client.query(
      `insert into relations (originating_entity_id, source_entity_ref, type, target_entity_ref)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
      ['id', 'source', 'type', 'target'].map(key => part.map(row => row[key])),
    );
  }
  const search = items.flatMap(item => item.search);
  for (const part of parts(search, SEARCH_ROWS_AT_ONCE)) {
    await client.query(
      `insert into search (entity_id, key, value, original_value)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
      ['entity_id', 'key', 'value', 'original_value'].map(key =>
        part.map(row => row[key]),
      ),
    );
  }
  await client.query('vacuum analyze');
}

export async function emptyCatalog(client) {
  await client.query(
    'truncate refresh_state, refresh_state_references, relations, stitch_queue cascade',
  );
}

function* parts(rows, size) {
  for (let at = 0; at < rows.length; at += size) {
    yield rows.slice(at, at + size);
  }
}

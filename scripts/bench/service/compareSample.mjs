import { isDeepStrictEqual } from 'node:util';
import { catalogRows } from './catalogRows.mjs';

/**
 * Compares the rows that the catalog made of a few entities with those that
 * `catalogRows` makes of them. Ids, etags and hashes are made up by whoever
 * writes and are left out.
 *
 * @returns {Promise<string[]>} differences in words, none when all are equal
 */
export async function compareSample(client, entities) {
  const ours = catalogRows(entities);
  const { rows } = await client.query(
    'select entity_id, entity_ref, final_entity from final_entities',
  );
  const stored = new Map(rows.map(row => [row.entity_ref, row]));
  const problems = [];
  if (stored.size !== ours.items.length) {
    problems.push(`${stored.size} entities instead of ${ours.items.length}`);
  }
  for (const item of ours.items) {
    const row = stored.get(item.ref);
    if (!row) {
      problems.push(`${item.ref} is missing`);
      continue;
    }
    const search = await client.query(
      'select key, value, original_value from search where entity_id = $1',
      [row.entity_id],
    );
    compare(`search rows of ${item.ref}`, {
      ours: searchKeys(item.search),
      theirs: searchKeys(search.rows),
      problems,
    });
    compare(`final entity of ${item.ref}`, {
      ours: comparable(item.finalEntity),
      theirs: comparable(JSON.parse(row.final_entity)),
      problems,
    });
  }
  const relations = await client.query(
    'select source_entity_ref as source, type, target_entity_ref as target from relations',
  );
  compare('relations', {
    ours: relationKeys(ours.relations),
    theirs: relationKeys(relations.rows),
    problems,
  });
  return problems;
}

function compare(what, { ours, theirs, problems }) {
  if (!isDeepStrictEqual(ours, theirs)) {
    const [left, right] = [ours, theirs].map(shown);
    problems.push(
      [
        what,
        ...left.filter(line => !right.includes(line)).map(line => `- ${line}`),
        ...right.filter(line => !left.includes(line)).map(line => `+ ${line}`),
      ].join('\n'),
    );
  }
}

function shown(value) {
  return Array.isArray(value)
    ? value
    : JSON.stringify(value, undefined, 1).split('\n');
}

function searchKeys(rows) {
  return rows
    .filter(row => row.key !== 'metadata.uid')
    .map(row => JSON.stringify([row.key, row.value, row.original_value]))
    .sort();
}

function relationKeys(rows) {
  return rows
    .map(({ source, type, target }) => JSON.stringify([source, type, target]))
    .sort();
}

function comparable(entity) {
  const { uid, etag, ...metadata } = entity.metadata;
  return { ...entity, metadata };
}

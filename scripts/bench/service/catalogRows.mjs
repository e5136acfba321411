import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(
  new URL('../../../packages/backend/package.json', import.meta.url),
);
/** The stitcher's own function, so that what is searched is what it writes. */
const { buildEntitySearch } = require(join(
  dirname(require.resolve('@backstage/plugin-catalog-backend/package.json')),
  'dist/database/operations/stitcher/buildEntitySearch.cjs.js',
));

/** What a field of `spec` says: the relation, its reverse and the other's kind. */
const RELATIONS = {
  Component: {
    owner: ['ownedBy', 'ownerOf', 'group'],
    system: ['partOf', 'hasPart', 'system'],
  },
  System: {
    owner: ['ownedBy', 'ownerOf', 'group'],
    domain: ['partOf', 'hasPart', 'domain'],
  },
  Domain: { owner: ['ownedBy', 'ownerOf', 'group'] },
  User: { memberOf: ['memberOf', 'hasMember', 'group'] },
  Group: { parent: ['childOf', 'parentOf', 'group'] },
};

/**
 * The rows that the catalog has of these entities once it has processed and
 * stitched them. `compareSample` checks this against the catalog itself.
 */
export function catalogRows(entities) {
  const items = entities.map(entity => ({
    id: randomUUID(),
    ref: refOf(entity.kind, entity.metadata.name),
    entity,
  }));
  const relations = items.flatMap(relationRows);
  const bySource = new Map();
  for (const relation of relations) {
    const list = bySource.get(relation.source) ?? [];
    list.push(relation);
    bySource.set(relation.source, list);
  }
  return {
    relations,
    items: items.map(({ id, ref, entity }) => {
      const stitched = {
        ...entity,
        relations: distinctSorted(bySource.get(ref) ?? []),
      };
      const hash = hashOf(stitched);
      stitched.metadata = { ...entity.metadata, uid: id, etag: hash };
      return {
        id,
        ref,
        entity,
        hash,
        finalEntity: stitched,
        search: buildEntitySearch(id, stitched),
      };
    }),
  };
}

export function refOf(kind, name) {
  return `${kind}:default/${name}`.toLowerCase();
}

function relationRows({ id, ref, entity }) {
  return Object.entries(RELATIONS[entity.kind]).flatMap(
    ([field, [type, reverse, kind]]) =>
      [entity.spec[field] ?? []].flat().flatMap(name => {
        const target = refOf(kind, name);
        return [
          { id, source: ref, type, target },
          { id, source: target, type: reverse, target: ref },
        ];
      }),
  );
}

function distinctSorted(relations) {
  const keys = relations.map(({ type, target }) => `${type}\n${target}`);
  return [...new Set(keys)].sort().map(key => {
    const [type, targetRef] = key.split('\n');
    return { type, targetRef };
  });
}

function hashOf(value) {
  return createHash('sha1').update(JSON.stringify(value)).digest('hex');
}

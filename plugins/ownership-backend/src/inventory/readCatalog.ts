import type { AuthService } from '@backstage/backend-plugin-api';
import type { StreamEntitiesRequest } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const KINDS = ['Component', 'Group', 'User', 'Template'];

/** What is needed of an entity; the rest stays in the catalog. */
const FIELDS: StreamEntitiesRequest['fields'] = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.annotations',
  'metadata.labels',
  'metadata.links',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.tier',
  'spec.profile',
  'spec.parent',
  'spec.children',
  'spec.members',
  'spec.memberOf',
  'relations',
];

/**
 * Streams every entity that bears on ownership, with the plugin's own
 * credentials: none of it may reach a caller unfiltered. Throws when the
 * catalog fails half-way, so that a part is never taken for the whole.
 */
export async function readCatalog(options: {
  catalog: CatalogService;
  auth: AuthService;
  signal?: AbortSignal;
}): Promise<Entity[]> {
  const { catalog, auth, signal } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const pages = catalog.streamEntities(
    { filter: { kind: KINDS }, fields: FIELDS },
    { credentials },
  );
  const entities: Entity[] = [];
  for await (const page of pages) {
    signal?.throwIfAborted();
    entities.push(...withoutNul(page));
  }
  return entities;
}

/** PostgreSQL stores no NUL; one entity that has it must not stop the others. */
function withoutNul(page: Entity[]): Entity[] {
  const text = JSON.stringify(page);
  return text.includes('\\u0000')
    ? JSON.parse(text, (_key, value) =>
        typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value,
      )
    : page;
}

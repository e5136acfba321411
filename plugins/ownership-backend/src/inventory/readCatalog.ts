import type { AuthService } from '@backstage/backend-plugin-api';
import type { StreamEntitiesRequest } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Domain',
  'Group',
  'User',
  'Template',
];

/** What tells whether an entity changed. */
const NAMES: StreamEntitiesRequest['fields'] = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'metadata.etag',
];

/** What is needed of an entity; the rest stays in the catalog. */
const FIELDS: StreamEntitiesRequest['fields'] = [
  ...NAMES,
  'apiVersion',
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
  'spec.domain',
  'spec.subdomainOf',
  'spec.tier',
  'spec.profile',
  'spec.parent',
  'spec.children',
  'spec.members',
  'spec.memberOf',
  'spec.parameters',
  'spec.scaffoldedFrom',
  'relations',
];

/** A catalog that says nothing for this long is down. */
const PAGE_TIMEOUT_MS = 2 * 60 * 1000;
const REFS_PER_REQUEST = 200;

export interface CatalogOptions {
  catalog: CatalogService;
  auth: AuthService;
  signal: AbortSignal;
}

/**
 * Streams the entities that bear on ownership, page by page, with the plugin's
 * own credentials: none of it may reach a caller unfiltered. Throws when the
 * catalog fails half-way, so that a part is never taken for the whole.
 */
export async function* streamCatalog(
  options: CatalogOptions & { detail: 'names' | 'full' },
): AsyncGenerator<Entity[]> {
  const { catalog, auth, signal, detail } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const pages = catalog
    .streamEntities(
      { filter: { kind: KINDS }, fields: detail === 'full' ? FIELDS : NAMES },
      { credentials },
    )
    [Symbol.asyncIterator]();
  for (;;) {
    const page = await answered(() => pages.next(), signal);
    if (page.done) return;
    yield storable(page.value);
  }
}

/** Reads some entities in full; those that the catalog has not are left out. */
export async function* readEntities(
  options: CatalogOptions & { refs: readonly string[] },
): AsyncGenerator<Entity[]> {
  const { catalog, auth, signal, refs } = options;
  for (let at = 0; at < refs.length; at += REFS_PER_REQUEST) {
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await answered(
      () =>
        catalog.getEntitiesByRefs(
          { entityRefs: refs.slice(at, at + REFS_PER_REQUEST), fields: FIELDS },
          { credentials },
        ),
      signal,
    );
    yield storable(items.filter(item => item !== undefined));
  }
}

/**
 * An answer of the catalog, unless it never comes or we are to stop: then it is
 * not asked, as nobody would be there to hear that it failed.
 */
async function answered<T>(
  ask: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const timeout = AbortSignal.timeout(PAGE_TIMEOUT_MS);
  const given = AbortSignal.any([signal, timeout]);
  let giveUp = () => {};
  const gaveUp = new Promise<never>((_, reject) => {
    giveUp = () =>
      reject(
        signal.aborted
          ? signal.reason
          : new ServiceUnavailableError('The catalog does not answer'),
      );
    given.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([ask(), gaveUp]);
  } finally {
    given.removeEventListener('abort', giveUp);
  }
}

/**
 * PostgreSQL stores neither NUL nor half a character; one entity that has it
 * must not stop the others.
 */
function storable(page: Entity[]): Entity[] {
  const text = JSON.stringify(page);
  return /\\u(?:0000|d[89a-f])/i.test(text)
    ? JSON.parse(text, (_key, value) =>
        typeof value === 'string'
          ? value.replace(/\0|\p{Surrogate}/gu, '\ufffd')
          : value,
      )
    : page;
}

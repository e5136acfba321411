import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Inventory } from './Inventory';
import { ownerOf, type OwnerDirectory } from './owner';

/** The templates of the catalog, sorted by ref. */
export function goldenPathsOf(
  entities: readonly Entity[],
  directory: OwnerDirectory,
): Inventory['goldenPaths'] {
  return entities
    .filter(({ kind }) => kind === 'Template')
    .map(entity => {
      const { metadata, spec } = entity;
      const owner = ownerOf(entity, directory);
      return {
        entityRef: stringifyEntityRef(entity),
        namespace: metadata.namespace ?? 'default',
        name: metadata.name,
        title: metadata.title ?? metadata.name,
        description: metadata.description,
        type: typeof spec?.type === 'string' ? spec.type : undefined,
        tags: metadata.tags ?? [],
        owner: owner.ref ? { ref: owner.ref, title: owner.title } : undefined,
      };
    })
    .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { GoldenPathFacts } from './Inventory';
import { declaredOwner } from './owner';

/** What a Template says. */
export function goldenPathFacts(entity: Entity): GoldenPathFacts {
  const { metadata, spec } = entity;
  const { ref } = declaredOwner(entity);
  return {
    entityRef: stringifyEntityRef(entity),
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    type: typeof spec?.type === 'string' ? spec.type : undefined,
    tags: metadata.tags ?? [],
    owner: ref ? { ref } : undefined,
  };
}

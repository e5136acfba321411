import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** Targets of an entity's relations of one type, in the catalog's order. */
export function relatedRefs(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
}

/** Refs in a field of the spec; what is no ref is left out. */
export function specRefs(
  entity: Entity,
  field: string,
  defaultKind: string,
): string[] {
  const value = (entity.spec as Record<string, unknown> | undefined)?.[field];
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap(text => {
    const ref = toRef(text, entity, defaultKind);
    return ref === undefined ? [] : [ref];
  });
}

function toRef(
  text: unknown,
  entity: Entity,
  defaultKind: string,
): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text.trim(), {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

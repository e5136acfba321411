import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/**
 * A ref of the catalog has at most 63 characters in each of its three parts.
 * What is longer names nothing, and no index of a database takes it.
 */
export const LONGEST_REF = 255;

/** Targets of an entity's relations of one type, in the catalog's order. */
export function relatedRefs(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => ref.length <= LONGEST_REF);
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
  if (text.length > LONGEST_REF) {
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

import { dirname } from 'node:path';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { ComponentSource } from '../Inventory';
import { sourceOf, type SourceOptions } from './sourceOf';

/**
 * Where a template's history is: as a component's, and else where its descriptor
 * is. What a template renders lies beside that.
 */
export async function templateSource(
  entity: Entity,
  options: SourceOptions,
): Promise<ComponentSource> {
  const source = await sourceOf(entity, options);
  const { annotations = {} } = entity.metadata;
  const place = placeOf(annotations[ANNOTATION_LOCATION]?.trim() ?? '');
  if (
    !('problem' in source) ||
    source.problem.status !== 'none' ||
    place === undefined
  ) {
    return source;
  }
  const found = await sourceOf(
    {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...annotations,
          [ANNOTATION_SOURCE_LOCATION]: place,
        },
      },
    },
    options,
  );
  return 'problem' in found
    ? found
    : { ...found, path: withoutDescriptor(found.path) };
}

/** Of the catalog's own words for where it has read a descriptor. */
function placeOf(descriptor: string): string | undefined {
  if (descriptor.startsWith('file:')) {
    return `file:${dirname(descriptor.slice('file:'.length))}`;
  }
  return descriptor.startsWith('url:') ? descriptor : undefined;
}

/** Addresses of a file tell its folder with some hosts, itself with others. */
function withoutDescriptor(path: string): string {
  return path
    .split('/')
    .filter(name => name && !/\.ya?ml$/.test(name))
    .join('/');
}

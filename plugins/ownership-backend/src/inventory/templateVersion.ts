import type { Entity } from '@backstage/catalog-model';

const ANNOTATION = 'backstage.io/template-version';

/**
 * The version that a template has, or that an entity came from. What could not
 * be one, such as a sentence, counts as not there.
 */
export function templateVersion(entity: Entity): string | undefined {
  const text: unknown = entity.metadata.annotations?.[ANNOTATION];
  const version = typeof text === 'string' ? text.trim() : '';
  return /^[!-~]{1,64}$/.test(version) ? version : undefined;
}

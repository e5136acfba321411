import type { Entity } from '@backstage/catalog-model';

const ANNOTATION = 'backstage.io/template-version';

/**
 * The version that a template has, or that an entity came from. What could not
 * be one, such as a sentence, counts as not there.
 */
export function templateVersion(entity: Entity): string | undefined {
  return versionIn(entity.metadata.annotations?.[ANNOTATION]);
}

/** A version out of what somebody wrote; undefined when it cannot be one. */
export function versionIn(text: unknown): string | undefined {
  const version = typeof text === 'string' ? text.trim() : '';
  return /^[!-~]{1,64}$/.test(version) ? version : undefined;
}

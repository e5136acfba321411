import type { JsonObject } from '@backstage/types';

/** A mapping, of what came out of YAML or JSON. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

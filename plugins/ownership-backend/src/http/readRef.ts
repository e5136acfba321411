import { stringifyEntityRef } from '@backstage/catalog-model';
import { lowerRef } from './queries';

/** The entity that an address names, as the catalog writes it. */
export function readRef(params: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return lowerRef(stringifyEntityRef(params));
}

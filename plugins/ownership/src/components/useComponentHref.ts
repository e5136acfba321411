import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';

/** Where the entity page mounts our tab; see `entity-content:ownership`. */
export const OWNERSHIP_TAB_PATH = '/ownership';

/** A function from a component to the address of its ownership tab. */
export function useComponentHref(): (entityRef: string) => string {
  const entityHref = useEntityRefLink();
  return useCallback(
    entityRef => `${entityHref(entityRef)}${OWNERSHIP_TAB_PATH}`,
    [entityHref],
  );
}

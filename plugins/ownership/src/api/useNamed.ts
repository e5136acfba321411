import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRequest } from './useRequest';

const MOST = 20;

/** A group or a user, as an option to choose. */
export interface Named {
  /** The reference. */
  id: string;
  label: string;
}

/** Groups or users of the catalog whose name or title has these words. */
export function useNamed(kind: 'group' | 'user', words: string): Named[] {
  const catalog = useApi(catalogApiRef);
  const { data } = useRequest(`${kind} ${words}`, () =>
    catalog.queryEntities({
      filter: { kind },
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.title',
        'spec.profile.displayName',
      ],
      limit: MOST,
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      ...(words
        ? {
            fullTextFilter: {
              term: words,
              fields: [
                'metadata.name',
                'metadata.title',
                'spec.profile.displayname',
              ],
            },
          }
        : {}),
    }),
  );
  return (data?.items ?? []).map(entity => ({
    id: stringifyEntityRef(entity),
    label:
      entity.metadata.title ??
      (kind === 'user' ? displayName(entity.spec) : undefined) ??
      entity.metadata.name,
  }));
}

function displayName(spec: { profile?: unknown } = {}): string | undefined {
  const { displayName: name } = (spec.profile ?? {}) as {
    displayName?: string;
  };
  return name;
}

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRequest } from './useRequest';

const MOST_GROUPS = 20;

/** A group, as an option to choose. */
export interface Team {
  /** The reference of the group. */
  id: string;
  label: string;
}

/** Groups of the catalog whose name or title has these words. */
export function useGroups(words: string): Team[] {
  const catalog = useApi(catalogApiRef);
  const { data } = useRequest(words, () =>
    catalog.queryEntities({
      filter: { kind: 'group' },
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.title',
        'spec.profile.displayName',
      ],
      limit: MOST_GROUPS,
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
  return (data?.items ?? []).map(group => ({
    id: stringifyEntityRef(group),
    label: group.metadata.title ?? group.metadata.name,
  }));
}

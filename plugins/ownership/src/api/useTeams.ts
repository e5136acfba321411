import { useApi } from '@backstage/frontend-plugin-api';
import type { OwnershipApi } from '@stewardship/backstage-plugin-ownership-common';
import { useMemo } from 'react';
import { ownershipApiRef } from './ownershipApiRef';
import { useRequest } from './useRequest';

/** More are found by typing into the search. */
const MOST_TEAMS = 200;

/**
 * Teams to choose from, with what they and the teams below them own. Missing
 * until they are known, and where the backend cannot tell.
 */
export function useTeams(refresh?: string) {
  const api: OwnershipApi = useApi(ownershipApiRef);
  const { data } = useRequest(
    'teams',
    signal =>
      api.listRollups(
        { by: 'owner', children: true, sort: 'title', limit: MOST_TEAMS },
        { signal },
      ),
    refresh,
  );
  return useMemo(
    () =>
      data?.items.flatMap(({ ref, title, kind, entities }) =>
        ref !== undefined && kind === 'group'
          ? [{ ref, title, count: entities }]
          : [],
      ),
    [data],
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useCoverage } from '../../api/useCoverage';
import { useRequest } from '../../api/useRequest';
import { isFiltered, type ExploreView } from './useExploreView';

export const PAGE_SIZE = 20;
/** More tiles than these are too small to tell apart. */
const TILES = 150;

/**
 * What the page asks for. Each facet is counted under the other filters, so
 * that its options say what choosing them would give.
 */
export function useExploreData(view: ExploreView) {
  const api = useApi(ownershipApiRef);
  const coverage = useCoverage();
  // While histories are being read, every step forward renews the rest.
  const { scored, waiting, failing, total } = coverage.data?.components ?? {
    total: 0,
    scored: 0,
    waiting: 0,
    failing: 0,
  };
  const progress =
    waiting > 0 ? `${scored}/${waiting}/${failing}/${total}` : '';

  const { filter, sort, order, cursor } = view;
  const { search, owners, states, warning } = filter;
  const listed = {
    ...filter,
    sort,
    order: sort === 'risk' ? undefined : order,
    cursor,
    limit: PAGE_SIZE,
  };
  const drawn = { ...filter, limit: TILES };
  const byState = { search, owners };
  const byOwner = { search, states, warning };

  const reports = useRequest(
    JSON.stringify(listed),
    signal => api.listReports(listed, { signal }),
    progress,
  );
  const treemap = useRequest(
    JSON.stringify(drawn),
    signal => api.getTreemap(drawn, { signal }),
    progress,
  );
  const facets = useRequest(
    JSON.stringify([byState, byOwner]),
    async signal => {
      const [forStates, forOwners] = await Promise.all([
        api.getFacets(byState, { signal }),
        isFiltered(view) ? api.getFacets(byOwner, { signal }) : undefined,
      ]);
      return { ...forStates, owners: (forOwners ?? forStates).owners };
    },
    progress,
  );
  return { coverage, reports, treemap, facets };
}

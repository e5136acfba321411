import { useApi } from '@backstage/frontend-plugin-api';
import type { CoverageResponse } from '@stewardship/backstage-plugin-ownership-common';
import { useRef } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useCoverage } from '../../api/useCoverage';
import { useRequest } from '../../api/useRequest';
import { useTeams } from '../../api/useTeams';
import { apiFilter, type PageFilter } from '../../filter/filterParams';
import type { ExploreView } from './useExploreView';

export const PAGE_SIZE = 20;
/** More tiles than these are too small to tell apart. */
const TILES = 150;

/**
 * Changes with every step of collecting, so that the rest is renewed; empty
 * until something has moved since the page was opened.
 */
function useProgress(coverage: CoverageResponse | undefined): string {
  const first = useRef<string>();
  if (!coverage) {
    return '';
  }
  const { scored, waiting, failing, total } = coverage.components;
  const now = `${scored}/${waiting}/${failing}/${total}`;
  first.current ??= now;
  return now === first.current ? '' : now;
}

/** What the page asks for. */
export function useExploreData(filter: PageFilter, view: ExploreView) {
  const api = useApi(ownershipApiRef);
  const coverage = useCoverage();
  const progress = useProgress(coverage.data);

  const { sort, order, cursor } = view;
  const chosen = apiFilter(filter);
  const listed = {
    ...chosen,
    sort,
    order: sort === 'risk' ? undefined : order,
    cursor,
    limit: PAGE_SIZE,
  };
  const drawn = { ...chosen, limit: TILES };

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
    JSON.stringify(chosen),
    signal => api.getFacets(chosen, { signal }),
    progress,
  );
  const teams = useTeams(progress);
  return { coverage, reports, treemap, facets, teams };
}

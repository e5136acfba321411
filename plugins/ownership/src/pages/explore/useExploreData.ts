import { useApi } from '@backstage/frontend-plugin-api';
import type {
  CoverageResponse,
  ListRollupsResponse,
  OwnershipApi,
  ReportFilter,
  TreemapResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { useRef } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useCoverage } from '../../api/useCoverage';
import { useRequest } from '../../api/useRequest';
import { useTeams } from '../../api/useTeams';
import { apiFilter, type PageFilter } from '../../filter/filterParams';
import type { ExploreView, Level } from './useExploreView';

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
  const { level } = view;
  const drawn = { ...chosen, limit: TILES, level };

  const reports = useRequest(
    JSON.stringify(listed),
    signal => api.listReports(listed, { signal }),
    progress,
  );
  const treemap = useRequest(
    JSON.stringify(drawn),
    signal => loadMap(api, { filter: chosen, level, signal }),
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

/** What the map shows: components, or what they belong to added up. */
export type MapData =
  | (TreemapResponse & { level: 'component' })
  | (ListRollupsResponse & { level: Exclude<Level, 'component'> });

async function loadMap(
  api: OwnershipApi,
  options: {
    filter: ReportFilter;
    level: ExploreView['level'];
    signal: AbortSignal;
  },
): Promise<MapData> {
  const { filter, level, signal } = options;
  const addedUp = async (by: Exclude<Level, 'component'>) => ({
    ...(await api.listRollups(
      { ...filter, by, sort: 'entities', order: 'desc', limit: TILES },
      { signal },
    )),
    level: by,
  });
  if (level === 'domain' || level === 'system') {
    return addedUp(level);
  }
  const tiles = await api.getTreemap({ ...filter, limit: TILES }, { signal });
  const components: MapData = { ...tiles, level: 'component' };
  if (level === 'component' || tiles.more.count <= tiles.tiles.length) {
    return components;
  }
  // Of thousands, only a few would be drawn: begin further up.
  const [inDomain, inSystem] = [filter.domains, filter.systems].map(
    chosen => chosen?.length === 1,
  );
  for (const by of ['domain', 'system'] as const) {
    if (!inSystem && !(by === 'domain' && inDomain)) {
      const rows = await addedUp(by);
      if (rows.items.length > 1) {
        return rows;
      }
    }
  }
  return components;
}

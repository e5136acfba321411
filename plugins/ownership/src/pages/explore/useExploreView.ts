import {
  ownershipStates,
  type OwnershipState,
  type ReportFilter,
  type ReportSortField,
} from '@stewardship/backstage-plugin-ownership-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const sortFields: readonly ReportSortField[] = [
  'risk',
  'title',
  'owner',
  'score',
  'band',
];

/** What the Explore page shows. All of it is in the address. */
export interface ExploreView {
  filter: ReportFilter & { owners: string[]; states: OwnershipState[] };
  sort: ReportSortField;
  order: 'asc' | 'desc';
  /** Where in the list; cursors carry filter and sort. */
  cursor?: string;
  /** One-based; only for "page 2 of 5", the cursor decides. */
  page: number;
}

/** The view out of an address; what it does not know, it ignores. */
export function parseExploreView(params: URLSearchParams): ExploreView {
  const cursor = params.get('cursor') ?? undefined;
  const page = Number(params.get('page'));
  return {
    filter: {
      search: params.get('search') ?? undefined,
      owners: params.getAll('owner'),
      states: ownershipStates.filter(s => params.getAll('state').includes(s)),
      warning: params.get('warning') === 'true' || undefined,
    },
    sort: sortFields.find(field => field === params.get('sort')) ?? 'risk',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    cursor,
    page: cursor && Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The address of a view; defaults are left out to keep links short. */
export function exploreViewParams(view: ExploreView): URLSearchParams {
  const { filter, sort, order, cursor, page } = view;
  const params = new URLSearchParams();
  if (filter.search) {
    params.set('search', filter.search);
  }
  filter.owners.forEach(owner => params.append('owner', owner));
  filter.states.forEach(state => params.append('state', state));
  if (filter.warning) {
    params.set('warning', 'true');
  }
  if (sort !== 'risk') {
    params.set('sort', sort);
    params.set('order', order);
  }
  if (cursor) {
    params.set('cursor', cursor);
    params.set('page', String(page));
  }
  return params;
}

/**
 * The view and its setters; only this knows how it stands in the address. A
 * change of filter or sort starts from the first page again.
 */
export function useExploreView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseExploreView(params), [params]);

  const change = useCallback(
    (
      patch: (view: ExploreView) => ExploreView,
      options?: { replace?: boolean },
    ) =>
      setParams(
        previous => exploreViewParams(patch(parseExploreView(previous))),
        options,
      ),
    [setParams],
  );
  const setFilter = useCallback(
    (patch: Partial<ExploreView['filter']>, options?: { replace?: boolean }) =>
      change(
        previous => ({
          ...previous,
          filter: { ...previous.filter, ...patch },
          cursor: undefined,
          page: 1,
        }),
        options,
      ),
    [change],
  );
  const clearFilter = useCallback(
    () =>
      setFilter({
        search: undefined,
        owners: [],
        states: [],
        warning: undefined,
      }),
    [setFilter],
  );
  const setSort = useCallback(
    (sort: ReportSortField, order: 'asc' | 'desc') =>
      change(previous => ({
        ...previous,
        sort,
        order,
        cursor: undefined,
        page: 1,
      })),
    [change],
  );
  const goTo = useCallback(
    (cursor: string | undefined, page: number) =>
      change(previous => ({ ...previous, cursor, page })),
    [change],
  );
  return { view, setFilter, clearFilter, setSort, goTo };
}

/** True where anything narrows the list down. */
export function isFiltered({ filter }: ExploreView): boolean {
  return Boolean(
    filter.search ||
      filter.owners.length > 0 ||
      filter.states.length > 0 ||
      filter.warning,
  );
}

import type { ReportSortField } from '@stewardship/backstage-plugin-ownership-common';
import { useCallback } from 'react';
import { useFilterView, type ViewCodec } from '../../filter/useFilterView';

const sortFields: readonly ReportSortField[] = [
  'risk',
  'title',
  'owner',
  'score',
  'band',
];

/** What the Explore page shows besides its filter. */
export interface ExploreView {
  sort: ReportSortField;
  order: 'asc' | 'desc';
  /** Where in the list; cursors carry filter and sort. */
  cursor?: string;
  /** One-based; only for "page 2 of 5", the cursor decides. */
  page: number;
}

const codec: ViewCodec<ExploreView> = {
  parse(params) {
    const cursor = params.get('cursor') ?? undefined;
    const page = Number(params.get('page'));
    return {
      sort: sortFields.find(field => field === params.get('sort')) ?? 'risk',
      order: params.get('order') === 'desc' ? 'desc' : 'asc',
      cursor,
      page: cursor && Number.isInteger(page) && page > 1 ? page : 1,
    };
  },
  write(params, { sort, order, cursor, page }) {
    if (sort !== 'risk') {
      params.set('sort', sort);
      params.set('order', order);
    }
    if (cursor) {
      params.set('cursor', cursor);
      params.set('page', String(page));
    }
  },
  restart: view => ({ ...view, cursor: undefined, page: 1 }),
};

/** The view and its setters. A change of sort starts from the first page. */
export function useExploreView() {
  const { setView, ...filterView } = useFilterView(codec);
  const setSort = useCallback(
    (sort: ReportSortField, order: 'asc' | 'desc') =>
      setView(view => ({ ...codec.restart(view), sort, order })),
    [setView],
  );
  const goTo = useCallback(
    (cursor: string | undefined, page: number) =>
      setView(view => ({ ...view, cursor, page })),
    [setView],
  );
  return { ...filterView, setSort, goTo };
}

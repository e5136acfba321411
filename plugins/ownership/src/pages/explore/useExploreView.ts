import type { ReportSortField } from '@stewardship/backstage-plugin-ownership-common';
import { useCallback } from 'react';
import { setFilterParams, type PageFilter } from '../../filter/filterParams';
import { useFilterView, type ViewCodec } from '../../filter/useFilterView';
import { lenses, type Lens } from './lenses';

const sortFields: readonly ReportSortField[] = [
  'risk',
  'title',
  'owner',
  'score',
  'band',
];

/** What an area of the map stands for. */
export const levels = ['domain', 'system', 'component'] as const;

export type Level = (typeof levels)[number];

/** What the Explore page shows besides its filter. */
export interface ExploreView {
  lens: Lens;
  /** `auto`: the lowest level that is not mostly "and so many more". */
  level: Level | 'auto';
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
      lens: lenses.find(lens => lens === params.get('lens')) ?? 'health',
      level: levels.find(level => level === params.get('map')) ?? 'auto',
      sort: sortFields.find(field => field === params.get('sort')) ?? 'risk',
      order: params.get('order') === 'desc' ? 'desc' : 'asc',
      cursor,
      page: cursor && Number.isInteger(page) && page > 1 ? page : 1,
    };
  },
  write(params, { lens, level, sort, order, cursor, page }) {
    if (lens !== 'health') {
      params.set('lens', lens);
    }
    if (level !== 'auto') {
      params.set('map', level);
    }
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
  const setLens = useCallback(
    (lens: Lens) => setView(view => ({ ...view, lens })),
    [setView],
  );
  const setLevel = useCallback(
    (level: Level) => setView(view => ({ ...view, level })),
    [setView],
  );
  return { ...filterView, setSort, goTo, setLens, setLevel };
}

/** The address of a view, for links into the map. */
export function hrefOf(filter: PageFilter, view: ExploreView): string {
  const params = new URLSearchParams();
  setFilterParams(params, filter);
  codec.write(params, codec.restart(view));
  return `?${params}`;
}

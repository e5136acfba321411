import type { ReportSortField } from '@stewardship/backstage-plugin-ownership-common';
import { useCallback } from 'react';
import { setFilterParams, type PageFilter } from '../../filter/filterParams';
import {
  firstPage,
  parsePlace,
  writePlace,
  type ListPlace,
  type SortFields,
} from '../../filter/listPlace';
import { useFilterView, type ViewCodec } from '../../filter/useFilterView';
import { lenses, type Lens } from './lenses';

const sortFields: SortFields<ReportSortField> = {
  fields: ['risk', 'title', 'owner', 'score', 'band'],
  usual: 'risk',
};

/** What an area of the map stands for. */
export const levels = ['domain', 'system', 'component'] as const;

export type Level = (typeof levels)[number];

/** What the Explore page shows besides its filter. */
export interface ExploreView extends ListPlace<ReportSortField> {
  lens: Lens;
  /** `auto`: the lowest level that is not mostly "and so many more". */
  level: Level | 'auto';
}

const codec: ViewCodec<ExploreView> = {
  parse(params) {
    return {
      lens: lenses.find(lens => lens === params.get('lens')) ?? 'health',
      level: levels.find(level => level === params.get('map')) ?? 'auto',
      ...parsePlace(params, sortFields),
    };
  },
  write(params, { lens, level, ...place }) {
    if (lens !== 'health') {
      params.set('lens', lens);
    }
    if (level !== 'auto') {
      params.set('map', level);
    }
    writePlace(params, place, sortFields);
  },
  restart: firstPage,
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

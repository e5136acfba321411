import type { ReportSortField } from '@stewardship/backstage-plugin-ownership-common';
import {
  firstPage,
  parsePlace,
  writePlace,
  type ListPlace,
} from '../../filter/listPlace';
import { useFilterView, type ViewCodec } from '../../filter/useFilterView';

const sortFields = {
  fields: ['risk', 'title', 'owner', 'score', 'band', 'verified'],
  usual: 'risk',
} as const satisfies {
  fields: readonly ReportSortField[];
  usual: ReportSortField;
};

type SortField = (typeof sortFields.fields)[number];

/** What My teams shows besides its filter: the place in what they own. */
export type MyTeamsView = ListPlace<SortField>;

const codec: ViewCodec<MyTeamsView> = {
  parse: params => parsePlace<SortField>(params, sortFields),
  write: (params, view) => writePlace<SortField>(params, view, sortFields),
  restart: firstPage,
};

/** The view and its setters. A change of sort starts from the first page. */
export function useMyTeamsView() {
  const { setView, ...filterView } = useFilterView(codec);
  return {
    ...filterView,
    setSort: (sort: ReportSortField, order: 'asc' | 'desc') =>
      setView(() => ({
        sort: sortFields.fields.find(field => field === sort) ?? 'risk',
        order,
        page: 1,
      })),
    goTo: (cursor: string | undefined, page: number) =>
      setView(view => ({ ...view, cursor, page })),
  };
}

/** How a list is sorted, and where in it somebody is. */
export interface ListPlace<S extends string> {
  sort: S;
  order: 'asc' | 'desc';
  /** Where in the list; cursors carry filter and sort. */
  cursor?: string;
  /** One-based; only for "page 2 of 5", the cursor decides. */
  page: number;
}

/** What a list can be sorted by, and how it is when nobody says. */
export interface SortFields<S extends string> {
  fields: readonly S[];
  usual: S;
}

/** The names by which a place stands in an address. */
export const placeNames = ['sort', 'order', 'cursor', 'page'] as const;

/** The place out of an address; what it does not know, it ignores. */
export function parsePlace<S extends string>(
  params: URLSearchParams,
  { fields, usual }: SortFields<S>,
): ListPlace<S> {
  const cursor = params.get('cursor') ?? undefined;
  const page = Number(params.get('page'));
  return {
    sort: fields.find(field => field === params.get('sort')) ?? usual,
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    cursor,
    page: cursor && Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** Writes a place into an address; what is usual is left out. */
export function writePlace<S extends string>(
  params: URLSearchParams,
  { sort, order, cursor, page }: ListPlace<S>,
  { usual }: SortFields<S>,
): void {
  if (sort !== usual) {
    params.set('sort', sort);
    params.set('order', order);
  }
  if (cursor) {
    params.set('cursor', cursor);
    params.set('page', String(page));
  }
}

/** The same list from its beginning. */
export function firstPage<V extends ListPlace<string>>(view: V): V {
  return { ...view, cursor: undefined, page: 1 };
}

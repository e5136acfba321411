import { useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  emptyFilter,
  parseFilter,
  setFilterParams,
  type PageFilter,
} from './filterParams';

/** What a page shows besides the filter, such as its order and place. */
export interface ViewCodec<V> {
  parse(params: URLSearchParams): V;
  /** Sets what is not the default, to keep links short. */
  write(params: URLSearchParams, view: V): void;
  /** The view to start from when the filter changes: the first page again. */
  restart(view: V): V;
}

/**
 * A page's filter and view, all of it in the address, so that a link shows
 * exactly the same. Only this module knows how it stands there.
 */
export function useFilterView<V>(codec: ViewCodec<V>) {
  const [params, setParams] = useSearchParams();
  // The router's setter changes with every address; those made of it need not.
  const latestSet = useRef(setParams);
  latestSet.current = setParams;
  const filter = useMemo(() => parseFilter(params), [params]);
  const view = useMemo(() => codec.parse(params), [codec, params]);

  const change = useCallback(
    (
      patch: (now: { filter: PageFilter; view: V }) => {
        filter: PageFilter;
        view: V;
      },
      options?: { replace?: boolean },
    ) =>
      latestSet.current(previous => {
        const next = patch({
          filter: parseFilter(previous),
          view: codec.parse(previous),
        });
        const written = new URLSearchParams();
        setFilterParams(written, next.filter);
        codec.write(written, next.view);
        return written;
      }, options),
    [codec],
  );
  const setFilter = useCallback(
    (
      patch: Partial<PageFilter>,
      options?: { replace?: boolean; view?: Partial<V> },
    ) =>
      change(
        now => ({
          filter: { ...now.filter, ...patch },
          view: { ...codec.restart(now.view), ...options?.view },
        }),
        { replace: options?.replace },
      ),
    [change, codec],
  );
  const clearFilter = useCallback(
    () =>
      change(now => ({ filter: emptyFilter, view: codec.restart(now.view) })),
    [change, codec],
  );
  const setView = useCallback(
    (patch: (view: V) => V) =>
      change(now => ({ filter: now.filter, view: patch(now.view) })),
    [change],
  );
  return { filter, view, setFilter, clearFilter, setView };
}

/** What the bar needs of the page's filter. */
export type FilterView = Pick<
  ReturnType<typeof useFilterView>,
  'filter' | 'setFilter' | 'clearFilter'
>;

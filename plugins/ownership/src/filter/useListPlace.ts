import { useSearchParams } from 'react-router-dom';
import {
  parsePlace,
  placeNames,
  writePlace,
  type ListPlace,
  type SortFields,
} from './listPlace';

/**
 * The place in the one list of a tab on a page that is not ours: it stands in
 * the address, beside whatever else does.
 */
export function useListPlace<S extends string>(sortFields: SortFields<S>) {
  const [params, setParams] = useSearchParams();
  const place = parsePlace(params, sortFields);
  const setPlace = (next: ListPlace<S>) =>
    setParams(previous => {
      const written = withoutPlace(previous);
      writePlace(written, next, sortFields);
      return written;
    });
  return {
    place,
    setSort: (sort: S, order: 'asc' | 'desc') =>
      setPlace({ sort, order, page: 1 }),
    goTo: (cursor: string | undefined, page: number) =>
      setPlace({ ...place, cursor, page }),
  };
}

/** An address for another list than this one: from its beginning. */
export function withoutPlace(params: URLSearchParams): URLSearchParams {
  const others = new URLSearchParams(params);
  placeNames.forEach(name => others.delete(name));
  return others;
}

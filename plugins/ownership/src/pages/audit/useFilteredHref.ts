import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import { emptyFilter, setFilterParams } from '../../filter/filterParams';
import { usePageHref, type OwnershipPagePath } from '../../routes';

/**
 * A function from a filter, and what else the address holds, to another tab
 * that shows the same: a number leads to exactly what it counts.
 */
export function useFilteredHref(path: OwnershipPagePath) {
  const pageHref = usePageHref();
  return (filter: ReportFilter, params: [string, string][] = []): string => {
    const written = new URLSearchParams();
    setFilterParams(written, { ...emptyFilter, ...filter });
    return pageHref?.(path, [...written, ...params]) ?? '';
  };
}

import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import { usePageHref, type OwnershipPagePath } from '../routes';
import { emptyFilter, setFilterParams } from './filterParams';

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

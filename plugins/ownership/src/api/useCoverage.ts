import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { ownershipApiRef } from './ownershipApiRef';
import { useRequest } from './useRequest';

/** While histories are read, or the catalog has only begun to fill. */
const COLLECTING_MS = 5_000;
const SETTLED_MS = 60_000;

/** How much is known; asks again by itself, sooner while it is growing. */
export function useCoverage() {
  const api = useApi(ownershipApiRef);
  const request = useRequest('coverage', signal => api.getCoverage({ signal }));
  const { data, reload } = request;
  const settled =
    data !== undefined &&
    data.components.total > 0 &&
    data.components.waiting === 0;
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) {
          reload();
        }
      },
      settled ? SETTLED_MS : COLLECTING_MS,
    );
    return () => clearInterval(timer);
  }, [settled, reload]);
  return request;
}

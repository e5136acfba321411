import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { ownershipApiRef } from './ownershipApiRef';
import { useRequest } from './useRequest';

const REFRESH_MS = 5_000;

/** How much is known. Asks again while histories are still being read. */
export function useCoverage() {
  const api = useApi(ownershipApiRef);
  const request = useRequest('coverage', signal => api.getCoverage({ signal }));
  const { data, reload } = request;
  const waiting = (data?.components.waiting ?? 0) > 0;
  useEffect(() => {
    if (!waiting) {
      return undefined;
    }
    const timer = setInterval(() => {
      if (!document.hidden) {
        reload();
      }
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  return request;
}

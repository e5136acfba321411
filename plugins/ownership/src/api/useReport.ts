import { useApi } from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from './ownershipApiRef';
import { useRequest } from './useRequest';

/** The whole report on one component. */
export function useReport(entityRef: string) {
  const api = useApi(ownershipApiRef);
  return useRequest(entityRef, signal => api.getReport(entityRef, { signal }));
}

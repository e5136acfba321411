import { useApi } from '@backstage/frontend-plugin-api';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from './ownershipApiRef';
import { useRequest, type Request } from './useRequest';

/** One golden path and what came from it. */
export function useGoldenPath(entityRef: string): Request<GoldenPath> {
  const api = useApi(ownershipApiRef);
  return useRequest(entityRef, signal =>
    api.getGoldenPath(entityRef, { signal }),
  );
}

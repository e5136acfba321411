import { useApi } from '@backstage/frontend-plugin-api';
import type { Me } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from './ownershipApiRef';
import { useRequest } from './useRequest';

/** Who looks at the page, what they own by, and what they may do. */
export function useMe() {
  const api = useApi(ownershipApiRef);
  return useRequest('me', signal => api.getMe({ signal }));
}

/** Groups among what somebody owns by; the rest is the user themself. */
export function teamsOf(me: Me | undefined): string[] {
  return me?.ownershipRefs.filter(ref => ref.startsWith('group:')) ?? [];
}

/** Whether they may speak for an owner. Groups own through their members. */
export function speaksFor(
  me: Me | undefined,
  ownerRef: string | undefined,
): boolean {
  return Boolean(
    me?.may.verify && ownerRef && me.ownershipRefs.includes(ownerRef),
  );
}

import type { BackstageUserPrincipal } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

/**
 * What users own things by, as the token of their sign-in tells: themselves,
 * and the groups named here.
 */
export function userInfoOf(groups: Readonly<Record<string, string[]>>) {
  return mockServices.userInfo.mock({
    getUserInfo: async ({ principal }) => {
      const { userEntityRef } = principal as BackstageUserPrincipal;
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...(groups[userEntityRef] ?? [])],
      };
    },
  }).factory;
}

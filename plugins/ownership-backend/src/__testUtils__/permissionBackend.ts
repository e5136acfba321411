import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import permissionBackend from '@backstage/plugin-permission-backend';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/**
 * Backstage's own permission backend with a policy of the test. It has the
 * plugin evaluate the conditions that the policy gives, as a portal does; a
 * mock would have to take every condition for a yes.
 */
export function permissionBackendWith(
  policy: PermissionPolicy,
): BackendFeature[] {
  return [
    permissionBackend as BackendFeature,
    createBackendModule({
      pluginId: 'permission',
      moduleId: 'test-policy',
      register(env) {
        env.registerInit({
          deps: { point: policyExtensionPoint },
          async init({ point }) {
            point.setPolicy(policy);
          },
        });
      },
    }),
  ];
}

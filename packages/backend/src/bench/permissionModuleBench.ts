import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/**
 * A policy as companies write it: entities with the tag `restricted` are for
 * their owners, everything else is for everybody.
 */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint, userInfo: coreServices.userInfo },
      async init({ policy, userInfo }) {
        policy.setPolicy({
          async handle({ permission }, user) {
            if (!user || !isResourcePermission(permission, 'catalog-entity')) {
              return { result: AuthorizeResult.ALLOW };
            }
            const { userEntityRef, ownershipEntityRefs } =
              await userInfo.getUserInfo(user.credentials);
            return createCatalogConditionalDecision(permission, {
              anyOf: [
                {
                  not: catalogConditions.hasMetadata({
                    key: 'tags',
                    value: 'restricted',
                  }),
                },
                catalogConditions.isEntityOwner({
                  claims: [...new Set([userEntityRef, ...ownershipEntityRefs])],
                }),
              ],
            });
          },
        });
      },
    });
  },
});

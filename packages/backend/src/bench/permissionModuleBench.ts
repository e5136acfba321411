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
import {
  createOwnershipReportConditionalDecision,
  ownershipReportConditions,
} from '@stewardship/backstage-plugin-ownership-backend';
import { RESOURCE_TYPE_OWNERSHIP_REPORT } from '@stewardship/backstage-plugin-ownership-common';

/**
 * A policy as companies write it: entities with the tag `restricted` are for
 * their owners, and so are reports of the systems in `bench.restrictedSystems`
 * and those that name nobody who could answer for them; everything else is for
 * everybody.
 */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ config, policy, userInfo }) {
        const systems =
          config.getOptionalStringArray('bench.restrictedSystems') ?? [];
        policy.setPolicy({
          async handle({ permission }, user) {
            const isReport = isResourcePermission(
              permission,
              RESOURCE_TYPE_OWNERSHIP_REPORT,
            );
            const isEntity = isResourcePermission(permission, 'catalog-entity');
            if (!user || !(isReport || isEntity)) {
              return { result: AuthorizeResult.ALLOW };
            }
            const { userEntityRef, ownershipEntityRefs } =
              await userInfo.getUserInfo(user.credentials);
            const claims = [
              ...new Set([userEntityRef, ...ownershipEntityRefs]),
            ];
            if (isReport) {
              const { hasOwner, inSystem, isOwner } = ownershipReportConditions;
              return createOwnershipReportConditionalDecision(permission, {
                anyOf: [
                  isOwner({ claims }),
                  { allOf: [hasOwner(), { not: inSystem({ systems }) }] },
                ],
              });
            }
            return createCatalogConditionalDecision(permission, {
              anyOf: [
                {
                  not: catalogConditions.hasMetadata({
                    key: 'tags',
                    value: 'restricted',
                  }),
                },
                catalogConditions.isEntityOwner({ claims }),
              ],
            });
          },
        });
      },
    });
  },
});

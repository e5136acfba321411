import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * A policy that lets everybody do everything but what is denied by name, and
 * that has the catalog decide which entities each may see: what `TestCatalog`
 * hides is hidden. It evaluates no condition on reports: a test of those takes
 * `permissionBackendWith`.
 */
export function testPolicy(
  options: {
    denied?: readonly string[];
    /** Whether the policy says yes to every entity of the catalog. */
    seesEverything?: boolean;
    /** Called before a condition is given, which it may keep from being given. */
    beforeCondition?: (permission: string) => void;
  } = {},
) {
  const { denied = [], seesEverything = false, beforeCondition } = options;
  const decide = (name: string): PolicyDecision => {
    if (denied.includes(name)) {
      return { result: AuthorizeResult.DENY };
    }
    if (name === 'catalog.entity.read' && !seesEverything) {
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'HAS_LABEL',
          resourceType: 'catalog-entity',
          params: { label: 'shown' },
        },
      };
    }
    return { result: AuthorizeResult.ALLOW };
  };
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => {
        const decision = decide(permission.name);
        return {
          result:
            decision.result === AuthorizeResult.DENY
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        };
      }),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => {
        beforeCondition?.(permission.name);
        return decide(permission.name);
      }),
  }).factory;
}

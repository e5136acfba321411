import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Conditions on reports, as a policy gives them. */
export type TestConditions = PermissionCriteria<PermissionCondition>;

/**
 * A policy that lets everybody do everything but what is denied by name, and
 * that has the catalog decide which entities each may see: what `TestCatalog`
 * hides is hidden.
 */
export function testPolicy(
  options: {
    denied?: readonly string[];
    /** Conditions by the name of a permission. */
    conditions?: Readonly<Record<string, TestConditions>>;
    /** Whether the policy says yes to every entity of the catalog. */
    seesEverything?: boolean;
  } = {},
) {
  const { denied = [], conditions = {}, seesEverything = false } = options;
  const decide = (name: string): PolicyDecision => {
    if (denied.includes(name)) {
      return { result: AuthorizeResult.DENY };
    }
    if (conditions[name]) {
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'ownership',
        resourceType: 'ownership-report',
        conditions: conditions[name],
      };
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
      requests.map(({ permission }) => decide(permission.name)),
  }).factory;
}

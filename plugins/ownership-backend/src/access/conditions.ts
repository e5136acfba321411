import { createConditionExports } from '@backstage/plugin-permission-node';
import { ownershipReportResourceRef } from './reportResource';
import { ownershipReportRules } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: ownershipReportResourceRef,
  rules: ownershipReportRules,
});

/**
 * Conditions for the author of a permission policy.
 *
 * @example
 * ```ts
 * createOwnershipReportConditionalDecision(request.permission, {
 *   anyOf: [
 *     ownershipReportConditions.isOwner({ claims: user.info.ownershipEntityRefs }),
 *     ownershipReportConditions.hasTier({ tiers: [3, 4] }),
 *   ],
 * });
 * ```
 *
 * @public
 */
export const ownershipReportConditions = conditions;

/** @public */
export const createOwnershipReportConditionalDecision =
  createConditionalDecision;

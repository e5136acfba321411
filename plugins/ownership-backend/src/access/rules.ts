import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  ownershipReportResourceRef,
  type OwnershipReportQuery,
} from './reportResource';

const refs = (what: string) =>
  z.array(z.string().max(500)).max(10_000).describe(what);

/** Refs are compared as the catalog writes them: in lower case. */
function lower(values: readonly string[]): string[] {
  return values.map(value => value.toLocaleLowerCase('en-US'));
}

/** @public */
export const isOwnerRule = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow reports of entities that one of the claims owns',
  resourceRef: ownershipReportResourceRef,
  paramsSchema: z.object({
    claims: refs('Ownership refs of the user, such as group:default/harbour'),
  }),
  apply: ({ ownerRef }, { claims }) =>
    ownerRef !== undefined && lower(claims).includes(ownerRef),
  toQuery: ({ claims }) => ({ field: 'owner', values: lower(claims) }),
});

/** @public */
export const hasOwnerRule = createPermissionRule({
  name: 'HAS_OWNER',
  description:
    'Allow reports of entities whose owner exists and is no placeholder',
  resourceRef: ownershipReportResourceRef,
  apply: resource => resource.hasValidOwner,
  toQuery: (): OwnershipReportQuery => ({ field: 'validOwner' }),
});

/** @public */
export const inSystemRule = createPermissionRule({
  name: 'IN_SYSTEM',
  description: 'Allow reports of these systems and of what belongs to them',
  resourceRef: ownershipReportResourceRef,
  paramsSchema: z.object({
    systems: refs('Refs of systems, such as system:default/payments'),
  }),
  apply: ({ entityRef, systemRef }, { systems }) =>
    lower(systems).some(ref => ref === systemRef || ref === entityRef),
  toQuery: ({ systems }) => ({
    anyOf: [
      { field: 'system', values: lower(systems) },
      { field: 'entity', values: lower(systems) },
    ],
  }),
});

/** @public */
export const hasTierRule = createPermissionRule({
  name: 'HAS_TIER',
  description: 'Allow reports of entities of these tiers',
  resourceRef: ownershipReportResourceRef,
  paramsSchema: z.object({
    tiers: z
      .array(z.int().min(1).max(4))
      .max(4)
      .describe('Tiers from 1, the most critical, to 4'),
  }),
  apply: ({ tier }, { tiers }) => tier !== undefined && tiers.includes(tier),
  toQuery: ({ tiers }) => ({ field: 'tier', values: tiers }),
});

/** @public */
export const isReceiverRule = createPermissionRule({
  name: 'IS_RECEIVER',
  description:
    'Allow reports of entities that an open transfer would hand to one of the claims, or to a group above one',
  resourceRef: ownershipReportResourceRef,
  paramsSchema: z.object({
    claims: refs('Ownership refs of the user, such as group:default/harbour'),
  }),
  apply: ({ receiverRefs }, { claims }) =>
    lower(claims).some(ref => receiverRefs.includes(ref)),
  toQuery: ({ claims }) => ({ field: 'receiver', values: lower(claims) }),
});

/** Every rule that a policy may use on ownership reports. @public */
export const ownershipReportRules = {
  isOwner: isOwnerRule,
  isReceiver: isReceiverRule,
  hasOwner: hasOwnerRule,
  inSystem: inSystemRule,
  hasTier: hasTierRule,
};

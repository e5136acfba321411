import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_OWNERSHIP_REPORT } from '@stewardship/backstage-plugin-ownership-common';

/** What the rules of a policy look at, of one entity. @public */
export interface OwnershipReportResource {
  entityRef: string;
  /** As declared, whether or not the catalog has it. */
  ownerRef?: string;
  /** Whether the owner exists and is no placeholder. */
  hasValidOwner: boolean;
  systemRef?: string;
  /** 1 (most critical) to 4. */
  tier?: number;
  /**
   * The group that an open transfer would hand it to, and the groups below
   * that: whoever is among their people may accept.
   */
  receiverRefs: readonly string[];
}

/** The same, asked of all reports at once. @public */
export type OwnershipReportQuery =
  | {
      field: 'entity' | 'owner' | 'system' | 'receiver';
      values: readonly string[];
    }
  | { field: 'tier'; values: readonly number[] }
  | { field: 'validOwner' };

/**
 * Which reports the policy lets somebody read; all of them when undefined.
 */
export type ReadableReports =
  | PermissionCriteria<OwnershipReportQuery>
  | undefined;

/** @public */
export const ownershipReportResourceRef = createPermissionResourceRef<
  OwnershipReportResource,
  OwnershipReportQuery
>().with({
  pluginId: 'ownership',
  resourceType: RESOURCE_TYPE_OWNERSHIP_REPORT,
});

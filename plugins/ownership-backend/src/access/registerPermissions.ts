import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  ownershipPermissions,
  ownershipReportPermissions,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { readReportResources } from '../database/readReportResources';
import { ownershipReportResourceRef } from './reportResource';
import { ownershipReportRules } from './rules';

/** Tells the permission framework what there is to allow, and by which rules. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  { knex }: { knex: Knex },
): void {
  registry.addResourceType({
    resourceRef: ownershipReportResourceRef,
    permissions: ownershipReportPermissions,
    rules: Object.values(ownershipReportRules),
    getResources: refs => readReportResources(knex, refs),
  });
  registry.addPermissions(
    ownershipPermissions.filter(
      permission => !ownershipReportPermissions.some(p => p === permission),
    ),
  );
}

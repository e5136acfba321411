import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import type { OwnershipReportQuery } from '../access';
import { visibleReports } from '../database/visibleReports';
import { VisibleSet } from '../visibility';

/**
 * On which of these entities the policy lets the caller do something: it is
 * asked once, and its conditions are asked of all of them at once.
 */
export async function permittedEntities(
  options: {
    knex: Knex;
    permissions: PermissionsService;
    toReportQuery: ConditionTransformer<OwnershipReportQuery>;
  },
  asked: {
    permission: ResourcePermission;
    credentials: BackstageCredentials;
    entityRefs: readonly string[];
  },
): Promise<ReadonlySet<string>> {
  const { knex, permissions, toReportQuery } = options;
  const { permission, credentials, entityRefs } = asked;
  if (entityRefs.length === 0) {
    return new Set();
  }
  const [decision] = await permissions.authorizeConditional([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    const isAllowed = decision.result === AuthorizeResult.ALLOW;
    return new Set(isAllowed ? entityRefs : []);
  }
  const allowed: string[] = await visibleReports(knex, {
    visible: VisibleSet.everything,
    readable: toReportQuery(decision.conditions),
    withPaths: true,
  })
    .whereIn('report.entity_ref', [...new Set(entityRefs)])
    .pluck('report.entity_ref');
  return new Set(allowed);
}

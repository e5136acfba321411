import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import {
  ownershipPersonReadPermission,
  ownershipReportReadPermission,
  type PrivacyMode,
} from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipReportQuery } from '../access';
import type { Viewer } from '../privacy';
import type { ApiRequest } from './ApiRequest';
import { goneSignal } from './goneSignal';
import { VisibleSet, type VisibleEntities } from '../visibility';

export interface ViewerOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  visibleEntities: VisibleEntities;
  /** Conditions of the policy on reports as queries. */
  toReportQuery: ConditionTransformer<OwnershipReportQuery>;
  privacyMode: PrivacyMode;
}

/**
 * Who asks and what they may see. Every route begins here.
 *
 * @throws NotAllowedError without the permission `ownership.report.read`;
 * ServiceUnavailableError when the catalog does not say what they may see,
 * unless the route has something to say without it.
 */
export async function viewerOf(
  req: ApiRequest,
  options: ViewerOptions & {
    catalogMayBeDown?: boolean;
    /** What is stored about oneself takes no permission. */
    ownData?: boolean;
  },
): Promise<Viewer> {
  const { httpAuth, permissions, visibleEntities, privacyMode } = options;
  const { toReportQuery } = options;
  const credentials = await httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  const [[reports, entities], [persons]] = await Promise.all([
    permissions.authorizeConditional(
      [
        { permission: ownershipReportReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    ),
    permissions.authorize([{ permission: ownershipPersonReadPermission }], {
      credentials,
    }),
  ]);
  if (reports.result === AuthorizeResult.DENY && !options.ownData) {
    throw new NotAllowedError(
      'The permission ownership.report.read is needed to see ownership reports',
    );
  }
  const visible = visibleEntities.visibleTo(
    credentials,
    entities,
    goneSignal(req),
  );
  const { principal } = credentials;
  return {
    visible: await (options.catalogMayBeDown
      ? visible.catch(() => VisibleSet.nothing)
      : visible),
    readable:
      reports.result === AuthorizeResult.CONDITIONAL
        ? toReportQuery(reports.conditions)
        : undefined,
    mode: privacyMode,
    mayReadPersons: persons.result === AuthorizeResult.ALLOW,
    ...(reports.result === AuthorizeResult.DENY ? { readsNothing: true } : {}),
    ...(principal.type === 'user' ? { userRef: principal.userEntityRef } : {}),
  };
}

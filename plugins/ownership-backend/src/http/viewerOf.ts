import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ownershipPersonReadPermission,
  ownershipReportReadPermission,
  type PrivacyMode,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Request } from 'express';
import type { Viewer } from '../privacy';
import type { VisibleEntities } from '../visibility';

export interface ViewerOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  visibleEntities: VisibleEntities;
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
  req: Request,
  options: ViewerOptions & { catalogMayBeDown?: boolean },
): Promise<Viewer> {
  const { httpAuth, permissions, visibleEntities, privacyMode } = options;
  const credentials = await httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  const [reports, persons] = await permissions.authorize(
    [
      { permission: ownershipReportReadPermission },
      { permission: ownershipPersonReadPermission },
    ],
    { credentials },
  );
  if (reports.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      'The permission ownership.report.read is needed to see ownership reports',
    );
  }
  const visible = visibleEntities.visibleTo(credentials);
  const { principal } = credentials;
  return {
    visible: await (options.catalogMayBeDown
      ? visible.catch(() => new Set<string>())
      : visible),
    mode: privacyMode,
    mayReadPersons: persons.result === AuthorizeResult.ALLOW,
    ...(principal.type === 'user' ? { userRef: principal.userEntityRef } : {}),
  };
}

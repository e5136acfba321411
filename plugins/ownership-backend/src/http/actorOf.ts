import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { Actor } from '../verification';
import type { ApiRequest } from './ApiRequest';

/** A user who does something, with what they own things by. */
export interface ActingUser extends Actor {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** @throws NotAllowedError for whoever is no user. */
export async function actorOf(
  req: ApiRequest,
  options: { httpAuth: HttpAuthService; userInfo: UserInfoService },
): Promise<ActingUser> {
  const credentials = await options.httpAuth.credentials(req, {
    allow: ['user'],
  });
  const info = await options.userInfo.getUserInfo(credentials);
  return {
    credentials,
    userRef: credentials.principal.userEntityRef,
    ownershipRefs: info.ownershipEntityRefs,
  };
}

/**
 * @throws NotAllowedError without the permission, which the message names. Ask
 * only about an entity that the caller may see.
 */
export async function demand(
  permissions: PermissionsService,
  options: { credentials: BackstageCredentials } & (
    | { permission: BasicPermission }
    | { permission: ResourcePermission; entityRef: string }
  ),
): Promise<void> {
  const { credentials, permission } = options;
  const [{ result }] = await permissions.authorize(
    [
      'entityRef' in options
        ? { permission: options.permission, resourceRef: options.entityRef }
        : { permission: options.permission },
    ],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `The permission ${permission.name} is needed for this`,
    );
  }
}

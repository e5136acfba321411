import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { ownershipPersonReadPermission } from '@stewardship/backstage-plugin-ownership-common';
import type { DemoPolicyOptions } from './readDemoPolicyOptions';

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * What the personas may do: everybody works normally and reads reports; names
 * are for leads; entities with the restricted tag are for their owners; the
 * platform team sees everything. Whoever is not signed in gets nothing.
 */
export class DemoPolicy implements PermissionPolicy {
  readonly #options: DemoPolicyOptions & { userInfo: UserInfoService };

  constructor(options: DemoPolicyOptions & { userInfo: UserInfoService }) {
    this.#options = options;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return deny;
    }
    const claims = await this.#claimsOf(user);
    if (claims.some(ref => this.#options.everythingFor.has(ref))) {
      return allow;
    }
    if (isPermission(permission, ownershipPersonReadPermission)) {
      return claims.some(ref => this.#options.namesFor.has(ref)) ? allow : deny;
    }
    if (isResourcePermission(permission, 'catalog-entity')) {
      return createCatalogConditionalDecision(permission, {
        anyOf: [
          {
            not: catalogConditions.hasMetadata({
              key: 'tags',
              value: this.#options.restrictedTag,
            }),
          },
          catalogConditions.isEntityOwner({ claims }),
        ],
      });
    }
    return allow;
  }

  async #claimsOf(user: PolicyQueryUser): Promise<string[]> {
    const info = await this.#options.userInfo.getUserInfo(user.credentials);
    return [...new Set([info.userEntityRef, ...info.ownershipEntityRefs])];
  }
}

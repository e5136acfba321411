import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  type PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  ownershipPersonReadPermission,
  ownershipReportReadPermission,
} from '@stewardship/backstage-plugin-ownership-common';
import { DemoPolicy } from './DemoPolicy';

const member = ['user:default/bo', 'group:default/booking'];
const lead = ['user:default/mara', 'group:default/fleet'];
const platform = ['user:default/pia', 'group:default/platform'];

const readEntity = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

async function decide(permission: Permission, claims: string[]) {
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: claims[0],
      ownershipEntityRefs: claims,
    }),
  });
  const policy = new DemoPolicy({
    userInfo,
    namesFor: new Set(['user:default/mara']),
    everythingFor: new Set(['group:default/platform']),
    restrictedTag: 'restricted',
  });
  const user = { credentials: mockCredentials.user(claims[0]) };
  return policy.handle({ permission }, user as PolicyQueryUser);
}

async function maySee(claims: string[], entity: object) {
  const decision = await decide(readEntity, claims);
  return createConditionAuthorizer(Object.values(permissionRules))(
    decision,
    // the authorizer does not know which resource the rules are for
    entity as any,
  );
}

function component(options: { tags?: string[]; owner: string }) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'vault', tags: options.tags },
    relations: [{ type: 'ownedBy', targetRef: options.owner }],
  };
}

describe('DemoPolicy', () => {
  it.each([
    ['member', member, AuthorizeResult.DENY],
    ['lead', lead, AuthorizeResult.ALLOW],
    ['platform engineer', platform, AuthorizeResult.ALLOW],
  ])('decides on names for the %s', async (_, claims, result) => {
    await expect(
      decide(ownershipPersonReadPermission, claims),
    ).resolves.toEqual({ result });
  });

  it.each([member, lead, platform])(
    'lets everybody read reports (%s)',
    async (...claims) => {
      await expect(
        decide(ownershipReportReadPermission, claims),
      ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
    },
  );

  it('shows restricted entities to their owners and the platform team only', async () => {
    const vault = component({
      tags: ['go', 'restricted'],
      owner: 'group:default/booking',
    });

    await expect(maySee(member, vault)).resolves.toBe(true);
    await expect(maySee(lead, vault)).resolves.toBe(false);
    await expect(maySee(platform, vault)).resolves.toBe(true);
  });

  it('shows everything else to everybody', async () => {
    const open = component({ tags: ['go'], owner: 'group:default/platform' });

    await expect(maySee(member, open)).resolves.toBe(true);
    await expect(
      maySee(lead, component({ owner: 'group:default/platform' })),
    ).resolves.toBe(true);
  });

  it('gives nothing to those who are not signed in', async () => {
    const policy = new DemoPolicy({
      userInfo: mockServices.userInfo.mock(),
      namesFor: new Set(),
      everythingFor: new Set(),
      restrictedTag: 'restricted',
    });

    await expect(
      policy.handle({ permission: ownershipReportReadPermission }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });
});

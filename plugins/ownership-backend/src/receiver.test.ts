import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  ownershipReportReadPermission,
  ownershipVerifyPermission,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { component, group, user } from './__testUtils__/entities';
import {
  nothingWaits,
  startOwnership,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import {
  createOwnershipReportConditionalDecision,
  ownershipReportConditions as conditions,
} from './access';

jest.setTimeout(120_000);

const ADA = 'user:default/ada';
const CY = 'user:default/cy';
const EVE = 'user:default/eve';
const DI = 'user:default/di';
const LIGHTHOUSE = 'group:default/lighthouse';
const CRANE = 'group:default/crane';
const HOOK = 'group:default/hook';
const TIDE = 'component:default/tide';
const BUOY = 'component:default/buoy';

/** As in docs/operating.md: everybody reads, only owners and receivers act. */
const ownersAct: PermissionPolicy = {
  async handle({ permission }, who) {
    if (
      isResourcePermission(permission, 'ownership-report') &&
      permission.attributes.action !== 'read'
    ) {
      const claims = who?.info.ownershipEntityRefs ?? [];
      const isOwner = conditions.isOwner({ claims });
      return createOwnershipReportConditionalDecision(
        permission,
        isPermission(permission, ownershipVerifyPermission)
          ? { anyOf: [isOwner, conditions.isReceiver({ claims })] }
          : isOwner,
      );
    }
    return { result: AuthorizeResult.ALLOW };
  },
};

/** Each reads what they own, and what they are offered. */
const ownersRead: PermissionPolicy = {
  async handle(request, who) {
    if (!isPermission(request.permission, ownershipReportReadPermission)) {
      return ownersAct.handle(request, who);
    }
    const claims = who?.info.ownershipEntityRefs ?? [];
    return createOwnershipReportConditionalDecision(request.permission, {
      anyOf: [
        conditions.isOwner({ claims }),
        conditions.isReceiver({ claims }),
      ],
    });
  },
};

/** Only owners act, and nobody thought of who receives. */
const receiversForgotten: PermissionPolicy = {
  async handle({ permission }, who) {
    return isResourcePermission(permission, 'ownership-report') &&
      permission.attributes.action !== 'read'
      ? createOwnershipReportConditionalDecision(
          permission,
          conditions.isOwner({ claims: who?.info.ownershipEntityRefs ?? [] }),
        )
      : { result: AuthorizeResult.ALLOW };
  },
};

describe('receiving an entity under a policy with conditions', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    let portal: StartedOwnership;

    const start = async (policy: PermissionPolicy) => {
      knex = await databases.init(databaseId);
      portal = await startOwnership({
        knex,
        catalog: [
          group('lighthouse'),
          group('crane', { children: ['hook'] }),
          {
            ...group('hook', { parent: 'crane' }),
            relations: [{ type: 'childOf', targetRef: CRANE }],
          },
          user('ada', { memberOf: ['lighthouse'] }),
          user('cy', { memberOf: ['crane'] }),
          user('eve', { memberOf: ['hook'] }),
          user('di'),
          component('tide', { owner: 'lighthouse' }),
          component('buoy', { owner: 'lighthouse' }),
        ],
        real: {
          policy,
          owned: {
            [ADA]: [LIGHTHOUSE],
            [CY]: [CRANE],
            // The sign-in tells of the child group alone.
            [EVE]: [HOOK],
          },
        },
      });
      await portal.until(
        '/reports',
        body => body.totalItems === 2 && nothingWaits(body),
        ADA,
      );
    };

    afterEach(() => portal.stop());

    const propose = (entityRef: string, as: string) =>
      portal.send('post', '/transfers', { body: { entityRef, to: CRANE }, as });
    const decide = (id: string, decision: string, as: string) =>
      portal.send('post', `/transfers/${id}/${decision}`, { body: {}, as });
    const seenBy = async (as: string): Promise<Body[]> =>
      (await portal.get('/transfers', as)).body.items;

    it('lets who is offered it accept, and nobody else', async () => {
      await start(ownersAct);
      expect((await propose(TIDE, CY)).status).toBe(403);
      const { status, body } = await propose(TIDE, ADA);
      expect(status).toBe(201);
      const may = async (as: string) =>
        (await seenBy(as)).map((item: Body) => [
          item.mayAccept,
          item.mayWithdraw,
        ]);
      expect(await may(ADA)).toEqual([[false, true]]);
      expect(await may(CY)).toEqual([[true, false]]);
      expect(await may(EVE)).toEqual([[true, false]]);
      expect(await may(DI)).toEqual([[false, false]]);

      // What is offered is not owned yet, and the next entity is not offered.
      const verify = (entityRef: string) =>
        portal.send('post', '/verifications', {
          body: { entityRef, kind: 'confirmed' },
          as: CY,
        });
      expect((await verify(TIDE)).body.error.message).toContain(
        'Only who belongs to its owner',
      );
      expect((await verify(BUOY)).body.error.message).toContain(
        'ownership.verify',
      );

      expect((await decide(body.id, 'accept', DI)).status).toBe(403);
      const accepted = await decide(body.id, 'accept', EVE);
      expect([accepted.status, accepted.body.state]).toEqual([200, 'accepted']);
      // An accepted one is still open: the patch is for both sides.
      const patch = (as: string) =>
        portal.get(`/transfers/${body.id}/patch`, as);
      expect((await patch(CY)).status).toBe(200);
      expect((await patch(ADA)).status).toBe(200);
      expect((await patch(DI)).status).toBe(403);
    });

    it('tells who comes too late that it is over', async () => {
      await start(ownersAct);
      const { id } = (await propose(TIDE, ADA)).body;
      await knex('transfer').update({ expires_at: 1 });
      expect(await seenBy(CY)).toMatchObject([
        { state: 'expired', mayAccept: false },
      ]);
      const late = await decide(id, 'accept', CY);
      expect(late.status).toBe(409);
      expect(late.body.error.message).toContain('expired');
      // Nor does it let them do anything else any more.
      const verify = await portal.send('post', '/verifications', {
        body: { entityRef: TIDE, kind: 'confirmed' },
        as: CY,
      });
      expect(verify.body.error.message).toContain('ownership.verify');
    });

    it('may show what is offered for as long as it is', async () => {
      await start(ownersRead);
      const report = async (as: string) =>
        (await portal.get('/reports/component/default/tide', as)).status;
      expect([await report(ADA), await report(CY)]).toEqual([200, 404]);
      const { id } = (await propose(TIDE, ADA)).body;
      expect([await report(CY), await report(EVE)]).toEqual([200, 200]);
      expect(await report(DI)).toBe(404);
      const listed = (await portal.get('/reports', EVE)).body;
      expect(listed.items.map((item: Body) => item.entityRef)).toEqual([TIDE]);
      // What one has declined is told once more, and is hidden then.
      const declined = await decide(id, 'decline', CY);
      expect([declined.status, declined.body.state]).toEqual([200, 'declined']);
      expect([await report(CY), await report(EVE)]).toEqual([404, 404]);
      expect(await seenBy(CY)).toEqual([]);
    });

    it('offers nothing that the policy refuses', async () => {
      await start(receiversForgotten);
      const { id } = (await propose(TIDE, ADA)).body;
      expect(await seenBy(CY)).toMatchObject([{ mayAccept: false }]);
      const refused = await decide(id, 'accept', CY);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain('ownership.verify');
      expect(await seenBy(ADA)).toMatchObject([{ mayWithdraw: true }]);
    });
  });
});

import { NotFoundError } from '@backstage/errors';
import {
  ownershipVerifyPermission,
  type operations,
  type Transfer,
} from '@stewardship/backstage-plugin-ownership-common';
import { decideTransfer } from '../database/decideTransfer';
import {
  listTransfers,
  readTransfer,
  type TransferPosition,
} from '../database/listTransfers';
import { proposeTransfer } from '../database/proposeTransfer';
import { throwIfRefused } from '../database/refused';
import type { Viewer } from '../privacy';
import { refuseState, type TransferDecision } from '../transfer';
import { actorOf, demand, type ActingUser } from './actorOf';
import type { ApiRequest } from './ApiRequest';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import { presentTransfers } from './presentTransfers';
import { lowerRef } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

type ListQuery = NonNullable<
  operations['listTransfers']['parameters']['query']
>;

/** `/transfers` */
export function addTransferRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, service, cursors, auditor, permissions } = options;

  api.get('/transfers', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<
      ListQuery,
      TransferPosition
    >('transfers', req.query);
    const { entityRef, team, state } = query;
    const actor = await optionalActor(req, viewer);
    const page = await listTransfers(knex, {
      ...viewer,
      ...(entityRef ? { entityRef: lowerRef(entityRef) } : {}),
      ...(team ? { teamRef: lowerRef(team) } : {}),
      states: state,
      actor,
      limit,
      from,
    });
    res.json({
      items: await presentTransfers(page.items, { ...options, actor }),
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('transfers', query, page),
    });
  });

  api.post('/transfers', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const actor = await actorOf(req, options);
    const entityRef = lowerRef(req.body.entityRef);
    const toRef = lowerRef(req.body.to);
    const { reason } = req.body;
    const { id } = await audited(
      auditor,
      {
        eventId: 'transfer-propose',
        severityLevel: 'medium',
        request: req,
        meta: { entityRef, to: toRef },
      },
      async () => {
        await service.demandVisible(viewer, entityRef);
        await demand(permissions, {
          permission: ownershipVerifyPermission,
          entityRef,
          credentials: actor.credentials,
        });
        const receiverIsVisible = viewer.visible.has(toRef);
        return proposeTransfer(knex, {
          entityRef,
          toRef,
          receiverIsVisible,
          reason,
          actor,
        });
      },
    );
    res.status(201).json(await demandTransfer(viewer, { id, actor }));
  });

  const decide = async (
    req: ApiRequest,
    decision: TransferDecision,
  ): Promise<Transfer> => {
    const viewer = await viewerOf(req, options);
    const actor = await actorOf(req, options);
    const id: string = req.params.id;
    await audited(
      auditor,
      {
        eventId: 'transfer-decide',
        severityLevel: 'medium',
        request: req,
        meta: { id, actionType: decision },
      },
      async () => {
        const { entityRef, state } = await demandTransfer(viewer, {
          id,
          actor,
        });
        // What is over is told as such, to whoever was to decide as well: the
        // policy may let them act on open ones only.
        throwIfRefused(refuseState({ state, decision }));
        await demand(permissions, {
          permission: ownershipVerifyPermission,
          entityRef,
          credentials: actor.credentials,
        });
        const reason: string | undefined = req.body?.reason;
        await decideTransfer(knex, { id, decision, reason, actor });
      },
    );
    // What they have decided they may see, where only the open transfer let
    // them read of the entity, too. Not audited: it is decided, however the
    // answer to it goes.
    return demandTransfer({ ...viewer, readable: undefined }, { id, actor });
  };

  api.post('/transfers/:id/accept', async (req, res) => {
    res.json(await decide(req, 'accept'));
  });

  api.post('/transfers/:id/decline', async (req, res) => {
    res.json(await decide(req, 'decline'));
  });

  api.post('/transfers/:id/withdraw', async (req, res) => {
    res.json(await decide(req, 'withdraw'));
  });

  async function demandTransfer(
    viewer: Viewer,
    { id, actor }: { id: string; actor: ActingUser },
  ): Promise<Transfer> {
    const found = await readTransfer(knex, { ...viewer, id, actor });
    if (!found) {
      throw new NotFoundError('There is no such transfer');
    }
    const [transfer] = await presentTransfers([found], { ...options, actor });
    return transfer;
  }

  /** Services do nothing about transfers, but may look at them. */
  async function optionalActor(
    req: ApiRequest,
    viewer: Viewer,
  ): Promise<ActingUser | undefined> {
    return viewer.userRef === undefined ? undefined : actorOf(req, options);
  }
}

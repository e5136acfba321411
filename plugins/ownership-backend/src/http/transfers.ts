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
import type { Viewer } from '../privacy';
import type { TransferDecision } from '../transfer';
import type { Actor } from '../verification';
import { actorOf, demand } from './actorOf';
import type { ApiRequest } from './ApiRequest';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import { lowerRef, refuseBesideCursor } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

const DEFAULT_PAGE = 20;

type ListQuery = NonNullable<
  operations['listTransfers']['parameters']['query']
>;

/** `/transfers` */
export function addTransferRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, service, cursors, auditor, permissions } = options;

  api.get('/transfers', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { cursor, limit = DEFAULT_PAGE, ...asked } = req.query;
    if (cursor !== undefined) refuseBesideCursor(req.query);
    const { query, from } = cursor
      ? await cursors.decode<
          Omit<ListQuery, 'cursor' | 'limit'>,
          TransferPosition
        >('transfers', cursor)
      : { query: asked, from: undefined };
    const { entityRef, team, state } = query;
    const page = await listTransfers(knex, {
      ...viewer,
      ...(entityRef ? { entityRef: lowerRef(entityRef) } : {}),
      ...(team ? { teamRef: lowerRef(team) } : {}),
      states: state,
      actor: await optionalActor(req, viewer),
      limit,
      from,
    });
    res.json({
      items: page.items,
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
    return audited(
      auditor,
      {
        eventId: 'transfer-decide',
        severityLevel: 'medium',
        request: req,
        meta: { id, actionType: decision },
      },
      async () => {
        const { entityRef } = await demandTransfer(viewer, { id, actor });
        await demand(permissions, {
          permission: ownershipVerifyPermission,
          entityRef,
          credentials: actor.credentials,
        });
        const reason: string | undefined = req.body?.reason;
        await decideTransfer(knex, { id, decision, reason, actor });
        return demandTransfer(viewer, { id, actor });
      },
    );
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
    { id, actor }: { id: string; actor?: Actor },
  ): Promise<Transfer> {
    const transfer = await readTransfer(knex, { ...viewer, id, actor });
    if (!transfer) {
      throw new NotFoundError('There is no such transfer');
    }
    return transfer;
  }

  /** Services do nothing about transfers, but may look at them. */
  async function optionalActor(
    req: ApiRequest,
    viewer: Viewer,
  ): Promise<Actor | undefined> {
    return viewer.userRef === undefined ? undefined : actorOf(req, options);
  }
}

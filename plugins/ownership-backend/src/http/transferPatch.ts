import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ownershipVerifyPermission } from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipConfig } from '../config';
import {
  readTransfer,
  type ShownTransfer,
  type TransferSide,
} from '../database/listTransfers';
import { recordPullRequest } from '../database/recordPullRequest';
import { HostClient } from '../host';
import { transferPatch, type TransferPatch } from '../patch';
import type { Viewer } from '../privacy';
import {
  openPullRequest,
  pullRequestText,
  type NamedTeam,
} from '../pullRequest';
import { openTransferStates } from '../transfer';
import { actorOf, demand, type ActingUser } from './actorOf';
import type { ApiRequest } from './ApiRequest';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import type { RouteOptions } from './RouteOptions';
import { presentTransfers } from './presentTransfers';
import { viewerOf } from './viewerOf';

/** What a patch is made of. */
export interface PatchOptions {
  catalog: CatalogService;
  config: Pick<OwnershipConfig, 'localRoots' | 'allowedHosts' | 'annotations'>;
  integrations: ScmIntegrationRegistry;
  urlReader: UrlReaderService;
}

/**
 * `/transfers/{id}/patch` and `/transfers/{id}/pull-request`. Files are read as the portal may read them, so it
 * takes the right to hand the entity over, and not just to see it.
 */
export function addTransferPatchRoutes(
  api: ApiRouter,
  options: RouteOptions,
): void {
  api.get('/transfers/:id/patch', async (req, res) => {
    const { transfer, patch } = await makePatch(req, req.params.id, options);
    if (req.query.format === 'diff') {
      const name = transfer.entityRef.replace(/[^a-z0-9.-]+/g, '-');
      res.attachment(`${name}-owner.diff`);
      res.type('text/x-diff; charset=utf-8');
      res.set('X-Content-Type-Options', 'nosniff');
      // The typed router knows JSON answers only.
      (res as { send(body: unknown): unknown }).send(
        patch.files.map(({ diff }) => diff).join(''),
      );
      return;
    }
    res.json({
      files: patch.files.map(({ path, diff }) => ({ path, diff })),
      notes: patch.notes,
    });
  });

  api.post('/transfers/:id/pull-request', async (req, res) => {
    const { id } = req.params;
    const { viewer, actor, transfer } = await audited(
      options.auditor,
      {
        eventId: 'transfer-pull-request',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      () => openFor(req, id, options),
    );
    // Not audited: it is opened, however the answer to it goes.
    const changed = await readTransfer(options.knex, { ...viewer, id, actor });
    const [shown] = await presentTransfers([changed ?? transfer], {
      ...options,
      actor,
    });
    res.status(201).json(shown);
  });
}

/** What goes to a host in the portal's name takes somebody of either side. */
async function openFor(
  req: ApiRequest,
  id: string,
  options: RouteOptions,
): Promise<{ viewer: Viewer; actor: ActingUser; transfer: ShownTransfer }> {
  const { knex, patching } = options;
  const { viewer, actor, transfer, from, to, patch } = await makePatch(
    req,
    id,
    options,
  );
  const { title, entityRef, state } = transfer;
  const sides = [from?.ref, to.ref];
  if (!actor.ownershipRefs.some(ref => sides.includes(ref))) {
    throw new NotAllowedError(
      'Only who belongs to the giving or the receiving side may open a pull request',
    );
  }
  if (state !== 'accepted') {
    throw new ConflictError(
      `The transfer is ${state}; a pull request is opened when it is accepted`,
    );
  }
  const { files, notes } = patch;
  const result = await openPullRequest({
    client: new HostClient({ integrations: patching.integrations }),
    transferId: id,
    files,
    ...pullRequestText({ title, entityRef, from, to, notes }),
  });
  if ('problem' in result) {
    throw new ConflictError(
      `${result.problem} The patch is to be had for use by hand.`,
    );
  }
  await recordPullRequest(knex, { id, url: result.url });
  return { viewer, actor, transfer };
}

/**
 * @throws NotFoundError for a transfer that is hidden or missing; ConflictError
 * when it is over, or when the catalog does not have what it takes.
 */
async function makePatch(
  req: ApiRequest,
  id: string,
  options: RouteOptions,
): Promise<{
  viewer: Viewer;
  actor: ActingUser;
  transfer: ShownTransfer;
  from?: NamedTeam;
  to: NamedTeam;
  patch: TransferPatch;
}> {
  const { knex, permissions, patching } = options;
  const viewer = await viewerOf(req, options);
  const actor = await actorOf(req, options);
  const transfer = await readTransfer(knex, { ...viewer, id, actor });
  if (!transfer) {
    throw new NotFoundError('There is no such transfer');
  }
  // Before the policy is asked: it may let them act on open ones only.
  if (!openTransferStates.includes(transfer.state)) {
    throw new ConflictError(
      `The transfer is ${transfer.state}: nothing is left to change`,
    );
  }
  const { credentials } = actor;
  await demand(permissions, {
    permission: ownershipVerifyPermission,
    entityRef: transfer.entityRef,
    credentials,
  });
  const read = (ref: string): Promise<Entity | undefined> =>
    patching.catalog.getEntityByRef(ref, { credentials });
  const { entityRef } = transfer;
  const [from, to] = [namedTeam(transfer.from), namedTeam(transfer.to)];
  const [entity, receiver, giver] = await Promise.all([
    read(entityRef),
    to && read(to.ref),
    from && read(from.ref),
  ]);
  if (!entity || !to || !receiver) {
    const hidden = entity ? to?.ref ?? 'the receiving group' : entityRef;
    throw new ConflictError(
      `The catalog does not show you ${hidden} now, so that no patch can be made`,
    );
  }
  const { config, integrations, urlReader } = patching;
  const patch = await transferPatch({
    entity,
    to: receiver,
    from: giver,
    config,
    integrations,
    urlReader,
    localRoots: config.localRoots,
  });
  return { viewer, actor, transfer, from, to, patch };
}

/** A side of a transfer that the caller may see. */
function namedTeam(side: TransferSide | undefined): NamedTeam | undefined {
  return side?.ref === undefined ? undefined : { ...side, ref: side.ref };
}

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ownershipVerifyPermission,
  type Transfer,
} from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipConfig } from '../config';
import { readTransfer } from '../database/listTransfers';
import { recordPullRequest } from '../database/recordPullRequest';
import { HostClient } from '../host';
import { transferPatch, type TransferPatch } from '../patch';
import type { Viewer } from '../privacy';
import { openPullRequest, pullRequestText } from '../pullRequest';
import { actorOf, demand, type ActingUser } from './actorOf';
import type { ApiRequest } from './ApiRequest';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import type { RouteOptions } from './RouteOptions';
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
    const transfer = await audited(
      options.auditor,
      {
        eventId: 'transfer-pull-request',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      () => openFor(req, id, options),
    );
    res.status(201).json(transfer);
  });
}

/** What goes to a host in the portal's name takes somebody of either side. */
async function openFor(
  req: ApiRequest,
  id: string,
  options: RouteOptions,
): Promise<Transfer> {
  const { knex, patching } = options;
  const { viewer, actor, transfer, patch } = await makePatch(req, id, options);
  const { title, entityRef, from, to, state } = transfer;
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
  const changed = await readTransfer(knex, { ...viewer, id, actor });
  return changed ?? transfer;
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
  transfer: Transfer;
  patch: TransferPatch;
}> {
  const { knex, permissions, patching } = options;
  const viewer = await viewerOf(req, options);
  const actor = await actorOf(req, options);
  const transfer = await readTransfer(knex, { ...viewer, id, actor });
  if (!transfer) {
    throw new NotFoundError('There is no such transfer');
  }
  const { credentials } = actor;
  await demand(permissions, {
    permission: ownershipVerifyPermission,
    entityRef: transfer.entityRef,
    credentials,
  });
  if (!['proposed', 'accepted'].includes(transfer.state)) {
    throw new ConflictError(
      `The transfer is ${transfer.state}: nothing is left to change`,
    );
  }
  const read = (ref: string): Promise<Entity | undefined> =>
    patching.catalog.getEntityByRef(ref, { credentials });
  const [entity, to, from] = await Promise.all([
    read(transfer.entityRef),
    read(transfer.to.ref),
    transfer.from && read(transfer.from.ref),
  ]);
  if (!entity || !to) {
    throw new ConflictError(
      `The catalog does not show you ${
        entity ? transfer.to.ref : transfer.entityRef
      } now, so that no patch can be made`,
    );
  }
  const { config, integrations, urlReader } = patching;
  const patch = await transferPatch({
    entity,
    to,
    from,
    config,
    integrations,
    urlReader,
    localRoots: config.localRoots,
  });
  return { viewer, actor, transfer, patch };
}

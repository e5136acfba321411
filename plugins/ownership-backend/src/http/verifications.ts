import { NotFoundError } from '@backstage/errors';
import { ownershipVerifyPermission } from '@stewardship/backstage-plugin-ownership-common';
import { answerVerification } from '../database/answerVerification';
import { readVerification } from '../database/listVerifications';
import { recordVerification } from '../database/recordVerification';
import { actorOf, demand } from './actorOf';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import { lowerRef } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

/** `/verifications` */
export function addVerificationRoutes(
  api: ApiRouter,
  options: RouteOptions,
): void {
  const { knex, service, auditor, permissions } = options;

  api.get('/verifications', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const entityRef = lowerRef(req.query.entityRef);
    res.json({ items: await service.verifications(viewer, entityRef) });
  });

  api.post('/verifications', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { kind, reason } = req.body;
    const entityRef = lowerRef(req.body.entityRef);
    const actor = await actorOf(req, options);
    const record = await audited(
      auditor,
      {
        eventId: 'verification-record',
        severityLevel: 'medium',
        request: req,
        meta: { entityRef, kind },
      },
      async () => {
        await service.demandVisible(viewer, entityRef);
        await demand(permissions, {
          permission: ownershipVerifyPermission,
          entityRef,
          credentials: actor.credentials,
        });
        return recordVerification(knex, { entityRef, kind, reason, actor });
      },
    );
    res.status(201).json(await service.verification(viewer, record));
  });

  api.post('/verifications/:id/answer', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { id } = req.params;
    const { result, reason } = req.body;
    const actor = await actorOf(req, options);
    const record = await audited(
      auditor,
      {
        eventId: 'verification-answer',
        severityLevel: 'medium',
        request: req,
        meta: { id, result },
      },
      async () => {
        const known = await readVerification(knex, id);
        if (!known || !(await service.isVisible(viewer, known.entityRef))) {
          throw new NotFoundError('There is no such verification');
        }
        await demand(permissions, {
          permission: ownershipVerifyPermission,
          entityRef: known.entityRef,
          credentials: actor.credentials,
        });
        return answerVerification(knex, { id, result, reason, actor });
      },
    );
    res.json(await service.verification(viewer, record));
  });
}

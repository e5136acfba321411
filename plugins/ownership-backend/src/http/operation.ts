import { ConflictError } from '@backstage/errors';
import {
  ownershipScanRequestPermission,
  type operations,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import { listScans } from '../database/listScans';
import { readRepositoryOf } from '../database/readRepositoryOf';
import { requestScan } from '../database/requestScan';
import { demand } from './actorOf';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import { lowerRef } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

type ListQuery = NonNullable<operations['listScans']['parameters']['query']>;

/** `/coverage` and `/scans` */
export function addOperationRoutes(
  api: ApiRouter,
  options: RouteOptions,
): void {
  const { knex, service, cursors, auditor, httpAuth, permissions } = options;

  api.get('/coverage', async (req, res) => {
    const viewer = await viewerOf(req, { ...options, catalogMayBeDown: true });
    res.json(await service.coverage(viewer));
  });

  api.get('/scans', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<ListQuery, Position>(
      'scans',
      req.query,
    );
    const page = await listScans(knex, {
      ...viewer,
      entityRef: query.entityRef && lowerRef(query.entityRef),
      statuses: query.status,
      limit,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('scans', query, page),
    });
  });

  api.post('/scans', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { principal } = credentials;
    const byRef =
      principal.type === 'user' ? principal.userEntityRef : principal.subject;
    const entityRef = lowerRef(req.body.entityRef);
    await audited(
      auditor,
      {
        eventId: 'scan-request',
        severityLevel: 'low',
        request: req,
        meta: { entityRef },
      },
      async () => {
        await demand(permissions, {
          permission: ownershipScanRequestPermission,
          credentials,
        });
        await service.demandVisible(viewer, entityRef);
        const repositoryId = await readRepositoryOf(knex, entityRef);
        if (
          !repositoryId ||
          !(await requestScan(knex, { repositoryId, byRef }))
        ) {
          throw new ConflictError(
            'Nothing can be read for this entity: see the source in its report for what is missing',
          );
        }
      },
    );
    const requestedAt = new Date().toISOString();
    res.status(202).json({ entityRef, requestedAt });
  });
}

import { NotFoundError } from '@backstage/errors';
import {
  ownershipFindingSnoozePermission,
  type operations,
} from '@stewardship/backstage-plugin-ownership-common';
import type { FindingPosition } from '../database/listFindings';
import { readFinding } from '../database/listFindings';
import { snoozeFinding, unsnoozeFinding } from '../database/snoozeFinding';
import { actorOf, demand } from './actorOf';
import type { ApiRequest } from './ApiRequest';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import { lowerRef, toFindingFilter } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

type ListQuery = NonNullable<operations['listFindings']['parameters']['query']>;

/** `/findings` */
export function addFindingRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, service, cursors, auditor, permissions } = options;

  api.get('/findings', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<
      ListQuery,
      FindingPosition
    >('findings', req.query);
    const page = await service.findings(viewer, {
      ...toFindingFilter(query),
      entityRef: query.entityRef && lowerRef(query.entityRef),
      sort: query.sort,
      order: query.order,
      limit,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('findings', query, page),
    });
  });

  api.put('/findings/:id/snooze', async (req, res) => {
    const { id } = req.params;
    const { until, reason } = req.body;
    const changed = await change(req, id, { until, reason }, byRef =>
      snoozeFinding(knex, { id, untilMs: Date.parse(until), reason, byRef }),
    );
    res.json(changed);
  });

  api.delete('/findings/:id/snooze', async (req, res) => {
    const { id } = req.params;
    res.json(
      await change(req, id, {}, byRef => unsnoozeFinding(knex, { id, byRef })),
    );
  });

  /** By users with the permission for the finding's entity; never for them. */
  async function change(
    req: ApiRequest,
    id: string,
    meta: { until?: string; reason?: string },
    work: (byRef: string) => Promise<unknown>,
  ) {
    const viewer = await viewerOf(req, options);
    const { credentials, userRef } = await actorOf(req, options);
    return audited(
      auditor,
      {
        eventId: 'finding-snooze',
        severityLevel: 'medium',
        request: req,
        meta: { id, actionType: meta.until ? 'snooze' : 'unsnooze', ...meta },
      },
      async () => {
        const found = await readFinding(knex, { ...viewer, id });
        if (!found) {
          throw new NotFoundError('There is no such finding');
        }
        await demand(permissions, {
          permission: ownershipFindingSnoozePermission,
          entityRef: found.finding.entityRef,
          credentials,
        });
        await work(userRef);
        return service.finding(viewer, id);
      },
    );
  }
}

import type { operations } from '@stewardship/backstage-plugin-ownership-common';
import type { ChangePosition } from '../database/listChanges';
import type { ApiRouter } from './ApiRouter';
import { toChangeFilter } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

type ListQuery = NonNullable<operations['listChanges']['parameters']['query']>;

/** `/changes` */
export function addChangeRoutes(api: ApiRouter, options: RouteOptions): void {
  const { service, cursors } = options;

  api.get('/changes', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<
      ListQuery,
      ChangePosition
    >('changes', req.query);
    const page = await service.changes(viewer, {
      ...toChangeFilter(query),
      limit,
      from,
    });
    res.json({
      items: page.items,
      since: page.since,
      // The days go on; what was asked for first stays.
      pageInfo: await cursors.pageInfo(
        'changes',
        { ...query, since: page.since },
        page,
      ),
    });
  });
}

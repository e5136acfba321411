import type { operations } from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import type { ApiRouter } from './ApiRouter';
import { toFilter } from './queries';
import { readRef } from './readRef';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

type ListQuery = operations['listRollups']['parameters']['query'];

/** `/rollups` */
export function addRollupRoutes(api: ApiRouter, options: RouteOptions): void {
  const { service, cursors } = options;

  api.get('/rollups', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const list = `rollups by ${req.query.by}`;
    const { query, limit, from } = await cursors.asked<ListQuery, Position>(
      list,
      req.query,
      {
        beside: ['by'],
      },
    );
    const { by, children = false, sort = 'risk', order = 'asc' } = query;
    const page = await service.rollups(viewer, {
      by,
      children,
      filter: toFilter(query),
      sort,
      order,
      limit,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo(list, query, page),
    });
  });

  api.get('/rollups/:kind/:namespace/:name', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { children = true, kind } = req.query;
    res.json(
      await service.rollup(viewer, {
        ref: readRef(req.params),
        children,
        filter: toFilter({ kind }),
      }),
    );
  });
}

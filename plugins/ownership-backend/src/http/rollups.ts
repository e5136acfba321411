import type { operations } from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import type { ApiRouter } from './ApiRouter';
import { refuseBesideCursor, toFilter } from './queries';
import { readRef } from './readRef';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

const DEFAULT_PAGE = 20;

type ListQuery = operations['listRollups']['parameters']['query'];

/** `/rollups` */
export function addRollupRoutes(api: ApiRouter, options: RouteOptions): void {
  const { service, cursors } = options;

  api.get('/rollups', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { cursor, limit = DEFAULT_PAGE, ...asked } = req.query;
    const list = `rollups by ${asked.by}`;
    if (cursor !== undefined) refuseBesideCursor(req.query, ['by']);
    const { query, from } = cursor
      ? await cursors.decode<Omit<ListQuery, 'cursor' | 'limit'>, Position>(
          list,
          cursor,
        )
      : { query: asked, from: undefined };
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

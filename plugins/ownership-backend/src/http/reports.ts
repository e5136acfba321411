import { InputError } from '@backstage/errors';
import type { operations } from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import { readRef } from './readRef';
import type { ApiRouter } from './ApiRouter';
import { toFilter } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

const DEFAULT_TILES = 200;

type ListQuery = NonNullable<operations['listReports']['parameters']['query']>;

/** `/reports`, `/facets`, `/treemap` and `/alignment`. */
export function addReportRoutes(api: ApiRouter, options: RouteOptions): void {
  const { service, cursors } = options;

  api.get('/reports', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<ListQuery, Position>(
      'reports',
      req.query,
    );
    const { sort = 'risk', order = 'asc' } = query;
    const page = await service.list(viewer, {
      filter: toFilter(query),
      sort,
      order,
      limit,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('reports', query, page),
    });
  });

  api.get('/reports/:kind/:namespace/:name', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.json(await service.report(viewer, readRef(req.params)));
  });

  api.get('/reports/:kind/:namespace/:name/history', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { from, to } = req.query;
    if (from && to && from > to) {
      throw new InputError("Invalid query: 'from' must not be after 'to'");
    }
    res.json(await service.history(viewer, readRef(req.params), { from, to }));
  });

  api.get('/reports/:kind/:namespace/:name/folders', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.json(await service.folders(viewer, readRef(req.params)));
  });

  api.get('/reports/:kind/:namespace/:name/helpers', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.set('Cache-Control', 'no-store');
    res.json(await service.helpers(viewer, readRef(req.params)));
  });

  api.get('/reports/:kind/:namespace/:name/golden-path', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.set('Cache-Control', 'no-store');
    res.json(await service.pathStanding(viewer, readRef(req.params)));
  });

  api.get('/facets', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.json(await service.facets(viewer, toFilter(req.query)));
  });

  api.get('/treemap', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { limit = DEFAULT_TILES, ...query } = req.query;
    const filter = toFilter(query);
    res.json(await service.treemap(viewer, { filter, limit }));
  });

  api.get('/alignment', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.json(await service.alignment(viewer, toFilter(req.query)));
  });
}

import { NotFoundError } from '@backstage/errors';
import type { operations } from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import { listConsumers } from '../database/listConsumers';
import { readTemplate } from '../database/readGoldenPaths';
import type { ApiRouter } from './ApiRouter';
import { toFilter } from './queries';
import { readRef } from './readRef';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

type ConsumersQuery = NonNullable<
  operations['listGoldenPathConsumers']['parameters']['query']
>;

type PathsQuery = NonNullable<
  operations['listGoldenPaths']['parameters']['query']
>;

type AdoptionQuery = NonNullable<
  operations['listAdoption']['parameters']['query']
>;

type OffPathQuery = NonNullable<
  operations['listOffPath']['parameters']['query']
>;

/** `/golden-paths` */
export function addGoldenPathRoutes(
  api: ApiRouter,
  options: RouteOptions,
): void {
  const { knex, service, cursors } = options;

  api.get('/golden-paths', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<PathsQuery, Position>(
      'golden-paths',
      req.query,
    );
    const page = await service.goldenPaths(viewer, {
      search: query.search,
      // Whoever asks for no page has always been given all of them.
      limit: req.query.limit || req.query.cursor ? limit : undefined,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('golden-paths', query, page),
    });
  });

  api.get('/golden-paths/adoption', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<AdoptionQuery, Position>(
      'adoption',
      req.query,
    );
    const page = await service.adoption(viewer, {
      filter: toFilter({ owner: query.owner }),
      limit,
      from,
    });
    res.json({
      items: page.items,
      totals: page.totals,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('adoption', query, page),
    });
  });

  api.get('/golden-paths/off-path', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<OffPathQuery, Position>(
      'off-path',
      req.query,
    );
    const { owner, search } = query;
    const page = await service.offPath(viewer, {
      filter: toFilter({ owner, search }),
      limit,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('off-path', query, page),
    });
  });

  api.get('/golden-paths/:namespace/:name', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const templateRef = readRef({ kind: 'template', ...req.params });
    res.json(await service.goldenPath(viewer, templateRef));
  });

  api.get('/golden-paths/:namespace/:name/consumers', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const templateRef = readRef({ kind: 'template', ...req.params });
    const template = await readTemplate(knex, templateRef);
    if (!template || !viewer.visible.has(templateRef)) {
      throw new NotFoundError('There is no such golden path');
    }
    const list = `consumers of ${templateRef}`;
    const { query, limit, from } = await cursors.asked<
      ConsumersQuery,
      Position
    >(list, req.query);
    const page = await listConsumers(knex, {
      ...viewer,
      templateRef,
      newest: template.version,
      version: query.version,
      currency: query.currency,
      states: query.state,
      limit,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo(list, query, page),
    });
  });
}

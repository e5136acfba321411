import { NotFoundError } from '@backstage/errors';
import type { operations } from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import { listConsumers } from '../database/listConsumers';
import { readTemplate } from '../database/readGoldenPaths';
import type { ApiRouter } from './ApiRouter';
import { refuseBesideCursor } from './queries';
import { readRef } from './readRef';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

const DEFAULT_PAGE = 20;

type ConsumersQuery = Omit<
  NonNullable<operations['listGoldenPathConsumers']['parameters']['query']>,
  'limit' | 'cursor'
>;

/** `/golden-paths` */
export function addGoldenPathRoutes(
  api: ApiRouter,
  options: RouteOptions,
): void {
  const { knex, service, cursors } = options;

  api.get('/golden-paths', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.json(await service.goldenPaths(viewer));
  });

  api.get('/golden-paths/:namespace/:name/consumers', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const templateRef = readRef({ kind: 'template', ...req.params });
    const template = await readTemplate(knex, templateRef);
    if (!template || !viewer.visible.has(templateRef)) {
      throw new NotFoundError('There is no such golden path');
    }
    const { cursor, limit = DEFAULT_PAGE, ...asked } = req.query;
    if (cursor !== undefined) refuseBesideCursor(req.query);
    const list = `consumers of ${templateRef}`;
    const { query, from } = cursor
      ? await cursors.decode<ConsumersQuery, Position>(list, cursor)
      : { query: asked, from: undefined };
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

import { NotFoundError } from '@backstage/errors';
import type { operations } from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import { listConsumers } from '../database/listConsumers';
import { readTemplate } from '../database/readGoldenPaths';
import type { ApiRouter } from './ApiRouter';
import { readRef } from './readRef';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

type ConsumersQuery = NonNullable<
  operations['listGoldenPathConsumers']['parameters']['query']
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

import { stringifyEntityRef } from '@backstage/catalog-model';
import type { ListReportsResponse } from '@stewardship/backstage-plugin-ownership-common';
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import { decodeCursor, encodeCursor } from './http/cursor';
import {
  emptyQuerySchema,
  filterQuerySchema,
  firstPageQuerySchema,
  laterPageQuerySchema,
  parseQuery,
  toFilter,
  treemapQuerySchema,
} from './http/queries';
import { viewerOf, type ViewerOptions } from './http/viewerOf';
import type { OwnershipService } from './OwnershipService';

const DEFAULT_PAGE = 20;
const DEFAULT_TILES = 200;

export interface RouterOptions extends ViewerOptions {
  service: OwnershipService;
}

/** The HTTP API, as `OwnershipClient` calls it. */
export function createRouter(options: RouterOptions): express.Router {
  const { service } = options;
  const router = Router();

  router.get('/reports', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, from, limit } = listRequest(req);
    const { sort = 'risk', order = 'asc' } = query;
    const { items, totalItems, next, prev } = await service.list(viewer, {
      filter: toFilter(query),
      sort,
      order,
      limit,
      from,
    });
    const answer: ListReportsResponse = {
      items,
      totalItems,
      pageInfo: {
        ...(next ? { nextCursor: encodeCursor({ query, from: next }) } : {}),
        ...(prev ? { prevCursor: encodeCursor({ query, from: prev }) } : {}),
      },
    };
    res.json(answer);
  });

  router.get('/reports/:kind/:namespace/:name', async (req, res) => {
    const viewer = await viewerOf(req, options);
    parseQuery(emptyQuerySchema, req.query);
    res.json(await service.report(viewer, stringifyEntityRef(req.params)));
  });

  router.get('/facets', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const query = parseQuery(filterQuerySchema, req.query);
    res.json(await service.facets(viewer, toFilter(query)));
  });

  router.get('/treemap', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { limit = DEFAULT_TILES, ...query } = parseQuery(
      treemapQuerySchema,
      req.query,
    );
    const filter = toFilter(query);
    res.json(await service.treemap(viewer, { filter, limit }));
  });

  router.get('/golden-paths', async (req, res) => {
    const viewer = await viewerOf(req, options);
    parseQuery(emptyQuerySchema, req.query);
    res.json(await service.goldenPaths(viewer));
  });

  router.get('/coverage', async (req, res) => {
    const viewer = await viewerOf(req, { ...options, catalogMayBeDown: true });
    parseQuery(emptyQuerySchema, req.query);
    res.json(await service.coverage(viewer));
  });

  return router;
}

/** A cursor carries filter and sort; without one they are in the query. */
function listRequest(req: Request) {
  if (req.query.cursor !== undefined) {
    const { cursor, limit = DEFAULT_PAGE } = parseQuery(
      laterPageQuerySchema,
      req.query,
    );
    return { ...decodeCursor(cursor), limit };
  }
  const { limit = DEFAULT_PAGE, ...query } = parseQuery(
    firstPageQuerySchema,
    req.query,
  );
  return { query, limit, from: undefined };
}

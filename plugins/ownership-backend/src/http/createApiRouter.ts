import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { InputError } from '@backstage/errors';
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
  type Router,
} from 'express';
import PromiseRouter from 'express-promise-router';
import { spec } from '../schema/openapi/generated/spec';
import type { ApiRouter } from './ApiRouter';
import { readableProblem } from './readableProblem';

const LARGEST_BODY = '64kb';
/** Each is compared with the owners that the caller may see, all of them. */
const MOST_WORDS = 20;

/** Formats that the description names and JSON Schema does not know. */
const formats = {
  /** PostgreSQL refuses NUL. */
  text: { type: 'string', validate: isText },
  words: {
    type: 'string',
    validate: (value: string) =>
      isText(value) && value.split(/\s+/).filter(Boolean).length <= MOST_WORDS,
  },
  'entity-ref': {
    type: 'string',
    validate: (value: string) =>
      isText(value) && /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(value),
  },
} as const;

function isText(value: string): boolean {
  return !value.includes('\0');
}

/** The validator knows the methods of the description; HEAD is a short GET. */
const headAsGet: RequestHandler = (req, _res, next) => {
  if (req.method === 'HEAD') req.method = 'GET';
  next();
};

/**
 * Nobody but the caller may keep an answer, and they ask each time whether it
 * still holds: what somebody may see can change at any time.
 */
const cacheRules: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'private, no-cache');
  next();
};

const unreadableBody: ErrorRequestHandler = (error, _req, _res, next) => {
  next(
    error instanceof SyntaxError
      ? new InputError('Invalid request: the body must be JSON')
      : error,
  );
};

const sayWhatIsWrong: ErrorRequestHandler = (error, req, _res, next) => {
  next(
    error instanceof InputError ? readableProblem(error.message, req) : error,
  );
};

/** What the validator let through because it does not know it. */
const onlyDescribed: RequestHandler = (req, _res, next) => {
  next('openapi' in req && req.openapi ? undefined : 'router');
};

/**
 * A router for the API as `openapi.yaml` describes it, and nothing beside it.
 * What comes to a route has been held against the description before:
 * parameters are there, known, of their type and within their limits.
 *
 * @returns `api` to add the routes to, and `router` to mount.
 */
export function createApiRouter(): { router: Router; api: ApiRouter } {
  const router = PromiseRouter();
  router.use(headAsGet, cacheRules);
  router.get('/openapi.json', (req, res) => {
    const url = req.originalUrl.replace(/\/openapi\.json.*$/, '');
    res.json({ ...spec, servers: [{ url }] });
  });
  router.use(express.json({ limit: LARGEST_BODY }), unreadableBody);
  const api = createValidatedOpenApiRouterFromGeneratedEndpointMap(
    spec as Parameters<
      typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
    >[0],
    {
      // The body is read above, where its own errors keep their status.
      middleware: [(_req, _res, next) => next()],
      validatorOptions: {
        formats,
        // Backstage has asked who it is before a request comes here.
        validateSecurity: false,
      },
    },
  );
  api.use(sayWhatIsWrong);
  api.use(onlyDescribed);
  router.use(api);
  return { router, api: api as unknown as ApiRouter };
}

import type { Router } from 'express';
import { addChangeRoutes } from './http/changes';
import { createApiRouter } from './http/createApiRouter';
import { addDriftRoutes } from './http/drift';
import { addExportRoutes } from './http/exports';
import { addFindingRoutes } from './http/findings';
import { addGoldenPathRoutes } from './http/goldenPaths';
import { addIdentityRoutes } from './http/identities';
import { addMeRoutes } from './http/me';
import { addOperationRoutes } from './http/operation';
import { addPreflightRoutes } from './http/preflight';
import { addReportRoutes } from './http/reports';
import { addRollupRoutes } from './http/rollups';
import { addRoundRoutes } from './http/rounds';
import type { RouteOptions } from './http/RouteOptions';
import { addScenarioRoutes } from './http/scenarios';
import { addSuccessionRoutes } from './http/succession';
import { addTransferPatchRoutes } from './http/transferPatch';
import { addTransferRoutes } from './http/transfers';
import { addVerificationRoutes } from './http/verifications';

export type RouterOptions = RouteOptions;

/** The HTTP API, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): Router {
  const { router, api } = createApiRouter();
  addReportRoutes(api, options);
  addDriftRoutes(api, options);
  addRollupRoutes(api, options);
  addExportRoutes(api, options);
  addChangeRoutes(api, options);
  addFindingRoutes(api, options);
  addVerificationRoutes(api, options);
  addRoundRoutes(api, options);
  addTransferRoutes(api, options);
  addTransferPatchRoutes(api, options);
  addScenarioRoutes(api, options);
  addSuccessionRoutes(api, options);
  addGoldenPathRoutes(api, options);
  addPreflightRoutes(api, options);
  addOperationRoutes(api, options);
  addMeRoutes(api, options);
  addIdentityRoutes(api, options);
  return router;
}

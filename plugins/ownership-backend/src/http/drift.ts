import { readTemplateTitle } from '../database/readGoldenPaths';
import { cannot, type Drift } from '../drift';
import { formatUtcDay } from '../time';
import type { ApiRouter } from './ApiRouter';
import { readRef } from './readRef';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

/** What comparisons are made of. */
export interface DriftRouteOptions {
  drift: Drift;
  /** UTC day for which reports hold now. */
  today: () => number;
}

/** `/reports/{kind}/{namespace}/{name}/drift` */
export function addDriftRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, service, drifting } = options;

  api.get('/reports/:kind/:namespace/:name/drift', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const entityRef = readRef(req.params);
    await service.demandVisible(viewer, entityRef);
    const { drift, templateRef } = await drifting.drift.of(entityRef);
    const asOf = formatUtcDay(drifting.today());
    if (templateRef !== undefined && !viewer.visible.has(templateRef)) {
      // The same as for one that there is not.
      res.json({ ...cannot('template-gone').drift, asOf });
      return;
    }
    const title = templateRef && (await readTemplateTitle(knex, templateRef));
    res.json({
      ...drift,
      ...(templateRef === undefined
        ? {}
        : { template: { ref: templateRef, ...(title ? { title } : {}) } }),
      asOf,
    });
  });
}

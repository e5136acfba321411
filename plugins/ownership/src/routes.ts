import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The ownership page. @public */
export const rootRouteRef = createRouteRef({ id: 'ownership' });

/**
 * The scaffolder's form for one template. Without a scaffolder in the portal
 * the golden paths are listed without a way to start them.
 *
 * @public
 */
export const selectedTemplateRouteRef = createExternalRouteRef({
  id: 'scaffolder-selected-template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The catalog's list, for a portal without components. @public */
export const catalogIndexRouteRef = createExternalRouteRef({
  id: 'catalog-index',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});

/** The tab of the golden paths below the page. */
export const GOLDEN_PATHS_PATH = 'golden-paths';

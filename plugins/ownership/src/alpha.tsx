import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiShieldUserLine } from '@remixicon/react';
import { OwnershipClient } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from './api/ownershipApiRef';
import {
  catalogIndexRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
} from './routes';

const ownershipApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: ownershipApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new OwnershipClient({ fetchApi }),
    }),
});

const ownershipPage = PageBlueprint.make({
  params: {
    path: '/ownership',
    title: 'Ownership',
    icon: <RiShieldUserLine />,
    routeRef: rootRouteRef,
  },
});

const explorePage = SubPageBlueprint.make({
  name: 'explore',
  params: {
    path: 'explore',
    title: 'Explore',
    loader: async () => import('./pages/explore').then(m => <m.ExplorePage />),
  },
});

/**
 * Component ownership, knowledge redundancy warnings and golden paths.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'ownership',
  title: 'Ownership',
  icon: <RiShieldUserLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    catalogIndex: catalogIndexRouteRef,
    selectedTemplate: selectedTemplateRouteRef,
  },
  extensions: [ownershipApi, ownershipPage, explorePage],
});

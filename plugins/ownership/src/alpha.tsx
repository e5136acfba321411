import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiShieldUserLine } from '@remixicon/react';
import { OwnershipClient } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from './api/ownershipApiRef';
import { OWNERSHIP_TAB_PATH } from './components/useComponentHref';
import {
  catalogIndexRouteRef,
  GOLDEN_PATHS_PATH,
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

const myTeamsPage = SubPageBlueprint.make({
  name: 'my-teams',
  params: {
    path: 'my-teams',
    title: 'My teams',
    loader: async () => import('./pages/myTeams').then(m => <m.MyTeamsPage />),
  },
});

const risksPage = SubPageBlueprint.make({
  name: 'risks',
  params: {
    path: 'risks',
    title: 'Risks',
    loader: async () => import('./pages/risks').then(m => <m.RisksPage />),
  },
});

const auditPage = SubPageBlueprint.make({
  name: 'audit',
  params: {
    path: 'audit',
    title: 'Audit',
    loader: async () => import('./pages/audit').then(m => <m.AuditPage />),
  },
});

const methodPage = SubPageBlueprint.make({
  name: 'method',
  params: {
    path: 'method',
    title: 'Method & data',
    loader: async () => import('./pages/method').then(m => <m.MethodPage />),
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

const goldenPathsPage = SubPageBlueprint.make({
  name: 'golden-paths',
  params: {
    path: GOLDEN_PATHS_PATH,
    title: 'Golden paths',
    loader: async () =>
      import('./pages/goldenPaths').then(m => <m.GoldenPathsPage />),
  },
});

const ownershipTab = EntityContentBlueprint.make({
  params: {
    path: OWNERSHIP_TAB_PATH,
    title: 'Ownership',
    icon: <RiShieldUserLine />,
    filter: { kind: 'component' },
    loader: async () => import('./entity').then(m => <m.OwnershipTab />),
  },
});

const ownershipHealthCard = EntityCardBlueprint.make({
  name: 'health',
  params: {
    filter: { kind: 'component' },
    loader: async () => import('./entity').then(m => <m.OwnershipHealthCard />),
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
  extensions: [
    ownershipApi,
    ownershipPage,
    myTeamsPage,
    explorePage,
    risksPage,
    goldenPathsPage,
    auditPage,
    methodPage,
    ownershipTab,
    ownershipHealthCard,
  ],
});

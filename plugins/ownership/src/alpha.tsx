import {
  ApiBlueprint,
  coreExtensionData,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { RiShieldUserLine } from '@remixicon/react';
import { OwnershipClient } from '@stewardship/backstage-plugin-ownership-common';
import { z } from 'zod/v4';
import { ownershipApiRef } from './api/ownershipApiRef';
import { REPORTED_KINDS, TAB_KINDS } from './entity/entityKinds';
import { OWNERSHIP_TAB_PATH } from './components/useComponentHref';
import {
  catalogIndexRouteRef,
  GOLDEN_PATHS_PATH,
  PAGE_TITLES,
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

const ownershipPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { config, inputs }) {
    const tabs = inputs.pages.map(page => ({
      path: page.get(coreExtensionData.routePath),
      title: page.get(coreExtensionData.title) ?? '',
      icon: page.get(coreExtensionData.icon),
      element: page.get(coreExtensionData.reactElement),
    }));
    return originalFactory({
      path: '/ownership',
      title: 'Ownership',
      icon: <RiShieldUserLine />,
      routeRef: rootRouteRef,
      // The header that belongs to it is drawn below, in the reader's language.
      noHeader: true,
      loader: async () =>
        import('./lazy').then(m => (
          <m.TabbedPage
            title={config.title}
            icon={<RiShieldUserLine />}
            tabs={tabs}
          />
        )),
    });
  },
});

const myTeamsPage = SubPageBlueprint.make({
  name: 'my-teams',
  params: {
    path: 'my-teams',
    title: PAGE_TITLES['my-teams'],
    loader: async () =>
      import('./lazy').then(m => m.load.myTeams()).then(m => <m.MyTeamsPage />),
  },
});

const risksPage = SubPageBlueprint.make({
  name: 'risks',
  params: {
    path: 'risks',
    title: PAGE_TITLES.risks,
    loader: async () =>
      import('./lazy').then(m => m.load.risks()).then(m => <m.RisksPage />),
  },
});

const whatIfPage = SubPageBlueprint.make({
  name: 'what-if',
  params: {
    path: 'what-if',
    title: PAGE_TITLES['what-if'],
    loader: async () =>
      import('./lazy').then(m => m.load.whatIf()).then(m => <m.WhatIfPage />),
  },
});

const auditPage = SubPageBlueprint.make({
  name: 'audit',
  params: {
    path: 'audit',
    title: PAGE_TITLES.audit,
    loader: async () =>
      import('./lazy').then(m => m.load.audit()).then(m => <m.AuditPage />),
  },
});

const methodPage = SubPageBlueprint.make({
  name: 'method',
  params: {
    path: 'method',
    title: PAGE_TITLES.method,
    loader: async () =>
      import('./lazy').then(m => m.load.method()).then(m => <m.MethodPage />),
  },
});

const explorePage = SubPageBlueprint.make({
  name: 'explore',
  params: {
    path: 'explore',
    title: PAGE_TITLES.explore,
    loader: async () =>
      import('./lazy').then(m => m.load.explore()).then(m => <m.ExplorePage />),
  },
});

const goldenPathsPage = SubPageBlueprint.make({
  name: 'golden-paths',
  params: {
    path: GOLDEN_PATHS_PATH,
    title: PAGE_TITLES[GOLDEN_PATHS_PATH],
    loader: async () =>
      import('./lazy')
        .then(m => m.load.goldenPaths())
        .then(m => <m.GoldenPathsPage />),
  },
});

const ownershipTab = EntityContentBlueprint.makeWithOverrides({
  configSchema: { pageSize: z.number().int().min(1).max(200).optional() },
  factory(originalFactory, { config }) {
    return originalFactory({
      path: OWNERSHIP_TAB_PATH,
      title: 'Ownership',
      icon: <RiShieldUserLine />,
      filter: { kind: { $in: TAB_KINDS } },
      loader: async () =>
        import('./lazy')
          .then(m => m.load.entity())
          .then(m => <m.OwnershipTab pageSize={config.pageSize} />),
    });
  },
});

const criticalBanner = EntityCardBlueprint.make({
  name: 'critical',
  params: {
    type: 'content',
    filter: { kind: { $in: REPORTED_KINDS } },
    loader: async () =>
      import('./lazy')
        .then(m => m.load.entity())
        .then(m => <m.CriticalBanner />),
  },
});

const ownershipHealthCard = EntityCardBlueprint.make({
  name: 'health',
  params: {
    filter: { kind: { $in: REPORTED_KINDS } },
    loader: async () =>
      import('./lazy')
        .then(m => m.load.entity())
        .then(m => <m.OwnershipHealthCard />),
  },
});

const whoCanHelpCard = EntityCardBlueprint.make({
  name: 'who-can-help',
  params: {
    filter: { kind: 'component' },
    loader: async () =>
      import('./lazy')
        .then(m => m.load.entity())
        .then(m => <m.WhoCanHelpCard />),
  },
});

const goldenPathCard = EntityCardBlueprint.make({
  name: 'golden-path',
  params: {
    filter: { kind: 'component' },
    loader: async () =>
      import('./lazy')
        .then(m => m.load.entity())
        .then(m => <m.EntityGoldenPathCard />),
  },
});

const todosWidget = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'todos',
  configSchema: { limit: z.number().int().min(1).max(20).optional() },
  factory(originalFactory, { config }) {
    return originalFactory({
      name: 'OwnershipTodos',
      title: 'What waits for my teams',
      description: 'Findings and handovers that wait for your teams',
      components: () =>
        import('./lazy')
          .then(m => m.load.home())
          .then(m => ({
            Content: () => <m.TodosWidget limit={config.limit} />,
          })),
    });
  },
});

const recommendedPathsWidget = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'recommended-golden-paths',
  configSchema: { limit: z.number().int().min(1).max(50).optional() },
  factory(originalFactory, { config }) {
    return originalFactory({
      name: 'RecommendedGoldenPaths',
      title: 'Golden paths to start from',
      description: 'Templates that somebody maintains for you',
      components: () =>
        import('./lazy')
          .then(m => m.load.home())
          .then(m => ({
            Content: () => <m.RecommendedPathsWidget limit={config.limit} />,
          })),
    });
  },
});

const ownerPicker = FormFieldBlueprint.make({
  name: 'owner-picker',
  params: {
    field: async () =>
      import('./lazy')
        .then(m => m.load.scaffolder())
        .then(m => m.ownerPickerField),
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
    whatIfPage,
    goldenPathsPage,
    auditPage,
    methodPage,
    ownershipTab,
    criticalBanner,
    ownershipHealthCard,
    whoCanHelpCard,
    goldenPathCard,
    todosWidget,
    recommendedPathsWidget,
    ownerPicker,
  ],
});

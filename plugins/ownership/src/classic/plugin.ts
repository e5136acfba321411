import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createScaffolderFieldExtension,
  type FieldExtensionComponent,
} from '@backstage/plugin-scaffolder-react';
import { createCardExtension } from '@backstage/plugin-home-react';
import { OwnershipClient } from '@stewardship/backstage-plugin-ownership-common';
import { load } from '../lazy';
import { LazyOwnerPicker } from './LazyOwnerPicker';
import { ownershipApiRef } from '../api/ownershipApiRef';
import {
  OWNER_PICKER,
  ownerPickerSchema,
  type OwnerPickerOptions,
} from '../scaffolder/ownerPickerSchema';
import {
  catalogIndexRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
} from '../routes';

/**
 * The plugin of the classic frontend system. The new one takes the default
 * export of `./alpha`.
 *
 * @public
 */
export const ownershipPlugin = createPlugin({
  id: 'ownership',
  apis: [
    createApiFactory({
      api: ownershipApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new OwnershipClient({ fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef },
  externalRoutes: {
    catalogIndex: catalogIndexRouteRef,
    selectedTemplate: selectedTemplateRouteRef,
  },
});

/** The page with its tabs, for a `Route` of the app. @public */
export const OwnershipPage: () => JSX.Element = ownershipPlugin.provide(
  createRoutableExtension({
    name: 'OwnershipPage',
    component: () => import('./ClassicPage').then(m => m.ClassicPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The tab "Ownership", for an `EntityLayout.Route` with path `/ownership`: it
 * shows what there is to show for the entity's kind.
 *
 * @public
 */
export const EntityOwnershipContent: (props: {
  pageSize?: number;
}) => JSX.Element = ownershipPlugin.provide(
  createComponentExtension({
    name: 'EntityOwnershipContent',
    component: {
      lazy: () =>
        import('../lazy').then(m => m.load.entity()).then(m => m.OwnershipTab),
    },
  }),
);

/** @public */
export const EntityOwnershipHealthCard: () => JSX.Element =
  ownershipPlugin.provide(
    createComponentExtension({
      name: 'EntityOwnershipHealthCard',
      component: {
        lazy: () =>
          import('../lazy')
            .then(m => m.load.entity())
            .then(m => m.OwnershipHealthCard),
      },
    }),
  );

/** @public */
export const EntityWhoCanHelpCard: () => JSX.Element = ownershipPlugin.provide(
  createComponentExtension({
    name: 'EntityWhoCanHelpCard',
    component: {
      lazy: () =>
        import('../lazy')
          .then(m => m.load.entity())
          .then(m => m.WhoCanHelpCard),
    },
  }),
);

/** @public */
export const EntityGoldenPathCard: () => JSX.Element = ownershipPlugin.provide(
  createComponentExtension({
    name: 'EntityGoldenPathCard',
    component: {
      lazy: () =>
        import('../lazy')
          .then(m => m.load.entity())
          .then(m => m.EntityGoldenPathCard),
    },
  }),
);

/** Critical findings of an entity; nothing where there are none. @public */
export const EntityOwnershipCriticalBanner: () => JSX.Element | null =
  ownershipPlugin.provide(
    createComponentExtension({
      name: 'EntityOwnershipCriticalBanner',
      component: {
        lazy: () =>
          import('../lazy')
            .then(m => m.load.entity())
            .then(m => m.CriticalBanner),
      },
    }),
  );

/** What waits for the viewer's teams, for the home page. @public */
export const HomePageOwnershipTodos = ownershipPlugin.provide(
  createCardExtension<{ limit?: number }>({
    name: 'HomePageOwnershipTodos',
    title: 'What waits for my teams',
    components: () =>
      import('../lazy')
        .then(m => m.load.home())
        .then(m => ({ Content: m.TodosWidget })),
  }),
);

/** Golden paths to start from, for the home page. @public */
export const HomePageRecommendedGoldenPaths = ownershipPlugin.provide(
  createCardExtension<{ limit?: number }>({
    name: 'HomePageRecommendedGoldenPaths',
    title: 'Golden paths to start from',
    components: () =>
      import('../lazy')
        .then(m => m.load.home())
        .then(m => ({ Content: m.RecommendedPathsWidget })),
  }),
);

/**
 * The field `OwnershipOwnerPicker` of templates, for the
 * `ScaffolderFieldExtensions` of the scaffolder's page.
 *
 * @public
 */
export const OwnershipOwnerPickerFieldExtension: FieldExtensionComponent<
  string,
  OwnerPickerOptions
> = ownershipPlugin.provide(
  createScaffolderFieldExtension<string, OwnerPickerOptions>({
    name: OWNER_PICKER,
    component: LazyOwnerPicker,
    validation: async (...given) =>
      (await load.scaffolder()).validateOwner(...given),
    schema: ownerPickerSchema.schema,
  }),
);

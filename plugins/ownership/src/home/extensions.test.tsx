import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { configure, screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { BACKEND, usualBackend } from '../__testUtils__/backend';
import plugin from '../alpha';

// A widget's code is loaded first, and on a busy machine that takes a while.
jest.setTimeout(90_000);
configure({ asyncUtilTimeout: 30_000 });

const server = setupServer();
registerMswTestHooks(server);

const { widget } = HomePageWidgetBlueprint.dataRefs;

/** A home page as the home plugin's: it draws what is attached to it. */
const home = createFrontendPlugin({
  pluginId: 'home',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: { widgets: createExtensionInput([widget]) },
      factory: (originalFactory, { inputs }) =>
        originalFactory({
          path: '/home',
          loader: async () => (
            <>
              {inputs.widgets.map(input => {
                const { name, component } = input.get(widget);
                return (
                  <section key={name} aria-label={name}>
                    {component}
                  </section>
                );
              })}
            </>
          ),
        }),
    }),
  ],
});

function renderHome(limits: { todos?: number; paths?: number } = {}) {
  server.use(...usualBackend());
  renderTestApp({
    features: [home, plugin],
    initialRouteEntries: ['/home'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    config: {
      app: {
        extensions: [
          {
            'home-page-widget:ownership/todos': {
              config: { limit: limits.todos },
            },
          },
          {
            'home-page-widget:ownership/recommended-golden-paths': {
              config: { limit: limits.paths },
            },
          },
        ],
      },
    },
    apis: [
      mockApis.fetch({
        resolvePluginProtocol: {
          discoveryApi: mockApis.discovery({
            baseUrl: new URL(BACKEND).origin,
          }),
        },
      }),
    ],
  });
}

const todos = () => screen.findByRole('region', { name: 'OwnershipTodos' });
const paths = () =>
  screen.findByRole('region', { name: 'RecommendedGoldenPaths' });

it('stand on the home page with their titles', async () => {
  renderHome();
  expect(
    await within(await todos()).findByText('What waits for my teams'),
  ).toBeInTheDocument();
  expect(
    await within(await todos()).findAllByText('Ferry booking'),
  ).not.toHaveLength(0);
  expect(
    await within(await paths()).findByText('Golden paths to start from'),
  ).toBeInTheDocument();
  expect(
    await within(await paths()).findByText('Tide library'),
  ).toBeInTheDocument();
});

it('list no more than their configuration allows', async () => {
  renderHome({ todos: 1, paths: 1 });
  expect(
    await within(await todos()).findAllByText('Tide tables'),
  ).not.toHaveLength(0);
  expect(
    within(await todos()).queryByText('Ferry booking'),
  ).not.toBeInTheDocument();
  expect(
    await within(await paths()).findByText('Harbour service'),
  ).toBeInTheDocument();
  expect(
    within(await paths()).queryByText('Tide library'),
  ).not.toBeInTheDocument();
});

import { createSpecializedApp, FlatRoutes } from '@backstage/core-app-api';
import {
  attachComponentData,
  createApiFactory,
  errorApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  MockErrorApi,
  MockFetchApi,
  registerMswTestHooks,
} from '@backstage/test-utils';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { MemoryRouter, Route } from 'react-router-dom';
import { BACKEND, usualBackend } from '../__testUtils__/backend';
import {
  EntityGoldenPathCard,
  EntityOwnershipContent,
  EntityOwnershipCriticalBanner,
  EntityOwnershipHealthCard,
  EntityWhoCanHelpCard,
  HomePageOwnershipTodos,
  HomePageRecommendedGoldenPaths,
  isOwnershipAvailable,
  OwnershipPage,
  ownershipPlugin,
} from '..';

// A page's code is loaded first, and on a busy machine that takes a while.
jest.setTimeout(90_000);
configure({ asyncUtilTimeout: 30_000 });

/** The page's code is loaded first; on a busy machine that takes a while. */
const LOADED_MS = 10_000;

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

afterEach(() => window.localStorage.clear());

beforeEach(() => server.use(...usualBackend()));

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'tide-tables' },
};

type AppOptions = Parameters<typeof createSpecializedApp>[0];

function EntityPage() {
  return (
    <EntityProvider entity={component}>
      <EntityOwnershipCriticalBanner />
      <EntityOwnershipHealthCard />
      <EntityWhoCanHelpCard />
      <EntityGoldenPathCard />
      <EntityOwnershipContent pageSize={5} />
    </EntityProvider>
  );
}
attachComponentData(EntityPage, 'core.mountPoint', entityRouteRef);

/** A small app as a portal of the classic system has it, at one address. */
function renderClassicApp(path: string, language = 'en'): void {
  const discoveryApi = mockApis.discovery({ baseUrl: new URL(BACKEND).origin });
  const app = createSpecializedApp({
    apis: [
      createApiFactory(
        fetchApiRef,
        new MockFetchApi({ resolvePluginProtocol: { discoveryApi } }),
      ),
      createApiFactory(errorApiRef, new MockErrorApi()),
      mockApis.analytics.factory(),
      mockApis.storage.factory(),
      createApiFactory(toastApiRef, {
        post: () => ({ close: () => undefined }),
        toast$: () => {
          throw new Error('Nobody watches toasts here');
        },
      }),
    ],
    plugins: [ownershipPlugin],
    configLoader: async () => [],
    __experimentalTranslations: {
      availableLanguages: ['en', 'de'],
      defaultLanguage: language,
    },
    // None is drawn here.
    icons: {} as AppOptions['icons'],
    themes: [
      {
        id: 'light',
        title: 'Light',
        variant: 'light',
        Provider: ({ children }: { children?: ReactNode }) => <>{children}</>,
      },
    ],
    components: {
      NotFoundErrorPage: () => <>Not found</>,
      BootErrorPage: ({ error }) => <>{error.message}</>,
      Progress: () => <>Loading</>,
      Router: ({ children }) => (
        <MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>
      ),
      ErrorBoundaryFallback: ({ error }) => <>{error.message}</>,
    },
  });
  const Router = app.getRouter();
  const Root = app.createRoot(
    <Router>
      <FlatRoutes>
        <Route path="/ownership" element={<OwnershipPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<EntityPage />}
        />
        <Route
          path="/home"
          element={
            <>
              <HomePageOwnershipTodos />
              <HomePageRecommendedGoldenPaths limit={1} />
            </>
          }
        />
      </FlatRoutes>
    </Router>,
  );
  render(<Root />);
}

describe('the plugin in the classic system', () => {
  it('shows its page with its tabs, My teams first', async () => {
    const user = userEvent.setup();
    renderClassicApp('/ownership');
    expect(
      await screen.findByText('2 things wait for your teams.', undefined, {
        timeout: LOADED_MS,
      }),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole('tab', { name: 'Explore' }));
    expect(
      await screen.findByText('1 component hangs on one person.'),
    ).toBeInTheDocument();
    expect(
      (await screen.findAllByRole('link', { name: 'Tide tables' }))[0],
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
    await user.click(await screen.findByRole('tab', { name: 'Golden paths' }));
    expect(
      (await screen.findAllByText('Harbour service')).length,
    ).toBeGreaterThan(0);
  });

  it('speaks German where the portal does', async () => {
    renderClassicApp('/ownership', 'de');
    expect(
      await screen.findByText('2 Sachen warten auf deine Teams.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Risiken' })).toBeInTheDocument();
  });

  it('shows banner, cards and tab on an entity', async () => {
    renderClassicApp('/catalog/default/component/tide-tables/ownership');
    expect(
      await screen.findByText('Critical: this component hangs on one person'),
    ).toBeInTheDocument();
    expect(await screen.findByText('This cannot wait')).toBeInTheDocument();
    const titles = ['Ownership health', 'Who can help', 'Golden path'];
    for (const title of titles) {
      // The card on the overview, and the section of the tab.
      expect((await screen.findAllByText(title)).length).toBeGreaterThan(1);
    }
    // The banner, and the three cards.
    const links = await screen.findAllByRole('link', {
      name: 'See the working',
    });
    expect(links).toHaveLength(4);
    links.forEach(link =>
      expect(link).toHaveAttribute(
        'href',
        '/catalog/default/component/tide-tables/ownership',
      ),
    );
  });

  it('puts to-dos and golden paths on the home page', async () => {
    renderClassicApp('/home');
    expect(
      await screen.findByRole('link', { name: 'Ferry booking' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Harbour service' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Tide library' }),
    ).not.toBeInTheDocument();
  });

  it('knows on which kinds there is something to show', () => {
    expect(isOwnershipAvailable(component)).toBe(true);
    expect(isOwnershipAvailable({ ...component, kind: 'API' })).toBe(true);
    expect(isOwnershipAvailable({ ...component, kind: 'Location' })).toBe(
      false,
    );
  });
});

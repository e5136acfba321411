import {
  mockApis,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  reportFixtures,
  summaryOf,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import plugin from './alpha';
import {
  answer,
  BACKEND,
  coverage,
  usualBackend,
} from './__testUtils__/backend';

// Whole pages, and a language, are loaded lazily.
jest.setTimeout(90_000);
configure({ asyncUtilTimeout: 30_000 });

const server = setupServer();
registerMswTestHooks(server);

afterEach(() => window.localStorage.clear());

/** A portal as its `app-config.yaml` sets it. */
function renderPortal(path: string, extensions: object[]) {
  renderTestApp({
    features: [plugin],
    config: {
      app: { baseUrl: 'http://localhost:3000', extensions },
      backend: { baseUrl: 'http://localhost:7007' },
    } as object as NonNullable<Parameters<typeof renderTestApp>[0]>['config'],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
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

const german = {
  'api:app/app-language': {
    config: { availableLanguages: ['en', 'de'], defaultLanguage: 'de' },
  },
};

describe('a portal in German', () => {
  it('has words, plurals, numbers and dates of the language', async () => {
    const [report] = reportFixtures;
    server.use(
      answer('reports', () =>
        HttpResponse.json({
          items: [
            {
              ...summaryOf(report),
              verification: { state: 'confirmed', daysAgo: 3 },
            },
          ],
          totalItems: 1234,
          pageInfo: {},
        }),
      ),
      ...usualBackend(),
    );
    const user = userEvent.setup();
    renderPortal('/ownership', [german]);

    expect(
      await screen.findByText('2 Sachen warten auf deine Teams.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveAttribute('lang', 'de');
    expect(
      await screen.findByText('Vor 3 Tagen bestätigt'),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('tab', { name: 'Erkunden' }));
    expect(
      await screen.findByText('1 Komponente hängt an einer Person.'),
    ).toBeInTheDocument();
    expect(await screen.findByText(/1\.234 Komponenten/)).toBeInTheDocument();

    await user.click(screen.getByRole('tab', { name: 'Risiken' }));
    expect(await screen.findByText('2 offene Befunde')).toBeInTheDocument();
    const finding = await screen.findByRole('row', { name: /Tide tables/ });
    expect(within(finding).getByText('10.01.2026')).toBeInTheDocument();
  });

  it('tells the remedy in German before the words of the backend', async () => {
    server.use(
      answer('coverage', () =>
        HttpResponse.json({
          ...coverage,
          git: { available: false, remedy: 'Add git to the image.' },
        }),
      ),
      ...usualBackend(),
    );
    renderPortal('/ownership/explore', [german]);
    expect(
      await screen.findByText(/^Installier git 2\.30/),
    ).toBeInTheDocument();
    expect(screen.getByText('Add git to the image.')).toHaveAttribute(
      'lang',
      'en',
    );
  });

  it('leaves the titles that the portal chose', async () => {
    server.use(...usualBackend());
    renderPortal('/ownership/my-teams', [
      german,
      { 'page:ownership': { config: { title: 'Heimathafen' } } },
      { 'sub-page:ownership/risks': { config: { title: 'Untiefen' } } },
    ]);
    expect(
      await screen.findByText('2 Sachen warten auf deine Teams.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Untiefen' })).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Prüfung' })).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Heimathafen' }),
    ).toBeInTheDocument();
  });
});

describe('a portal without German', () => {
  it('does not ask for it', async () => {
    server.use(...usualBackend());
    renderPortal('/ownership', []);
    expect(
      await screen.findByText('2 things wait for your teams.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveAttribute('lang', 'en');
  });
});

import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  adoption,
  answer,
  bring,
  consumers,
  failure,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { GoldenPathsPage } from './GoldenPathsPage';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

describe('GoldenPathsPage', () => {
  it('starts the scaffolder on the chosen template, with the team filled in', async () => {
    renderPage(<GoldenPathsPage />);
    const start = await screen.findByRole('link', {
      name: 'Start from this path: Harbour service',
    });
    await screen.findByText('Owner filled in: team-lighthouse');
    const { pathname, searchParams } = new URL(
      start.getAttribute('href')!,
      'http://portal.example',
    );
    expect(pathname).toBe('/create/templates/default/harbour-service');
    expect(JSON.parse(searchParams.get('formData')!)).toEqual({
      team: 'group:default/team-lighthouse',
    });
    // It asks for no owner, so nothing is filled in.
    expect(
      screen.getByRole('link', { name: 'Start from this path: Tide library' }),
    ).toHaveAttribute('href', '/create/templates/tools/tide-library');
    expect(screen.getByText('No components yet')).toBeInTheDocument();
    expect(screen.getByText('Nobody maintains it')).toBeInTheDocument();
  });

  it('tells how its own repository stands and how current what came from it is', async () => {
    renderPage(<GoldenPathsPage />);
    const card = within(
      (await screen.findByRole('heading', { name: 'Harbour service' })).closest(
        'li',
      )!,
    );
    expect(
      await screen.findByRole('heading', {
        name: '4 of 11 components are behind their golden paths.',
      }),
    ).toBeInTheDocument();
    expect(card.getByText('50% of 22 components')).toBeInTheDocument();
    expect(card.getByText('version 2.1.0')).toBeInTheDocument();
    expect(card.getByText('At risk')).toBeInTheDocument();
    expect(
      card.getByRole('button', { name: '44: see the working of Tide tables' }),
    ).toBeInTheDocument();
    expect(
      card.getByRole('button', {
        name: /^Redundancy: Single: see the working of .*Tide tables$/,
      }),
    ).toBeInTheDocument();
    expect(
      card.getByRole('button', { name: /^Hangs on one person: see/ }),
    ).toBeInTheDocument();
    expect(
      card.getByRole('img', {
        name: 'How current the components from Harbour service are',
      }),
    ).toHaveAccessibleDescription(
      'Newest version (6) A minor version behind (2) A major version behind (2) Currency not known (1)',
    );
    const library = within(
      screen.getByRole('heading', { name: 'Tide library' }).closest('li')!,
    );
    expect(
      library.getByText('Its repository is not known'),
    ).toBeInTheDocument();
  });

  it('draws currency against health, and says the same in a table', async () => {
    renderPage(<GoldenPathsPage />);
    const drawing = await screen.findByRole('img', {
      name: 'Currency and health',
    });
    expect(drawing).toHaveAccessibleDescription(
      '4 of 11 components are a minor version or more behind; at risk of these: 2. Of 1 more it is not known.',
    );
    const table = within(
      screen.getByRole('table', {
        name: 'Components by golden path and version',
      }),
    );
    const rows = table.getAllByRole('row').slice(1);
    // The furthest behind first; what is not known last.
    expect(
      rows.map(row => within(row).getByRole('rowheader').textContent),
    ).toEqual([
      'Harbour service 1.4.0A major version behind · newest: 2.1.0',
      'Harbour service 2.0.0A minor version behind · newest: 2.1.0',
      'Harbour service 2.1.0Newest version',
      'Harbour serviceCurrency not known · newest: 2.1.0',
    ]);
    expect(
      within(rows[0])
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['1', '2', '2', '31']);
    expect(within(rows[3]).getByText('No score')).toBeInTheDocument();
    // Each mark stands under the number of its row.
    expect(
      within(drawing).getByText(
        'Harbour service 1.4.0: 2 components, A major version behind, 31 of 100',
      ),
    ).toBeInTheDocument();
  });

  it('opens each number to the components that it counts', async () => {
    const user = userEvent.setup();
    let asked: URLSearchParams | undefined;
    server.use(
      answer(
        'golden-paths/default/harbour-service/consumers',
        ({ request }) => {
          asked = new URL(request.url).searchParams;
          return HttpResponse.json({
            items: consumers.slice(0, 1),
            totalItems: 1,
            pageInfo: {},
          });
        },
      ),
    );
    renderPage(<GoldenPathsPage />);
    const number = await screen.findByRole('button', {
      name: '2, At risk, Harbour service 1.4.0: see the list',
    });
    number.focus();
    await user.keyboard('{Enter}');
    const panel = within(
      await screen.findByRole('dialog', {
        name: 'What came from Harbour service at version 1.4.0: At risk',
      }),
    );
    expect(
      await panel.findByRole('link', { name: 'Tide tables' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
    expect(asked?.toString()).toBe('version=1.4.0&state=at-risk&limit=20');
    expect(panel.getByText(/The newest version is 2.1.0/)).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(number).toHaveFocus();
    await user.click(
      screen.getByRole('button', { name: 'A minor version behind (2)' }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'What came from Harbour service: A minor version behind',
      }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(asked?.toString()).toBe('currency=minor&limit=20'),
    );
  });

  it('calls nobody behind where a path does not tell its newest version', async () => {
    server.use(
      answer('golden-paths/adoption', () =>
        HttpResponse.json({
          ...adoption,
          totals: {
            ...adoption.totals,
            onPath: 3,
            current: 0,
            behind: 0,
            unknown: 3,
          },
        }),
      ),
      answer('golden-paths', () =>
        HttpResponse.json({
          items: [
            {
              entityRef: 'template:default/site',
              namespace: 'default',
              name: 'site',
              title: 'Site',
              tags: [],
              consumers: 3,
              eligible: 3,
              share: 1,
              currency: {
                current: 0,
                patch: 0,
                minor: 0,
                major: 0,
                unknown: 3,
              },
              versions: [
                {
                  version: 'spring',
                  currency: 'unknown',
                  entities: 3,
                  scored: 3,
                  atRisk: 0,
                  score: { median: 80, worst: 61 },
                },
              ],
            },
          ],
          totalItems: 1,
          pageInfo: {},
        }),
      ),
    );
    renderPage(<GoldenPathsPage />);
    expect(
      await screen.findByRole('heading', {
        name: 'None of 3 components from golden paths is known to be behind.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/add the annotation backstage.io\/template-version/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: 'Currency and health' }),
    ).toHaveAccessibleDescription(
      'Of no component is it known how current it is.',
    );
  });

  it('searches title, purpose, owner and tags, and keeps it in the address', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<GoldenPathsPage />);
    const heading = (name: string) => screen.queryByRole('heading', { name });
    const search = await screen.findByRole('searchbox', {
      name: 'Search golden paths',
    });
    await user.type(search, 'on-call compass');
    await waitFor(() =>
      expect(heading('Tide library')).not.toBeInTheDocument(),
    );
    expect(heading('Harbour service')).toBeInTheDocument();
    await waitFor(() => expect(address()).toBe('/?search=on-call+compass'));
    await user.clear(search);
    await waitFor(() => expect(heading('Tide library')).toBeInTheDocument());
  });

  it('says how to add the first one', async () => {
    server.use(
      answer('golden-paths', () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    renderPage(<GoldenPathsPage />);
    expect(await screen.findByText('No golden paths yet')).toBeInTheDocument();
    expect(screen.getByText(/catalog.locations/)).toBeInTheDocument();
  });

  it('asks the server for the page and the words that are in the address', async () => {
    const user = userEvent.setup();
    const asked: string[] = [];
    server.use(
      answer('golden-paths', ({ request }) => {
        const { searchParams } = new URL(request.url);
        if (searchParams.get('search') === 'adoption') {
          return undefined;
        }
        asked.push(searchParams.toString());
        return HttpResponse.json({
          items: [],
          totalItems: 30,
          pageInfo: { nextCursor: 'page-two' },
        });
      }),
    );
    const { address } = renderPage(<GoldenPathsPage />, '/?search=tide');
    await user.click(await screen.findByRole('button', { name: 'Next page' }));
    await waitFor(() =>
      expect(asked).toEqual([
        'search=tide&limit=12',
        'cursor=page-two&limit=12',
      ]),
    );
    expect(address()).toBe('/?search=tide&cursor=page-two&page=2');
    await user.type(screen.getByRole('searchbox'), 's');
    // Other words, another list: from its beginning.
    await waitFor(() => expect(address()).toBe('/?search=tides'));
    expect(asked.pop()).toBe('search=tides&limit=12');
  });

  it('tells how far each team has come, and opens what is on no path', async () => {
    const user = userEvent.setup();
    renderPage(<GoldenPathsPage />);
    const teams = within(
      await screen.findByRole('region', { name: 'Teams on golden paths' }),
    );
    expect(
      await teams.findByText(
        '11 of 20 components are on a golden path; 16 could be.',
      ),
    ).toBeInTheDocument();
    const row = await teams.findByRole('row', { name: /^Team Lighthouse/ });
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map(cell => cell.textContent),
    ).toEqual(['18', '11', '6', '4', '1', '7', '69%']);
    expect(
      within(row).getByRole('link', { name: /by currency$/ }),
    ).toHaveAttribute(
      'href',
      '/ownership/explore?owner=group%3Adefault%2Fteam-lighthouse&lens=currency',
    );
    expect(teams.getByRole('row', { name: /^No owner/ })).toHaveTextContent(
      'No path suits',
    );
    await user.click(
      within(row).getByRole('button', {
        name: '7, On no golden path, Team Lighthouse: see the list',
      }),
    );
    const panel = within(
      await screen.findByRole('dialog', {
        name: 'On no golden path, Team Lighthouse',
      }),
    );
    expect(
      await panel.findByRole('link', { name: 'Buoy map' }),
    ).toHaveAttribute('href', '/catalog/default/component/buoy-map/ownership');
    expect(panel.queryByText('Fog horn')).toBeNull();
  });

  it('leads what is on no path to the path that suits it', async () => {
    server.use(
      answer('golden-paths', ({ request }) =>
        new URL(request.url).searchParams.get('search') === 'adoption'
          ? HttpResponse.json({
              items: [bring],
              totalItems: 1,
              pageInfo: {},
            })
          : undefined,
      ),
    );
    renderPage(<GoldenPathsPage />);
    const section = within(
      await screen.findByRole('region', { name: 'On no golden path' }),
    );
    const link = await section.findByRole('link', {
      name: 'Bring it onto this path: Buoy map, Harbour service',
    });
    const { pathname, searchParams } = new URL(
      link.getAttribute('href')!,
      'http://portal.example',
    );
    expect(pathname).toBe('/create/templates/default/bring-onto-path');
    expect(JSON.parse(searchParams.get('formData')!)).toEqual({
      component: 'component:default/buoy-map',
      path: 'template:default/harbour-service',
    });
    expect(
      section.getByText('type service · same language'),
    ).toBeInTheDocument();
    const horn = within(section.getByRole('row', { name: /^Fog horn/ }));
    expect(horn.getByText('No path suits it')).toBeInTheDocument();
    expect(
      horn.getByText(/^Came from template:default\/horn, which is not there/),
    ).toBeInTheDocument();
  });

  it('names the missing permission', async () => {
    server.use(
      answer('golden-paths', () => failure(403, 'NotAllowedError', 'No')),
    );
    renderPage(<GoldenPathsPage />);
    expect(
      await screen.findByText(/permission “ownership.report.read”/),
    ).toBeInTheDocument();
  });
});

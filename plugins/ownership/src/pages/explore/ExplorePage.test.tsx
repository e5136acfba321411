import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  coverage,
  failure,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { ExplorePage } from './ExplorePage';

const server = setupServer();
registerMswTestHooks(server);

let asked: URL[] = [];
server.events.on('request:start', ({ request }) => {
  asked.push(new URL(request.url));
});

/** The parameters of the latest request for the list. */
function lastList(): URLSearchParams {
  const lists = asked.filter(({ href }) =>
    href.startsWith(`${BACKEND}/reports?`),
  );
  return lists[lists.length - 1].searchParams;
}

beforeEach(() => {
  asked = [];
  server.use(...usualBackend());
});

/** The table, once it has rows. */
async function table(): Promise<HTMLElement> {
  await screen.findByRole('rowheader', { name: /Tide tables/ });
  return screen.getByRole('grid', { name: /ownership health/ });
}

describe('ExplorePage', () => {
  it('says first what hangs on one person, and links it to its working', async () => {
    renderPage(<ExplorePage />);
    expect(
      await screen.findByRole('heading', {
        name: '1 component hangs on one person.',
      }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: '19 of 25 scored' }),
    ).toBeInTheDocument();

    const row = within(await table()).getByRole('row', { name: /Tide tables/ });
    expect(
      within(row).getByRole('link', { name: 'Tide tables' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
    expect(within(row).getByText('Hangs on one person')).toBeInTheDocument();
    expect(within(row).getByText('Critical: tier 1')).toBeInTheDocument();
    expect(within(row).getByText('Single')).toBeInTheDocument();
    expect(lastList().get('sort')).toBe('risk');
  });

  it('leads from each number of the headline to what it counts', async () => {
    renderPage(<ExplorePage />, '/?tier=1');
    const headline = within(
      (await screen.findByRole('heading', { level: 2 })).closest<HTMLElement>(
        '[role="status"]',
      )!,
    );
    const all = '/ownership/explore?tier=1';
    expect(
      headline
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['1 component hangs on one person.', `${all}&warning=true`],
      ['2 at risk', `${all}&state=at-risk`],
      ['1 healthy', `${all}&state=healthy`],
      ['2 with too little evidence', `${all}&state=insufficient-evidence`],
    ]);
  });

  it('shows what a number counted, and lets go of it again', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(
      <ExplorePage />,
      '/?owner=nobody&band=single&verified=stale&verified=never&heldBy=group%3Adefault%2Fteam-crane',
    );
    await table();
    expect(lastList().toString()).toBe(
      'owner=nobody&band=single&verified=stale&verified=never&heldBy=group%3Adefault%2Fteam-crane&sort=risk&limit=20',
    );
    expect(
      screen.getByRole('button', { name: /No owner in the catalog/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /Known best by another team/ }),
    ).toHaveTextContent('team-crane');
    await user.click(
      screen.getByRole('button', { name: /^Single Redundancy/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Single' }));
    await waitFor(() => expect(address()).not.toContain('band='));
    expect(lastList().getAll('band')).toEqual([]);
  });

  it('shows where a declared owner leads nowhere, without a link', async () => {
    renderPage(<ExplorePage />);
    const row = within(await table()).getByRole('row', {
      name: /Crane driver/,
    });
    expect(within(row).getByText('Not in the catalog')).toBeInTheDocument();
    expect(
      within(row).queryByRole('link', { name: 'team-krane' }),
    ).not.toBeInTheDocument();
  });

  it('keeps filters in the address, and a link reproduces them', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(
      <ExplorePage />,
      '/?search=tide&owner=group%3Adefault%2Fteam-lighthouse&state=at-risk&sort=score&order=desc',
    );
    expect(
      await screen.findByRole('searchbox', { name: 'Search' }),
    ).toHaveValue('tide');
    expect(
      await screen.findByRole('button', { name: /At risk/, pressed: true }),
    ).toBeInTheDocument();
    await table();
    expect(lastList().toString()).toBe(
      'search=tide&owner=group%3Adefault%2Fteam-lighthouse&state=at-risk&sort=score&order=desc&limit=20',
    );

    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe('/?sort=score&order=desc'));
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  });

  it('asks the server for what was typed, once typing rests', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<ExplorePage />);
    await table();
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'buoy');
    await waitFor(() => expect(address()).toBe('/?search=buoy'));
    await waitFor(() => expect(lastList().get('search')).toBe('buoy'));
    const searches = asked.flatMap(url => url.searchParams.getAll('search'));
    expect(new Set(searches)).toEqual(new Set(['buoy']));
  });

  it('narrows to a state, to warnings and to an owner by their counts', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<ExplorePage />);
    await user.click(
      await screen.findByRole('button', { name: 'Hangs on one person (1)' }),
    );
    await user.click(
      await screen.findByRole('button', { name: 'At risk (2)' }),
    );
    await waitFor(() => expect(address()).toBe('/?state=at-risk&warning=true'));

    await user.click(
      await screen.findByRole('button', { name: /Team, child teams/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Team Lighthouse (4)' }),
    );
    await waitFor(() =>
      expect(lastList().getAll('team')).toEqual([
        'group:default/team-lighthouse',
      ]),
    );
    expect(address()).toBe(
      '/?team=group%3Adefault%2Fteam-lighthouse&state=at-risk&warning=true',
    );
  });

  it('leaves sorting and paging to the server', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<ExplorePage />);
    await user.click(
      within(await table()).getByRole('columnheader', { name: 'Score' }),
    );
    await waitFor(() => expect(lastList().get('sort')).toBe('score'));
    expect(address()).toBe('/?sort=score&order=asc');

    expect(await screen.findByText('Page 1 of 3')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(lastList().get('cursor')).toBe('page-two'));
    expect(await screen.findByText('Page 2 of 3')).toBeInTheDocument();
  });

  it('draws the same components as a tree that the keyboard reaches', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<ExplorePage />);
    const tree = await screen.findByRole('tree', {
      name: 'Components by activity and health',
    });
    expect(tree).toHaveAccessibleDescription(/2 at risk/);
    const tiles = within(tree).getAllByRole('treeitem');
    expect(tiles[1]).toHaveAccessibleName(
      /Tide tables: Hangs on one person, \d+ of 100, redundancy Single/,
    );
    act(() => tiles[0].focus());
    await user.keyboard('{ArrowRight}');
    expect(tiles[1]).toHaveFocus();
    await user.click(tiles[1]);
    await waitFor(() =>
      expect(address()).toBe(
        '/catalog/default/component/tide-tables/ownership',
      ),
    );
  });

  it('names the missing permission', async () => {
    server.use(
      answer('reports', () => failure(403, 'NotAllowedError', 'No')),
      answer('facets', () => failure(403, 'NotAllowedError', 'No')),
      answer('coverage', () => failure(403, 'NotAllowedError', 'No')),
    );
    renderPage(<ExplorePage />);
    expect(
      await screen.findByText(/lacks the permission “ownership.report.read”/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('says what still works while the backend is down, and tries again', async () => {
    const user = userEvent.setup();
    server.use(
      answer('reports', () => new HttpResponse(null, { status: 503 })),
    );
    renderPage(<ExplorePage />);
    expect(
      await screen.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
    server.use(...usualBackend());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await table()).toBeInTheDocument();
    expect(
      screen.queryByText('The ownership backend does not answer'),
    ).not.toBeInTheDocument();
  });

  it.each(['treemap', 'facets'] as const)(
    'says so and shows the rest where one answer fails: %s',
    async route => {
      const user = userEvent.setup();
      server.use(answer(route, () => new HttpResponse(null, { status: 500 })));
      renderPage(<ExplorePage />);
      expect(await table()).toBeInTheDocument();
      server.use(...usualBackend());
      await user.click(
        await screen.findByRole('button', { name: 'Try again' }),
      );
      expect(
        await screen.findByText('1 component hangs on one person.'),
      ).toBeInTheDocument();
      expect(await screen.findByRole('tree')).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Try again' }),
      ).not.toBeInTheDocument();
    },
  );

  it('keeps what it has when a later answer fails', async () => {
    const user = userEvent.setup();
    renderPage(<ExplorePage />);
    await table();
    server.use(answer('reports', () => HttpResponse.error()));
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(
      await screen.findByText(/What you see was loaded at/),
    ).toBeInTheDocument();
    expect(
      within(await table()).getByRole('link', { name: 'Tide tables' }),
    ).toBeInTheDocument();
  });

  it('starts over from a page that the server no longer knows', async () => {
    const user = userEvent.setup();
    server.use(
      answer('reports', ({ request }) =>
        new URL(request.url).searchParams.get('cursor')
          ? failure(400, 'InputError', 'Unknown cursor')
          : HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    const { address } = renderPage(<ExplorePage />, '/?cursor=old&page=4');
    await user.click(
      await screen.findByRole('button', { name: 'Start from the first page' }),
    );
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('offers one way out of filters that leave nothing', async () => {
    const user = userEvent.setup();
    server.use(
      answer('reports', () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    const { address } = renderPage(<ExplorePage />, '/?search=nothing');
    expect(await screen.findByText('No component matches')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe('/'));
    expect(await screen.findByText('No components yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the catalog' }),
    ).toHaveAttribute('href', '/catalog');
  });

  it('tells how far the first collection is', async () => {
    server.use(
      answer('coverage', () =>
        HttpResponse.json({
          ...coverage,
          components: { total: 25, scored: 9, waiting: 13, failing: 0 },
        }),
      ),
    );
    renderPage(<ExplorePage />);
    expect(
      await screen.findByText(/12 of 25 collected so far/),
    ).toBeInTheDocument();
  });

  it('fills by itself when it was opened before the catalog was', async () => {
    let filled = false;
    server.use(
      answer('reports', () =>
        filled
          ? undefined
          : HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
      answer('coverage', () =>
        filled
          ? undefined
          : HttpResponse.json({
              ...coverage,
              components: { total: 0, scored: 0, waiting: 0, failing: 0 },
            }),
      ),
    );
    renderPage(<ExplorePage />);
    expect(await screen.findByText('No components yet')).toBeInTheDocument();

    filled = true;
    expect(
      await screen.findByRole(
        'rowheader',
        { name: /Tide tables/ },
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
  }, 30_000);

  it('names what is missing, with the remedy, and shows the rest', async () => {
    server.use(
      answer('coverage', () =>
        HttpResponse.json({
          ...coverage,
          asOf: '2020-01-01',
          git: { available: false, remedy: 'apt-get install -y git' },
          catalog: { error: 'It answered 503' },
          problems: [
            {
              status: 'shallow',
              location: 'https://git.example/monorepo',
              message: 'Only its last commits are there.',
              remedy: 'Run git fetch --unshallow.',
              count: 1,
              components: ['component:default/crane-driver'],
            },
          ],
        }),
      ),
    );
    renderPage(<ExplorePage />);
    expect(
      await screen.findByText('git is missing on the backend'),
    ).toBeInTheDocument();
    expect(screen.getByText('apt-get install -y git')).toBeInTheDocument();
    expect(screen.getByText('It answered 503')).toBeInTheDocument();
    expect(
      screen.getByText('The source of 1 component could not be read'),
    ).toBeInTheDocument();
    expect(screen.getByText(/git fetch --unshallow/)).toBeInTheDocument();
    expect(screen.getByText(/Data from .* days ago/)).toBeInTheDocument();
    expect(await table()).toBeInTheDocument();
  });

  it('says whom the numbers do not describe', async () => {
    renderPage(<ExplorePage />);
    expect(
      await screen.findByText(/Do not use them to evaluate anyone/),
    ).toBeInTheDocument();
  });
});

import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  bring,
  consumers,
  coverage,
  failure,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { GoldenPathsPage } from './GoldenPathsPage';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const ADDRESS = '/default/harbour-service';
const page = (query = '') =>
  renderPage(<GoldenPathsPage />, `${ADDRESS}${query}`);
const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('the page of a golden path', () => {
  it('tells what it is for, who keeps it and how its own repository stands', async () => {
    page();
    expect(
      await screen.findByRole('heading', { name: 'Harbour service' }),
    ).toBeInTheDocument();
    const purpose = await region('What it is for');
    expect(
      purpose.getByText('An HTTP service with an on-call entry'),
    ).toBeInTheDocument();
    expect(purpose.getByRole('link', { name: 'Team Compass' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-compass',
    );
    expect(purpose.getByText('50% of 22 components')).toBeInTheDocument();
    const repository = await region('Its own repository');
    expect(repository.getByText('At risk')).toBeInTheDocument();
    expect(
      repository.getByRole('button', { name: /^Redundancy: Single: see/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All golden paths' }),
    ).toHaveAttribute('href', '/ownership/golden-paths');
  });

  it('starts it, and brings onto it what exists already', async () => {
    server.use(
      answer('golden-paths', () =>
        HttpResponse.json({ items: [bring], totalItems: 1, pageInfo: {} }),
      ),
    );
    page();
    await screen.findByText('Owner filled in: team-lighthouse');
    const hrefOf = (name: string) =>
      new URL(
        screen.getByRole('link', { name }).getAttribute('href')!,
        'http://portal.example',
      );
    const start = hrefOf('Start from this path: Harbour service');
    expect(start.pathname).toBe('/create/templates/default/harbour-service');
    expect(JSON.parse(start.searchParams.get('formData')!)).toEqual({
      team: 'group:default/team-lighthouse',
    });
    await screen.findByRole('link', {
      name: 'Bring something existing onto it',
    });
    const onto = hrefOf('Bring something existing onto it');
    expect(onto.pathname).toBe('/create/templates/default/bring-onto-path');
    expect(JSON.parse(onto.searchParams.get('formData')!)).toEqual({
      path: 'template:default/harbour-service',
    });
  });

  it('offers no way onto it where no template is for that', async () => {
    page();
    await region('What it is for');
    await screen.findByRole('link', { name: /^Start from this path/ });
    expect(
      screen.queryByRole('link', { name: 'Bring something existing onto it' }),
    ).toBeNull();
  });

  it('draws what came from it by version, the newest first', async () => {
    page();
    const bar = await screen.findByRole('img', {
      name: 'Components from Harbour service by version',
    });
    expect(bar).toHaveAccessibleDescription(
      '2.1.0 (6) Newest version 2.0.0 (2) A minor version behind 1.4.0 (2) A major version behind Version not known (1)',
    );
    expect(
      await screen.findByRole('img', { name: 'Currency and health' }),
    ).toHaveAccessibleDescription(
      '4 of 11 components are a minor version or more behind; at risk of these: 2. Of 1 more it is not known.',
    );
    const table = within(
      screen.getByRole('table', {
        name: 'Components by golden path and version',
      }),
    );
    expect(
      table.getAllByRole('rowheader').map(({ textContent }) => textContent),
    ).toEqual([
      '1.4.0A major version behind · newest: 2.1.0',
      '2.0.0A minor version behind · newest: 2.1.0',
      '2.1.0Newest version',
      'Version not knownCurrency not known · newest: 2.1.0',
    ]);
  });

  it('lists what came from it page by page, narrowed down by the address', async () => {
    const user = userEvent.setup();
    const asked: string[] = [];
    server.use(
      answer(
        'golden-paths/default/harbour-service/consumers',
        ({ request }) => {
          asked.push(new URL(request.url).searchParams.toString());
          return HttpResponse.json({
            items: consumers,
            totalItems: 45,
            pageInfo: { nextCursor: 'page-two' },
          });
        },
      ),
    );
    const { address } = page('?currency=major');
    const list = await region('What came from it');
    expect(await list.findByText('45 components')).toBeInTheDocument();
    expect(asked).toEqual(['currency=major&limit=20']);
    await user.click(list.getByRole('button', { name: 'Next page' }));
    await waitFor(() =>
      expect(asked).toEqual([
        'currency=major&limit=20',
        'cursor=page-two&limit=20',
      ]),
    );
    await user.click(list.getByRole('button', { name: /Version$/ }));
    await user.click(await screen.findByRole('option', { name: '1.4.0' }));
    // A narrower list begins on its first page.
    await waitFor(() =>
      expect(address()).toBe(`${ADDRESS}?currency=major&version=1.4.0`),
    );
    await waitFor(() =>
      expect(asked.pop()).toBe('version=1.4.0&currency=major&limit=20'),
    );
  });

  it('leads back where nothing matches', async () => {
    const user = userEvent.setup();
    server.use(
      answer('golden-paths/default/harbour-service/consumers', ({ request }) =>
        new URL(request.url).searchParams.has('version')
          ? HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} })
          : undefined,
      ),
    );
    const { address } = page('?version=0.1.0');
    expect(
      await screen.findByText('Nothing that came from it matches.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(
      await screen.findByRole('row', { name: /^Tide tables/ }),
    ).toBeInTheDocument();
    expect(address()).toBe(ADDRESS);
  });

  it('has no picture of nothing', async () => {
    renderPage(<GoldenPathsPage />, '/tools/tide-library');
    server.use(
      answer('golden-paths/tools/tide-library/consumers', () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    const list = await region('What came from it');
    expect(await list.findByText('No components yet')).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /by version$/ })).toBeNull();
    expect(screen.getByText('It suits no component here')).toBeInTheDocument();
  });

  it('says that there is no such path', async () => {
    renderPage(<GoldenPathsPage />, '/default/albatross');
    expect(
      await screen.findByText('There is no such golden path'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/no template:default\/albatross that you may see/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All golden paths' }),
    ).toBeInTheDocument();
  });

  it('names the missing permission', async () => {
    server.use(
      answer('golden-paths/default/harbour-service', () =>
        failure(403, 'NotAllowedError', 'No'),
      ),
    );
    page();
    expect(
      await screen.findByText(/permission “ownership.report.read”/),
    ).toBeInTheDocument();
  });

  it('asks again after a failure', async () => {
    const user = userEvent.setup();
    server.use(
      answer('golden-paths/default/harbour-service', () =>
        failure(500, 'Error', 'The lighthouse is out'),
      ),
    );
    page();
    await screen.findByText('This part cannot be loaded');
    server.use(...usualBackend());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Harbour service' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('This part cannot be loaded')).toBeNull();
  });

  it('tells the age of the data', async () => {
    const asOf = new Date(Date.now() - 8 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    server.use(
      answer('coverage', () => HttpResponse.json({ ...coverage, asOf })),
    );
    page();
    expect(await screen.findByText('Data from 8 days ago')).toBeInTheDocument();
  });
});

describe('while the page of a golden path loads', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says so after ten seconds', async () => {
    server.use(
      answer('golden-paths/default/harbour-service', () => delay('infinite')),
    );
    page();
    await act(async () => jest.advanceTimersByTimeAsync(5_000));
    expect(screen.queryByText(/Still loading/)).toBeNull();
    await act(async () => jest.advanceTimersByTimeAsync(8_000));
    expect(screen.getByText(/Still loading/)).toBeInTheDocument();
  });
});

import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  reportFixtures,
  summaryOf,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  rollup,
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
const lastOf = (path: string) =>
  asked.filter(({ href }) => href.startsWith(`${BACKEND}/${path}?`)).pop()
    ?.searchParams;

const rows = {
  domain: [
    {
      ...rollup,
      kind: 'domain',
      ref: 'domain:default/port',
      title: 'Port',
      activity: 300,
    },
    { ...rollup, kind: 'domain', ref: undefined, title: undefined },
  ],
  system: [
    {
      ...rollup,
      kind: 'system',
      ref: 'system:default/pilotage',
      title: 'Pilotage',
    },
  ],
};

beforeEach(() => {
  asked = [];
  server.use(
    answer('rollups', ({ request }) => {
      const by = new URL(request.url).searchParams.get('by');
      return HttpResponse.json({
        items: by === 'owner' ? [rollup] : rows[by as 'domain' | 'system'],
        totalItems: 1,
        pageInfo: {},
      });
    }),
    ...usualBackend(),
  );
});

const tile = async (name: RegExp) =>
  screen.findByRole('treeitem', { name }, { timeout: 20_000 });
const legend = () =>
  screen.getByRole('list', { name: 'What the colours mean' });

describe('the map of the Explore page', () => {
  it('goes down from domains to components by keyboard, and up by Backspace', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<ExplorePage />, '/?map=domain');
    const domain = await tile(/Port: 4 components, 1 of 3 at risk/);
    expect(
      screen.getByRole('treeitem', { name: /In no domain/ }),
    ).toBeInTheDocument();
    expect(domain).toHaveAttribute(
      'href',
      '?domain=domain%3Adefault%2Fport&map=system',
    );

    await user.click(domain);
    const system = await tile(/Pilotage/);
    expect(address()).toBe('/?domain=domain%3Adefault%2Fport&map=system');
    await waitFor(() => expect(system).toHaveFocus());
    // The table shows the same.
    expect(lastOf('reports')?.getAll('domain')).toEqual([
      'domain:default/port',
    ]);

    await user.click(system);
    await tile(/Tide tables/);
    expect(address()).toBe(
      '/?domain=domain%3Adefault%2Fport&system=system%3Adefault%2Fpilotage',
    );
    expect(lastOf('treemap')?.getAll('system')).toEqual([
      'system:default/pilotage',
    ]);
    const where = screen.getByRole('navigation', { name: 'Where in the map' });
    expect(within(where).getByText('pilotage')).toBeInTheDocument();

    await user.keyboard('{Backspace}');
    await tile(/Pilotage/);
    expect(address()).toBe('/?domain=domain%3Adefault%2Fport&map=system');
    await user.click(
      within(
        screen.getByRole('navigation', { name: 'Where in the map' }),
      ).getByRole('button', { name: 'Everything' }),
    );
    await tile(/Port/);
    expect(address()).toBe('/?map=domain');
  });

  it('begins further up where most components would not be drawn', async () => {
    server.use(
      answer('treemap', () =>
        HttpResponse.json({
          tiles: reportFixtures.map(summaryOf),
          more: { count: 5000, activity: 90_000 },
        }),
      ),
    );
    const { address } = renderPage(<ExplorePage />);
    expect(await tile(/Port: 4 components/)).toHaveAttribute(
      'href',
      '?domain=domain%3Adefault%2Fport&map=system',
    );
    expect(screen.getByRole('radio', { name: 'Domains' })).toBeChecked();
    expect(address()).toBe('/');
  });

  it('leads from what is too small to draw to the table', async () => {
    const user = userEvent.setup();
    server.use(
      answer('treemap', () =>
        HttpResponse.json({
          tiles: reportFixtures.map(summaryOf),
          more: { count: 3, activity: 12 },
        }),
      ),
    );
    renderPage(<ExplorePage />);
    (await tile(/Tide tables/)).focus();
    await user.keyboard('{End}');
    expect(
      screen.getByRole('treeitem', { name: /^and \d+ more/ }),
    ).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      screen.getByRole('region', {
        name: 'Components and their ownership health',
      }),
    ).toHaveFocus();
  });

  it('colours by the currency of golden paths', async () => {
    server.use(
      answer('treemap', () =>
        HttpResponse.json({
          tiles: reportFixtures.map(report => ({
            ...summaryOf(report),
            ...(report.title === 'Tide tables'
              ? { pathCurrency: 'major' }
              : {}),
          })),
          more: { count: 0, activity: 0 },
        }),
      ),
    );
    renderPage(<ExplorePage />, '/?lens=currency');
    await tile(/Tide tables: A major version behind/);
    expect(
      screen.getAllByRole('treeitem', { name: /On no golden path/ }).length,
    ).toBeGreaterThan(0);
    expect(within(legend()).getByText('A patch behind')).toBeInTheDocument();
  });

  it('colours by what is chosen, says so in words, and keeps it in the address', async () => {
    const user = userEvent.setup();
    server.use(
      answer('treemap', () =>
        HttpResponse.json({
          tiles: reportFixtures
            .map(summaryOf)
            .filter(({ activity }) => activity > 0)
            .map((summary, index) => ({
              ...summary,
              ...(index === 0 ? { alignment: 'mismatch' } : {}),
            })),
          more: { count: 0, activity: 0 },
        }),
      ),
    );
    const { address } = renderPage(<ExplorePage />);
    await tile(/Tide tables: Hangs on one person/);
    expect(within(legend()).getByText('At risk')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: /Colour by/ }));
    await user.click(
      await screen.findByRole('option', {
        name: 'Alignment of owner and knowledge',
      }),
    );
    await waitFor(() => expect(address()).toBe('/?lens=alignment'));
    expect(
      within(legend()).getByText('The owner knows it'),
    ).toBeInTheDocument();
    expect(
      (
        await screen.findAllByRole('treeitem', {
          name: /Another team knows it/,
        })
      ).length,
    ).toBe(1);
    expect(
      screen.getAllByRole('treeitem', { name: /Unknown, or not shown/ }).length,
    ).toBeGreaterThan(0);
  });

  it.each([
    ['redundancy', /Tide tables: Single, /],
    ['verification', /Tide tables: Confirmed long ago, /],
  ])('reproduces the lens %s from a link', async (lens, words) => {
    const shown = reportFixtures
      .map(summaryOf)
      .find(({ title }) => title === 'Tide tables')!;
    server.use(
      answer('treemap', () =>
        HttpResponse.json({
          tiles: [{ ...shown, verification: { state: 'stale', daysAgo: 400 } }],
          more: { count: 0, activity: 0 },
        }),
      ),
    );
    renderPage(<ExplorePage />, `/?lens=${lens}`);
    expect(await tile(words)).toBeInTheDocument();
  });

  it('adds up no alignment', async () => {
    renderPage(<ExplorePage />, '/?map=domain&lens=alignment');
    expect(
      await tile(/Port: 4 components, Known for single components only/),
    ).toBeInTheDocument();
  });
});

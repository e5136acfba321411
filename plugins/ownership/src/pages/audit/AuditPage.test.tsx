import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  failure,
  rollup,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { AuditPage } from './AuditPage';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('AuditPage', () => {
  it('leads from each number to what it counts, under the same filter', async () => {
    renderPage(<AuditPage />, '/?tier=1');
    const teams = await region('Teams by what needs attention');
    const row = within(
      await teams.findByRole('row', { name: /^Team Lighthouse/ }),
    );
    const [owner, ...numbers] = row
      .getAllByRole('link')
      .map(link => [link.textContent, link.getAttribute('href')]);
    const all =
      '/ownership/explore?owner=group%3Adefault%2Fteam-lighthouse&tier=1';
    expect(owner).toEqual(['Team Lighthouse', all]);
    expect(numbers).toEqual([
      ['4', all],
      ['1 · 25%', `${all}&warning=true`],
      ['1 · 25%', `${all}&state=at-risk`],
      ['1 · 33%', `${all}&band=single`],
      ['2 · 50%', `${all}&verified=stale&verified=never`],
      ['1 · 25%', `${all}&state=insufficient-evidence`],
    ]);
    const owners = await region('Declared owners');
    expect(
      await owners.findByRole('link', { name: 'No owner 2' }),
    ).toHaveAttribute('href', '/ownership/risks?tier=1&finding=owner-missing');
  });

  it('counts how much owners have confirmed as its lists do', async () => {
    const counts: Record<string, number> = { confirmed: 7, stale: 4, never: 3 };
    server.use(
      answer('reports', ({ request }) => {
        const [value] = new URL(request.url).searchParams.getAll('verified');
        return HttpResponse.json({
          items: [],
          totalItems: counts[value],
          pageInfo: {},
        });
      }),
    );
    renderPage(<AuditPage />, '/?tier=1');
    const progress = await region('Confirmed by their owners');
    expect(
      await progress.findByRole('img', { name: 'Confirmed by their owners' }),
    ).toHaveAccessibleDescription('7 of 14 are confirmed.');
    const all = '/ownership/explore?tier=1';
    expect(
      progress
        .getAllByRole('link')
        .slice(0, 3)
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Confirmed 7', `${all}&verified=confirmed&lens=verification`],
      ['Confirmed long ago 4', `${all}&verified=stale&lens=verification`],
      [
        'Not confirmed: never, disputed, or nobody could 3',
        `${all}&verified=never&lens=verification`,
      ],
    ]);
  });

  it('narrows no number beyond what the page is filtered by', async () => {
    renderPage(<AuditPage />, '/?verified=stale');
    const teams = await region('Teams by what needs attention');
    expect(await teams.findByRole('link', { name: '2 · 50%' })).toHaveAttribute(
      'href',
      '/ownership/explore?owner=group%3Adefault%2Fteam-lighthouse&verified=stale',
    );
  });

  it('leads from the row of nobody to whatever has no owner in the catalog', async () => {
    const { ref: _ref, title: _title, ...nobodys } = rollup;
    server.use(
      answer('rollups', () =>
        HttpResponse.json({ items: [nobodys], totalItems: 1, pageInfo: {} }),
      ),
    );
    renderPage(<AuditPage />);
    const teams = await region('Teams by what needs attention');
    expect(await teams.findByRole('link', { name: '4' })).toHaveAttribute(
      'href',
      '/ownership/explore?owner=nobody',
    );
  });

  it('keeps in the address which kinds of change are listed', async () => {
    const asked: string[][] = [];
    server.use(
      answer('changes', ({ request }) => {
        asked.push(new URL(request.url).searchParams.getAll('changeKind'));
        return HttpResponse.json({
          items: [],
          since: '2026-01-30',
          pageInfo: {},
        });
      }),
    );
    const user = userEvent.setup();
    const { address } = renderPage(
      <AuditPage />,
      '/?tier=1&change=vanished&change=nonsense',
    );
    const kinds = within(
      await screen.findByRole('group', { name: 'Kinds of changes' }),
    );
    expect(kinds.getByRole('button', { name: 'Gone' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await user.click(kinds.getByRole('button', { name: 'Owner' }));
    await waitFor(() =>
      expect(address()).toBe('/?tier=1&change=owner&change=vanished'),
    );
    await waitFor(() =>
      expect(asked).toEqual([['vanished'], ['owner', 'vanished']]),
    );
  });

  it('opens how the number of scored components comes about', async () => {
    const user = userEvent.setup();
    renderPage(<AuditPage />);
    await user.click(
      await screen.findByRole('button', {
        name: '19 of 25 components have a score.',
      }),
    );
    const panel = within(
      await screen.findByRole('dialog', { name: 'Components with a score' }),
    );
    expect(await panel.findByText('19 of 25')).toBeInTheDocument();
    expect(panel.getByText(/at least 50% of the weight/)).toBeInTheDocument();
    expect(
      panel.getByRole('link', { name: 'What was read of each repository' }),
    ).toHaveAttribute('href', '/ownership/method');
  });

  it('lets go of a file that takes long, and tells the backend', async () => {
    const user = userEvent.setup();
    let aborted = false;
    server.use(
      http.get(`${BACKEND}/export/reports`, async ({ request }) => {
        request.signal.addEventListener('abort', () => {
          aborted = true;
        });
        await delay('infinite');
        return HttpResponse.text('');
      }),
    );
    renderPage(<AuditPage />);
    const [csv] = await screen.findAllByRole('button', { name: 'CSV' });
    await user.click(csv);
    expect(
      await screen.findByText('Downloading ownership-reports.csv…'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(aborted).toBe(true));
  });

  it('keeps the rest where one source fails', async () => {
    server.use(
      answer('alignment', () =>
        failure(503, 'ServiceUnavailableError', 'Not now'),
      ),
    );
    renderPage(<AuditPage />);
    const elsewhere = await region('Where knowledge lies elsewhere');
    expect(
      await elsewhere.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
    const teams = await region('Teams by what needs attention');
    expect(
      await teams.findByRole('link', { name: 'Team Lighthouse' }),
    ).toBeInTheDocument();
  });
});

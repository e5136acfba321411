import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, BACKEND, failure } from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { ChangesSection } from './ChangesSection';
import { useAuditView } from './useAuditView';

const server = setupServer();
registerMswTestHooks(server);

const of = (name: string) => ({
  entityRef: `component:default/${name}`,
  title: name,
});

const items = [
  { id: '1', kind: 'vanished', day: '2026-03-02', ...of('wreck') },
  {
    id: '2',
    kind: 'finding-opened',
    day: '2026-03-01',
    at: '2026-03-01T09:00:00.000Z',
    findingKind: 'single-knower',
    severity: 'warning',
    ...of('ferry'),
  },
  {
    id: '3',
    kind: 'owner',
    day: '2026-03-01',
    fromOwner: { ref: 'group:default/crane' },
    toOwner: { ref: 'group:default/lighthouse', title: 'Lighthouse' },
    ...of('buoy'),
  },
  {
    id: '4',
    kind: 'owner',
    day: '2026-03-01',
    ...of('kelp'),
  },
  {
    id: '5',
    kind: 'state',
    day: '2026-03-01',
    fromState: 'healthy',
    toState: 'at-risk',
    ...of('buoy'),
  },
];

/** As on its page, with what is chosen in the address. */
function Changes({ filter = {} }: { filter?: ReportFilter }) {
  const { view, setView } = useAuditView();
  return (
    <ChangesSection
      filter={filter}
      chosen={view.changeKinds}
      onChoose={changeKinds => setView(() => ({ changeKinds }))}
    />
  );
}

describe('ChangesSection', () => {
  it('groups by day what changed, each leading to its entity', async () => {
    server.use(
      answer('changes', () =>
        HttpResponse.json({ items, since: '2026-01-30', pageInfo: {} }),
      ),
    );
    renderPage(<Changes />);
    const days = await screen.findAllByRole('heading', { level: 4 });
    expect(days.map(day => day.textContent)).toEqual([
      'Mar 2, 2026',
      'Mar 1, 2026',
    ]);
    const [gone, ...rest] = screen.getAllByRole('listitem');
    expect(gone).toHaveTextContent('wreckNo longer in the catalog.');
    expect(within(gone).queryByRole('link')).toBeNull();
    expect(rest.map(item => item.textContent)).toEqual([
      'ferryNew finding: Hangs on one person.',
      'buoyIts owner is now Lighthouse, no longer crane.',
      'kelpIts owner changed.',
      'buoyWas “Healthy”, is now “At risk”.',
    ]);
    expect(within(rest[0]).getByRole('link', { name: 'ferry' })) //
      .toHaveAttribute('href', '/catalog/default/component/ferry/ownership');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('asks by kind under the filter of the page, and for more', async () => {
    const asked: string[] = [];
    server.use(
      http.get(`${BACKEND}/changes`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({
          items,
          since: '2026-01-30',
          pageInfo: { nextCursor: 'more' },
        });
      }),
    );
    const user = userEvent.setup();
    renderPage(<Changes filter={{ tiers: [1] }} />);
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: 'Owner' }));
    await waitFor(() =>
      expect(asked).toEqual([
        '?tier=1&limit=20',
        '?tier=1&limit=80',
        '?changeKind=owner&tier=1&limit=20',
      ]),
    );
  });

  it('says since when nothing changed', async () => {
    server.use(
      answer('changes', () =>
        HttpResponse.json({ items: [], since: '2026-01-30', pageInfo: {} }),
      ),
    );
    renderPage(<Changes />);
    expect(
      await screen.findByText('Nothing of this changed since Jan 30, 2026.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /CSV/ })).toBeNull();
  });

  it('says that it cannot be loaded, and asks again', async () => {
    let isDown = true;
    server.use(
      answer('changes', () =>
        isDown
          ? failure(503, 'ServiceUnavailableError', 'Not now')
          : HttpResponse.json({ items, since: '2026-01-30', pageInfo: {} }),
      ),
    );
    renderPage(<Changes />);
    expect(
      await screen.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('wreck')).toBeInTheDocument();
  });
});

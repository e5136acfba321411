import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  failure,
  me,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { MyTeamsPage } from './MyTeamsPage';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const todo = async (title: string) =>
  within(
    (await screen.findAllByRole('listitem')).find(item =>
      item.textContent?.startsWith(title),
    )!,
  );

describe('MyTeamsPage', () => {
  it('says what waits, with the step that answers it', async () => {
    renderPage(<MyTeamsPage />);
    expect(
      await screen.findByRole('heading', {
        name: '2 things wait for your teams.',
      }),
    ).toBeInTheDocument();
    const single = await todo('Tide tables');
    expect(
      single.getByText(/A second maintainer is wanted/),
    ).toBeInTheDocument();
    expect(single.getByText(/This helps most/)).toBeInTheDocument();
    expect(
      single.getByRole('link', { name: 'See the working of Tide tables' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
  });

  it('confirms with one press, and asks again what waits', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    server.use(
      http.post(`${BACKEND}/verifications`, async ({ request }) => {
        sent.push(await request.json());
        server.use(
          answer('findings', () =>
            HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
          ),
        );
        return HttpResponse.json(
          {
            id: 'verification-1',
            entityRef: 'component:default/ferry-booking',
            ownerRef: 'group:default/team-lighthouse',
            kind: 'confirmed',
            at: '2026-03-01T09:00:00.000Z',
            byYou: true,
            state: 'in-force',
          },
          { status: 201 },
        );
      }),
    );
    renderPage(<MyTeamsPage />);
    await user.click(
      (
        await todo('Ferry booking')
      ).getByRole('button', {
        name: 'Still ours: confirm Ferry booking',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you.' }),
    ).toBeInTheDocument();
    expect(sent).toEqual([
      { entityRef: 'component:default/ferry-booking', kind: 'confirmed' },
    ]);
  });

  it('keeps what was typed when the backend refuses a dispute', async () => {
    const user = userEvent.setup();
    server.use(
      http.post(`${BACKEND}/verifications`, () =>
        failure(409, 'ConflictError', 'There is an open dispute already'),
      ),
    );
    renderPage(<MyTeamsPage />);
    await user.click(
      (
        await todo('Ferry booking')
      ).getByRole('button', { name: 'Not ours: Ferry booking' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const submit = dialog.getByRole('button', {
      name: 'Say that it is not ours',
    });
    expect(submit).toBeDisabled();
    await user.type(dialog.getByRole('textbox'), 'The crane team runs it');
    await user.click(submit);
    expect(
      await dialog.findByText(/There is an open dispute already/),
    ).toBeInTheDocument();
    expect(dialog.getByRole('textbox')).toHaveValue('The crane team runs it');
  });

  it('asks the receiving team about a transfer', async () => {
    const user = userEvent.setup();
    let accepted = false;
    const transfer = {
      id: 'transfer-1',
      entityRef: 'component:default/crane-driver',
      title: 'Crane driver',
      from: { ref: 'group:default/team-crane', title: 'Team Crane' },
      to: { ref: 'group:default/team-lighthouse', title: 'Team Lighthouse' },
      reason: 'You already maintain it',
      state: 'proposed',
      proposedAt: '2026-02-20T00:00:00.000Z',
      expiresAt: '2026-03-22T00:00:00.000Z',
      proposedByYou: false,
      mayAccept: true,
      mayWithdraw: false,
    };
    server.use(
      answer('transfers', () =>
        HttpResponse.json({
          items: accepted ? [] : [transfer],
          totalItems: accepted ? 0 : 1,
          pageInfo: {},
        }),
      ),
      http.post(`${BACKEND}/transfers/transfer-1/accept`, () => {
        accepted = true;
        return HttpResponse.json({ ...transfer, state: 'accepted' });
      }),
    );
    renderPage(<MyTeamsPage />);
    const item = await todo('Crane driver');
    expect(
      item.getByText('Team Crane asks Team Lighthouse to take it over.'),
    ).toBeInTheDocument();
    await user.click(
      item.getByRole('button', { name: 'Accept: Crane driver' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Accept: Crane driver' }),
    );
    // Nobody can take it back, so it is asked once more.
    expect(accepted).toBe(false);
    await user.click(dialog.getByRole('button', { name: 'Accept' }));
    await waitFor(() =>
      expect(screen.queryByText('You already maintain it')).toBeNull(),
    );
  });

  it('declines with a reason, and keeps it where the backend refuses', async () => {
    const user = userEvent.setup();
    const transfer = {
      id: 'transfer-1',
      entityRef: 'component:default/crane-driver',
      title: 'Crane driver',
      to: { ref: 'group:default/team-lighthouse', title: 'Team Lighthouse' },
      state: 'proposed',
      proposedAt: '2026-02-20T00:00:00.000Z',
      expiresAt: '2026-03-22T00:00:00.000Z',
      proposedByYou: false,
      mayAccept: true,
      mayWithdraw: false,
    };
    const sent: unknown[] = [];
    server.use(
      answer('transfers', () =>
        HttpResponse.json({ items: [transfer], totalItems: 1, pageInfo: {} }),
      ),
      http.post(
        `${BACKEND}/transfers/transfer-1/decline`,
        async ({ request }) => {
          sent.push(await request.json());
          return failure(409, 'ConflictError', 'It was withdrawn meanwhile');
        },
      ),
    );
    renderPage(<MyTeamsPage />);
    await user.click(
      (
        await todo('Crane driver')
      ).getByRole('button', { name: 'Decline: Crane driver' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), 'We run no cranes');
    await user.click(dialog.getByRole('button', { name: 'Decline' }));
    expect(
      await dialog.findByText(/It was withdrawn meanwhile/),
    ).toBeInTheDocument();
    expect(dialog.getByRole('textbox')).toHaveValue('We run no cranes');
    expect(sent).toEqual([{ reason: 'We run no cranes' }]);
  });

  it('keeps filter, order and place in the address, of its own teams', async () => {
    const user = userEvent.setup();
    const asked: URLSearchParams[] = [];
    server.events.on('request:start', ({ request }) => {
      if (request.url.startsWith(`${BACKEND}/reports?`)) {
        asked.push(new URL(request.url).searchParams);
      }
    });
    const { address } = renderPage(<MyTeamsPage />, '/?tier=1&sort=score');
    await screen.findByRole('row', { name: /Tide tables/ });
    expect(asked.at(-1)?.toString()).toBe(
      'team=group%3Adefault%2Fteam-lighthouse&tier=1&sort=score&order=asc&limit=20',
    );
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() =>
      expect(address()).toBe(
        '/?tier=1&sort=score&order=asc&cursor=page-two&page=2',
      ),
    );
    await user.click(screen.getByRole('button', { name: /^At risk/ }));
    await waitFor(() =>
      expect(address()).toBe('/?tier=1&state=at-risk&sort=score&order=asc'),
    );
    const copy = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue(undefined);
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(new URL(copy.mock.calls[0][0]).searchParams.getAll('team')).toEqual([
      'group:default/team-lighthouse',
    ]);
  });

  it('shows the teams of a link that somebody else has sent', async () => {
    renderPage(<MyTeamsPage />, '/?team=group%3Adefault%2Fteam-crane');
    expect(
      await screen.findByRole('heading', {
        name: '2 things wait for these teams.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'What these teams own' }),
    ).toBeInTheDocument();
  });

  it('offers no confirmation to somebody without the permission', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, may: { ...me.may, verify: false } }),
      ),
    );
    renderPage(<MyTeamsPage />);
    await todo('Ferry booking');
    expect(screen.queryByRole('button', { name: /Still ours/ })).toBeNull();
  });

  it('says why it is empty for somebody without a team', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, ownershipRefs: [me.userRef] }),
      ),
    );
    renderPage(<MyTeamsPage />);
    expect(
      await screen.findByText('The catalog knows no team of yours'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Explore all components' }),
    ).toHaveAttribute('href', '/ownership/explore');
  });

  it('names the permission that is missing', async () => {
    server.use(answer('me', () => failure(403, 'NotAllowedError', 'No')));
    renderPage(<MyTeamsPage />);
    expect(
      await screen.findByText(/lacks the permission “ownership.report.read”/),
    ).toBeInTheDocument();
  });
});

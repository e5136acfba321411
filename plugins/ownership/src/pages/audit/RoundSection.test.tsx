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
import { RoundSection } from './RoundSection';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const round = {
  id: 'round-1',
  state: 'open',
  startedAt: '2026-11-20T09:00:00.000Z',
  until: '2026-12-12',
  filter: { tiers: [1], domains: ['domain:default/harbour'] },
  confirmed: 4,
  disputed: 1,
  outstanding: 3,
  nobody: 2,
  teams: [
    {
      ref: 'group:default/crane',
      confirmed: 0,
      disputed: 1,
      outstanding: 3,
    },
    {
      ref: 'group:default/lighthouse',
      title: 'Lighthouse',
      confirmed: 4,
      disputed: 0,
      outstanding: 0,
    },
  ],
  moreTeams: 0,
};

const answerRounds = (...items: object[]) =>
  server.use(answer('rounds', () => HttpResponse.json({ items })));

describe('RoundSection', () => {
  it('tells by team how far it is, and until when', async () => {
    answerRounds(round, {
      ...round,
      id: 'round-0',
      state: 'expired',
      until: '2026-06-30',
    });
    renderPage(<RoundSection filter={{}} />);
    expect(
      await screen.findByRole('img', { name: 'Answers until Dec 12, 2026' }),
    ).toHaveAccessibleDescription('Until Dec 12, 2026: 5 of 8 answered.');
    expect(screen.getByText('Only: harbour, tier 1')).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: '2 more have no owner who could be asked.',
      }),
    ).toHaveAttribute(
      'href',
      '/ownership/explore?owner=nobody&domain=domain%3Adefault%2Fharbour&tier=1',
    );
    const rows = screen.getAllByRole('row').map(row => row.textContent);
    expect(rows).toEqual([
      'OwnerConfirmedDisputedOutstanding',
      'crane013',
      'Lighthouse400',
    ]);
    expect(
      screen.getByRole('link', { name: 'crane' }).getAttribute('href'),
    ).toContain('owner=group%3Adefault%2Fcrane');
    expect(
      screen.getByText('Over since Jun 30, 2026: 5 of 8 answered.'),
    ).toBeInTheDocument();
  });

  it('opens what each of its numbers counts', async () => {
    answerRounds(round);
    const asked: URLSearchParams[] = [];
    server.use(
      answer('rounds/answers', ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({
          items: [
            {
              entityRef: 'component:default/hoist',
              title: 'Hoist',
              owner: { ref: 'group:default/crane' },
              answer: 'outstanding',
            },
          ],
          totalItems: 3,
          pageInfo: {},
        });
      }),
    );
    const user = userEvent.setup();
    renderPage(<RoundSection filter={{}} />);
    await user.click(
      await screen.findByRole('button', { name: /Outstanding, crane/ }),
    );
    const panel = within(
      await screen.findByRole('dialog', { name: 'Outstanding, crane' }),
    );
    expect(await panel.findByRole('link', { name: 'Hoist' })).toHaveAttribute(
      'href',
      expect.stringContaining('hoist'),
    );
    expect(Object.fromEntries(asked[0])).toEqual({
      round: 'round-1',
      owner: 'group:default/crane',
      answer: 'outstanding',
      limit: '20',
    });
    // There is nothing behind a zero.
    expect(
      screen.queryByRole('button', { name: /Confirmed, crane/, hidden: true }),
    ).toBeNull();
  });

  it('opens the owners that it leaves out', async () => {
    answerRounds({ ...round, moreTeams: 1 });
    server.use(
      answer('rounds/teams', () =>
        HttpResponse.json({
          items: [
            {
              ref: 'group:default/tugs',
              title: 'Tugs',
              confirmed: 0,
              disputed: 0,
              outstanding: 1,
            },
          ],
          totalItems: 1,
          pageInfo: {},
        }),
      ),
    );
    const user = userEvent.setup();
    renderPage(<RoundSection filter={{}} />);
    await user.click(
      await screen.findByRole('button', { name: 'and 1 more owner' }),
    );
    const panel = within(await screen.findByRole('dialog'));
    expect(
      await panel.findByRole('link', { name: 'Tugs' }),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('button', { name: /Outstanding, Tugs/ }),
    ).toBeInTheDocument();
  });

  it('names what it is narrowed to, each none by its own word', async () => {
    answerRounds({
      ...round,
      filter: {
        owners: ['none', 'nobody'],
        systems: ['none'],
        goldenPaths: ['none'],
        kinds: ['component', 'api'],
        types: ['none', 'website'],
      },
    });
    renderPage(<RoundSection filter={{}} />);
    expect(
      await screen.findByText(
        'Only: No owner, No owner in the catalog, No system, Not on a golden path, components, APIs, No type, website',
      ),
    ).toBeInTheDocument();
  });

  it('starts one for what the filter leaves, but for what answers change', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`${BACKEND}/rounds`, async ({ request }) => {
        sent.push(await request.json());
        answerRounds(round);
        return HttpResponse.json(round, { status: 201 });
      }),
    );
    const user = userEvent.setup();
    renderPage(
      <RoundSection
        filter={{
          tiers: [1],
          teams: [],
          states: ['at-risk'],
          heldBy: ['group:default/tugs'],
          search: 'pay',
        }}
      />,
    );
    expect(await screen.findByText('No round is open.')).toBeInTheDocument();
    await user.click(
      await screen.findByRole('button', { name: 'Ask owners to confirm…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(
        /still theirs: tier 1\. Of the filter .*: “Search”, “State”, “Known best by another team”\.$/,
      ),
    ).toBeInTheDocument();
    await user.click(dialog.getByRole('radio', { name: /^In 30 days: / }));
    await user.click(dialog.getByRole('button', { name: 'Ask them' }));
    expect(
      await screen.findByText('Until Dec 12, 2026: 5 of 8 answered.'),
    ).toBeInTheDocument();
    const inThirtyDays = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000);
    expect(sent).toEqual([
      {
        until: inThirtyDays.toISOString().slice(0, 10),
        filter: { tiers: [1] },
      },
    ]);
  });

  it('asks once more before it closes one', async () => {
    answerRounds(round);
    const closed: string[] = [];
    server.use(
      http.post(`${BACKEND}/rounds/:id/close`, ({ params }) => {
        closed.push(String(params.id));
        answerRounds({
          ...round,
          state: 'closed',
          closedAt: '2026-11-30T10:00:00.000Z',
        });
        return HttpResponse.json({ ...round, state: 'closed' });
      }),
    );
    const user = userEvent.setup();
    renderPage(<RoundSection filter={{}} />);
    await user.click(
      await screen.findByRole('button', { name: 'Close the round' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/3 answers are outstanding/)).toBeInTheDocument();
    expect(closed).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Close the round' }));
    expect(
      await screen.findByText('Closed on Nov 30, 2026: 5 of 8 answered.'),
    ).toBeInTheDocument();
    expect(closed).toEqual(['round-1']);
  });

  it('only tells who may not manage rounds', async () => {
    answerRounds(round);
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, may: { ...me.may, manageRounds: false } }),
      ),
    );
    renderPage(<RoundSection filter={{}} />);
    await screen.findByText('Until Dec 12, 2026: 5 of 8 answered.');
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /^(Ask owners|Close the round)/ }),
      ).toBeNull(),
    );
    expect(
      screen.getByRole('button', { name: /Outstanding, crane/ }),
    ).toBeInTheDocument();
  });

  it('says that it cannot be loaded', async () => {
    server.use(
      answer('rounds', () =>
        failure(503, 'ServiceUnavailableError', 'Not now'),
      ),
    );
    renderPage(<RoundSection filter={{}} />);
    expect(
      await screen.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
    expect(screen.queryByText('No round is open.')).toBeNull();
  });
});

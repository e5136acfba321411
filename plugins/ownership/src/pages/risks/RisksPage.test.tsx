import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  failure,
  findings,
  me,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { RisksPage } from './RisksPage';

const server = setupServer();
registerMswTestHooks(server);

let asked: URL[] = [];
server.events.on('request:start', ({ request }) => {
  asked.push(new URL(request.url));
});

function lastAsked(): URLSearchParams {
  const lists = asked.filter(({ pathname }) => pathname.endsWith('/findings'));
  return lists[lists.length - 1].searchParams;
}

beforeEach(() => {
  asked = [];
  server.use(...usualBackend());
});

const row = async (name: RegExp) =>
  within(await screen.findByRole('row', { name }));

describe('RisksPage', () => {
  it('lists open findings with their severity and confidence', async () => {
    renderPage(<RisksPage />);
    expect(
      await screen.findByRole('heading', { name: '2 open findings' }),
    ).toBeInTheDocument();
    const tide = await row(/Tide tables/);
    expect(tide.getByText('Hangs on one person')).toBeInTheDocument();
    expect(tide.getByText('Critical')).toBeInTheDocument();
    expect(tide.getByText('Tier 1 · High confidence')).toBeInTheDocument();
    expect(tide.getByText('Came back once')).toBeInTheDocument();
    expect(lastAsked().getAll('findingState')).toEqual(['open']);
  });

  it('says with each what helps most, and what it would bring', async () => {
    const [finding] = findings;
    const action = { ...finding.action!, gain: 9, newScore: 53 };
    server.use(
      answer('findings', ({ request }) => {
        const state = new URL(request.url).searchParams.get('findingState');
        return HttpResponse.json({
          items: [{ ...finding, state, action }],
          totalItems: 1,
          pageInfo: {},
        });
      }),
    );
    const { unmount } = renderPage(<RisksPage />);
    const tide = await row(/Tide tables/);
    expect(
      tide.getByText(/This helps most: Let a learner review on 10 days/),
    ).toBeInTheDocument();
    expect(
      tide.getByRole('img', { name: 'Score from 44 to 53' }),
    ).toBeInTheDocument();
    unmount();
    // What is resolved needs no step.
    renderPage(<RisksPage />, '/?findingState=resolved');
    const resolved = await row(/Tide tables/);
    expect(resolved.queryByText(/This helps most/)).toBeNull();
  });

  it('keeps its filters in the address and asks the server', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(
      <RisksPage />,
      '/?team=group%3Adefault%2Fharbour&finding=owner-dangling&finding=nonsense',
    );
    await row(/Tide tables/);
    expect(lastAsked().getAll('team')).toEqual(['group:default/harbour']);
    expect(lastAsked().getAll('findingKind')).toEqual(['owner-dangling']);
    await user.click(screen.getByRole('button', { name: 'Critical' }));
    await waitFor(() =>
      expect(lastAsked().getAll('severity')).toEqual(['critical']),
    );
    expect(address()).toBe(
      '/?team=group%3Adefault%2Fharbour&finding=owner-dangling&severity=critical',
    );
  });

  it('sets a finding aside with a reason, and takes it up again', async () => {
    const user = userEvent.setup();
    const bodies: Array<{ until: string; reason: string }> = [];
    const [finding] = findings;
    const list = (item: object) =>
      server.use(
        answer('findings', () =>
          HttpResponse.json({ items: [item], totalItems: 1, pageInfo: {} }),
        ),
      );
    server.use(
      http.put(`${BACKEND}/findings/finding-1/snooze`, async ({ request }) => {
        const body = (await request.json()) as (typeof bodies)[number];
        bodies.push(body);
        const snoozed = {
          ...finding,
          state: 'snoozed',
          snooze: { ...body, byYou: true },
        };
        list(snoozed);
        return HttpResponse.json(snoozed);
      }),
      http.delete(`${BACKEND}/findings/finding-1/snooze`, () => {
        list(finding);
        return HttpResponse.json(finding);
      }),
    );
    renderPage(<RisksPage />);
    await user.click(
      (
        await row(/Tide tables/)
      ).getByRole('button', { name: 'Set aside: Tide tables' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: '7 days' }));
    await user.type(dialog.getByRole('textbox'), 'Replaced in May');
    const before = Date.now();
    await user.click(dialog.getByRole('button', { name: 'Set aside' }));

    const undo = await screen.findByRole('button', {
      name: 'Bring back: Tide tables',
    });
    expect(screen.getByText(/Replaced in May/)).toBeInTheDocument();
    expect(bodies[0].reason).toBe('Replaced in May');
    const days = (Date.parse(bodies[0].until) - before) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);

    await user.click(undo);
    expect(
      await screen.findByRole('button', { name: 'Set aside: Tide tables' }),
    ).toBeInTheDocument();
  });

  it('shows a finding again that was set aside and is open anew', async () => {
    const user = userEvent.setup();
    const [finding] = findings;
    let listed: object[] = [finding];
    server.use(
      answer('findings', () =>
        HttpResponse.json({
          items: listed,
          totalItems: listed.length,
          pageInfo: {},
        }),
      ),
      http.put(`${BACKEND}/findings/finding-1/snooze`, () => {
        listed = [];
        return HttpResponse.json({
          ...finding,
          state: 'snoozed',
          snooze: { until: '2026-12-24T00:00:00.000Z', byYou: true },
        });
      }),
    );
    renderPage(<RisksPage />);
    await user.click(
      (
        await row(/Tide tables/)
      ).getByRole('button', { name: 'Set aside: Tide tables' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), 'Replaced in May');
    await user.click(dialog.getByRole('button', { name: 'Set aside' }));
    expect(
      await screen.findByText('No findings in 25 components.'),
    ).toBeInTheDocument();
    // Somebody else takes it up.
    listed = [finding];
    await user.click(screen.getByRole('button', { name: 'Critical' }));
    expect(await row(/Tide tables/)).toBeDefined();
    expect(
      screen.getByRole('heading', { name: '1 open finding' }),
    ).toBeInTheDocument();
  });

  it('takes a finding out of the list at once, and back with the reason where that is refused', async () => {
    const user = userEvent.setup();
    let refuse: () => void = () => undefined;
    const refused = new Promise<void>(resolve => {
      refuse = resolve;
    });
    server.use(
      http.put(`${BACKEND}/findings/finding-1/snooze`, async () => {
        await refused;
        return failure(403, 'NotAllowedError', 'You may not set this aside');
      }),
    );
    renderPage(<RisksPage />);
    const press = async () =>
      user.click(
        (await row(/Tide tables/)).getByRole('button', {
          name: 'Set aside: Tide tables',
        }),
      );
    await press();
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: '90 days' }));
    await user.type(dialog.getByRole('textbox'), 'Replaced in May');
    await user.click(dialog.getByRole('button', { name: 'Set aside' }));
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: /Tide tables/ })).toBeNull(),
    );
    expect(
      screen.getByRole('heading', { name: '1 open finding' }),
    ).toBeInTheDocument();

    refuse();
    expect(
      (await row(/Tide tables/)).getByText(/You may not set this aside/),
    ).toBeInTheDocument();
    // Nobody types it twice.
    await press();
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByRole('textbox')).toHaveValue('Replaced in May');
    expect(again.getByRole('radio', { name: '90 days' })).toBeChecked();
  });

  it('opens how many findings of each severity make the number', async () => {
    const user = userEvent.setup();
    renderPage(<RisksPage />, '/?tier=1&finding=single-knower');
    await user.click(
      await screen.findByRole('button', { name: '2 open findings' }),
    );
    const panel = within(
      await screen.findByRole('dialog', { name: 'Number of findings' }),
    );
    const bySeverity = within(
      await panel.findByRole('region', { name: 'By severity' }),
    );
    const links = await bySeverity.findAllByRole('link');
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '/ownership/risks?tier=1&finding=single-knower&severity=critical',
      '/ownership/risks?tier=1&finding=single-knower&severity=warning',
      '/ownership/risks?tier=1&finding=single-knower&severity=notice',
    ]);
  });

  it('groups by team and leads to that team’s findings', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<RisksPage />);
    await user.click(await screen.findByRole('button', { name: 'By team' }));
    await user.click(
      (
        await row(/Team Lighthouse/)
      ).getByRole('button', { name: 'Team Lighthouse' }),
    );
    await waitFor(() =>
      expect(address()).toBe('/?owner=group%3Adefault%2Fteam-lighthouse'),
    );
  });

  it('never shows a bare tick where nothing is found', async () => {
    server.use(
      answer('findings', () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    renderPage(<RisksPage />);
    expect(
      await screen.findByText('No findings in 25 components.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/6 of them have no score yet/)).toBeInTheDocument();
  });

  it('offers no snooze to somebody without the permission', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, may: { ...me.may, snoozeFindings: false } }),
      ),
    );
    renderPage(<RisksPage />);
    await row(/Tide tables/);
    expect(screen.queryByRole('button', { name: /Set aside/ })).toBeNull();
  });
});

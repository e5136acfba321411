import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  failure,
  findings,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { MyTeamsPage } from './MyTeamsPage';
import { todoKinds } from './useTodos';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const ferry = {
  entityRef: 'component:default/ferry-booking',
  title: 'Ferry booking',
  owner: { ref: 'group:default/team-lighthouse', title: 'Team Lighthouse' },
  until: '2026-12-12',
};

const waiting = async () =>
  (await screen.findByText(/Asked to confirm by Dec 12, 2026/)).closest('li')!;

describe('what a verification round asks', () => {
  it('is a thing to do until it is confirmed, and asked for once', async () => {
    const asked: string[] = [];
    let items = [ferry];
    server.use(
      answer('rounds/outstanding', ({ request }) => {
        asked.push(new URL(request.url).searchParams.toString());
        return HttpResponse.json({ items, totalItems: items.length });
      }),
      http.post(`${BACKEND}/verifications`, () => {
        items = [];
        return HttpResponse.json(
          {
            id: 'verification-1',
            entityRef: ferry.entityRef,
            ownerRef: ferry.owner.ref,
            kind: 'confirmed',
            at: '2026-11-30T09:00:00.000Z',
            byYou: true,
            state: 'in-force',
          },
          { status: 201 },
        );
      }),
    );
    const user = userEvent.setup();
    renderPage(<MyTeamsPage />);
    const item = within(await waiting());
    expect(asked[0]).toBe('owner=group%3Adefault%2Fteam-lighthouse&limit=20');
    // The finding that it was not confirmed lately waits for the same answer.
    await screen.findByText(/A second maintainer is wanted/);
    expect(
      screen
        .getAllByRole('listitem')
        .filter(one => one.textContent?.startsWith('Ferry booking')),
    ).toHaveLength(1);
    await user.click(
      item.getByRole('button', {
        name: 'Still ours: confirm Ferry booking',
      }),
    );
    expect(
      await screen.findByText('You have just confirmed it. Thank you.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Asked to confirm by/)).toBeNull();
  });

  it('is shown without an answer to who does not speak for the owner', async () => {
    server.use(
      answer('rounds/outstanding', () =>
        HttpResponse.json({
          items: [{ ...ferry, owner: { ref: 'group:default/team-crane' } }],
          totalItems: 1,
        }),
      ),
    );
    renderPage(<MyTeamsPage />);
    const item = within(await waiting());
    expect(item.queryByRole('button', { name: /Still ours/ })).toBeNull();
    expect(
      screen.queryByRole('button', { name: /more to confirm/ }),
    ).toBeNull();
  });

  it('lists the rest where it can be answered', async () => {
    const others = ['crane-log', 'tide-log'].map(name => ({
      ...ferry,
      entityRef: `component:default/${name}`,
      title: name,
    }));
    server.use(
      answer('rounds/outstanding', ({ request }) => {
        const limit = Number(new URL(request.url).searchParams.get('limit'));
        return HttpResponse.json({
          items: limit > 20 ? [ferry, ...others] : [ferry],
          totalItems: 3,
        });
      }),
    );
    const user = userEvent.setup();
    renderPage(<MyTeamsPage />);
    await waiting();
    await user.click(
      screen.getByRole('button', { name: 'Show 2 more to confirm' }),
    );
    for (const { title } of others) {
      expect(
        await screen.findByRole('button', {
          name: `Still ours: confirm ${title}`,
        }),
      ).toBeInTheDocument();
    }
    expect(
      screen.queryByRole('button', { name: /more to confirm/ }),
    ).toBeNull();
  });

  it('counts once what both lists may have beyond their ends', async () => {
    server.use(
      answer('rounds/outstanding', () =>
        HttpResponse.json({ items: [ferry], totalItems: 31 }),
      ),
      answer('findings', () =>
        HttpResponse.json({
          items: [findings[0]],
          totalItems: 26,
          pageInfo: { nextCursor: 'more' },
        }),
      ),
    );
    renderPage(<MyTeamsPage />);
    // Two in the list, and 30 or more: the 25 may be among them.
    expect(
      await screen.findByRole('heading', {
        name: '32 things wait for your teams.',
      }),
    ).toBeInTheDocument();
    const all = screen.getByRole('link', {
      name: 'See all 26 findings in Risks',
    });
    const { searchParams } = new URL(all.getAttribute('href')!, 'http://here');
    expect(searchParams.getAll('finding')).toEqual([...todoKinds]);
    expect(searchParams.getAll('team')).not.toEqual([]);
  });

  it('leaves the rest where it cannot be loaded', async () => {
    server.use(
      answer('rounds/outstanding', () =>
        failure(503, 'ServiceUnavailableError', 'Not now'),
      ),
    );
    renderPage(<MyTeamsPage />);
    expect(
      await screen.findByText('What you are asked to confirm cannot be loaded'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/A second maintainer is wanted/),
    ).toBeInTheDocument();
  });
});

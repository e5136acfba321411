import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type {
  LearnItem,
  MyKnowledge,
  MyLearnItem,
} from '@stewardship/backstage-plugin-ownership-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  failure,
  me,
  nothingAlone,
  nothingToLearn,
  usualBackend,
} from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { saveFile } from '../actions/saveFile';
import { MyTeamsPage } from '../pages/myTeams';

jest.mock('../actions/saveFile');

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));
afterEach(() => jest.restoreAllMocks());

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const lonely = (name: string, title: string): LearnItem => ({
  entityRef: `component:default/${name}`,
  title,
  why: 'one-knower',
  areas: [{ path: 'src/tides', files: 12 }],
  suppressed: false,
});

const alone: MyKnowledge = {
  ...nothingAlone,
  items: [
    {
      entityRef: 'component:default/tide-tables',
      title: 'Tide [tables]\n# and more',
      onlyKnower: true,
      files: 50,
      filesAlone: 31,
      areas: [
        { path: 'src/tides', files: 30 },
        { path: '', files: 1 },
      ],
      successors: [
        {
          userRef: 'user:default/tilda.windlass',
          title: 'Tilda Windlass',
          reasons: ['in-team'],
        },
      ],
    },
    {
      entityRef: 'component:default/buoy-map',
      title: 'Buoy map',
      onlyKnower: false,
      files: 9,
      filesAlone: 1,
      areas: [],
    },
  ],
  more: 2,
};

describe('Learn next', () => {
  it('lists what each team should learn, and says why', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({
          ...me,
          ownershipRefs: [...me.ownershipRefs, 'group:default/team-crane'],
        }),
      ),
      answer('learn-next', ({ request }) => {
        const owner = new URL(request.url).searchParams.get('owner');
        return HttpResponse.json({
          ...nothingToLearn,
          // One team is above the other.
          items: [
            ...(owner === 'group:default/team-crane'
              ? [
                  {
                    ...lonely('crane-driver', 'Crane driver'),
                    why: 'last-knower-left',
                    areas: undefined,
                    suppressed: true,
                  },
                ]
              : []),
            lonely('tide-tables', 'Tide tables'),
          ],
        });
      }),
    );
    renderPage(<MyTeamsPage />);
    const learn = await section('Learn next');
    expect(await learn.findByText('src/tides: 12 files')).toBeInTheDocument();
    expect(learn.getByText('who knew it has left')).toBeInTheDocument();
    // The most pressing first, whichever team it is of.
    expect(learn.getAllByRole('link').map(link => link.textContent)).toEqual([
      'Crane driver',
      'Tide tables',
    ]);
    expect(learn.getByText(/^Where to begin is not shown/)).toBeInTheDocument();
    expect(learn.getByRole('link', { name: 'Tide tables' })).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
  });

  it('shows a few of many at first', async () => {
    server.use(
      answer('learn-next', () =>
        HttpResponse.json({
          ...nothingToLearn,
          items: Array.from({ length: 8 }, (_, index) =>
            lonely(`buoy-${index}`, `Buoy ${index}`),
          ),
          more: 4,
        }),
      ),
    );
    const user = userEvent.setup();
    renderPage(<MyTeamsPage />);
    const learn = await section('Learn next');
    const button = await learn.findByRole('button', { name: 'Show 3 more' });
    expect(learn.getAllByRole('link')).toHaveLength(5);
    await user.click(button);
    expect(learn.getAllByRole('link')).toHaveLength(8);
    expect(learn.getByText('and 4 more services')).toBeInTheDocument();
  });

  it('looks at the first of many teams, then at all of them', async () => {
    const teams = Array.from(
      { length: 12 },
      (_, index) => `group:default/crew-${index}`,
    );
    const asked = new Set<string>();
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, ownershipRefs: [me.userRef, ...teams] }),
      ),
      answer('learn-next', ({ request }) => {
        const owner = new URL(request.url).searchParams.get('owner')!;
        asked.add(owner);
        return HttpResponse.json({
          ...nothingToLearn,
          items: owner === teams[11] ? [lonely('buoys', 'Buoys')] : [],
          // The same two may be left out for both.
          more: owner === teams[10] || owner === teams[11] ? 2 : 0,
        });
      }),
    );
    const user = userEvent.setup();
    renderPage(<MyTeamsPage />);
    const learn = await section('Learn next');
    expect(
      await learn.findByText('The first 10 of 12 teams are looked at.'),
    ).toBeInTheDocument();
    expect(asked.size).toBe(10);
    await user.click(learn.getByRole('button', { name: 'Look at all' }));
    expect(
      await learn.findByRole('link', { name: 'Buoys' }),
    ).toBeInTheDocument();
    expect(asked.size).toBe(12);
    expect(learn.getByText('and at most 4 more services')).toBeInTheDocument();
    expect(learn.queryByText(/teams are looked at/)).toBeNull();
  });

  it('tells the reader alone what they could learn, by what they have done', async () => {
    const mine: MyLearnItem = {
      ...lonely('tide-tables', 'Tide tables'),
      reasons: ['reviewed-here', 'in-team'],
    };
    server.use(
      answer('me/learn-next', () =>
        HttpResponse.json({ asOf: '2026-03-01', items: [mine] }),
      ),
    );
    renderPage(<MyTeamsPage />);
    const learn = await section('What I could learn next');
    expect(learn.getByText('Only you see this.')).toBeInTheDocument();
    expect(
      await learn.findByText(
        'one person who knows it is active · you have reviewed here · your team owns it',
      ),
    ).toBeInTheDocument();
  });
});

describe('What I alone know', () => {
  it('is there for somebody without a team, and for nobody else’s call', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, ownershipRefs: [me.userRef] }),
      ),
      answer('me/knowledge', () => HttpResponse.json(alone)),
    );
    const { unmount } = renderPage(<MyTeamsPage />);
    const known = await section('What I alone know');
    expect(
      await known.findByText(
        'nobody else who knows it is active · you are the only author left of 31 of 50 files · could take over: Tilda Windlass',
      ),
    ).toBeInTheDocument();
    expect(known.getByText(/^Only you see this/)).toBeInTheDocument();
    expect(known.getByText('and 2 more services')).toBeInTheDocument();
    expect(known.getByText(/^These names say whom to ask/)).toBeInTheDocument();
    unmount();

    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, userRef: undefined, ownershipRefs: [] }),
      ),
    );
    renderPage(<MyTeamsPage />);
    expect(
      await screen.findByText('The catalog knows no team of yours'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'What I alone know' }),
    ).toBeNull();
  });

  it('is a checklist to pass on, in which a title stays a title', async () => {
    server.use(answer('me/knowledge', () => HttpResponse.json(alone)));
    const user = userEvent.setup();
    const copied = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue(undefined);
    renderPage(<MyTeamsPage />);
    const known = await section('What I alone know');
    await user.click(
      await known.findByRole('button', { name: 'Copy checklist' }),
    );
    const text = `# Hand-over checklist

## Tide \\[tables\\] \\# and more

- [ ] Work on it together with one of: Tilda Windlass
- [ ] Have them change and review src/tides (30 files)
- [ ] Have them change and review top folder (1 file)
- [ ] Let them review the next changes
- [ ] Write down how it is run, and what goes wrong
- [ ] Check that they have the access that you have

## Buoy map

- [ ] Find somebody to work on it with
- [ ] Let them review the next changes
- [ ] Write down how it is run, and what goes wrong
- [ ] Check that they have the access that you have
`;
    await waitFor(() => expect(copied).toHaveBeenCalledWith(text));

    await user.click(known.getByRole('button', { name: 'Download checklist' }));
    await waitFor(() => expect(saveFile).toHaveBeenCalled());
    const [file, name] = jest.mocked(saveFile).mock.calls[0];
    expect(name).toBe('hand-over-checklist.md');
    expect(file.size).toBe(text.length);
  });

  it('says what to do where the browser does not let it copy', async () => {
    server.use(answer('me/knowledge', () => HttpResponse.json(alone)));
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('Denied'));
    renderPage(<MyTeamsPage />);
    const known = await section('What I alone know');
    await user.click(
      await known.findByRole('button', { name: 'Copy checklist' }),
    );
    expect(
      await known.findByText(/Download the checklist instead/),
    ).toBeInTheDocument();
  });

  it('says why there is nothing, and what would change that', async () => {
    server.use(
      answer('me/knowledge', () =>
        HttpResponse.json({ ...nothingAlone, state: 'not-linked' }),
      ),
    );
    const { unmount } = renderPage(<MyTeamsPage />);
    let known = await section('What I alone know');
    expect(
      await known.findByRole('link', { name: 'Link your addresses' }),
    ).toHaveAttribute('href', '/ownership/method#identities');
    unmount();

    server.use(answer('me/knowledge', () => HttpResponse.json(nothingAlone)));
    renderPage(<MyTeamsPage />);
    known = await section('What I alone know');
    expect(
      await known.findByText('Nothing hangs on you alone.'),
    ).toBeInTheDocument();
    expect(known.queryByRole('button')).toBeNull();
  });

  it('leaves the rest of the page where it cannot be loaded', async () => {
    server.use(
      answer('me/knowledge', () => failure(500, 'Error', 'Out of ink')),
    );
    renderPage(<MyTeamsPage />);
    const known = await section('What I alone know');
    expect(
      await known.findByText('This part cannot be loaded'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', {
        name: '2 things wait for your teams.',
      }),
    ).toBeInTheDocument();
  });
});

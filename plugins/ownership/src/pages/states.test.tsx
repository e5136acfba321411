import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { reportFixture } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  coverage,
  failure,
  me,
  usualBackend,
} from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { renderPage } from '../__testUtils__/renderPage';
import { OwnershipTab } from '../entity';
import { MethodPage } from './method';
import { MyTeamsPage } from './myTeams';
import { RisksPage } from './risks';
import { WhatIfPage } from './whatIf';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const ferryBooking = 'component:default/ferry-booking';
const tab = () => renderForEntity(<OwnershipTab />, ferryBooking);

const pages: Array<[string, () => unknown]> = [
  ['My teams', () => renderPage(<MyTeamsPage />)],
  ['Risks', () => renderPage(<RisksPage />)],
  ['Method & data', () => renderPage(<MethodPage />)],
];
const everywhere: typeof pages = [
  ...pages,
  ['What if', () => renderPage(<WhatIfPage />)],
  ['the tab of an entity', tab],
];

const sources = [
  'me',
  'findings',
  'transfers',
  'reports',
  'coverage',
  'scenarios',
] as const;

describe('loading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it.each(everywhere)('%s says so after ten seconds', async (_, render) => {
    server.use(
      ...[...sources, 'facets', 'rollups', `reports/*`].map(route =>
        answer(route as 'me', () => delay('infinite')),
      ),
    );
    render();
    await act(async () => jest.advanceTimersByTimeAsync(5_000));
    expect(screen.queryByText(/Still loading/)).toBeNull();
    await act(async () => jest.advanceTimersByTimeAsync(8_000));
    expect(screen.getAllByText(/Still loading/).length).toBeGreaterThan(0);
  });
});

describe('first run', () => {
  it.each(pages)('%s says how much is collected', async (_, render) => {
    server.use(
      answer('coverage', () =>
        HttpResponse.json({
          ...coverage,
          components: { ...coverage.components, waiting: 13 },
        }),
      ),
    );
    render();
    expect(
      await screen.findByText(/^12 of 25 collected so far/),
    ).toBeInTheDocument();
    expect(screen.getByText(/Owners can already be seen/)).toBeInTheDocument();
  });
});

describe('empty', () => {
  it('leads somebody without a team on', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({ ...me, ownershipRefs: [me.userRef] }),
      ),
    );
    renderPage(<MyTeamsPage />);
    expect(
      await screen.findByRole('link', { name: 'Explore all components' }),
    ).toBeInTheDocument();
  });
});

describe('no findings', () => {
  it('says among how many, and what was not scored', async () => {
    server.use(
      answer('findings', () =>
        HttpResponse.json({ items: [], totalItems: 0, pageInfo: {} }),
      ),
    );
    renderPage(<RisksPage />);
    expect(
      await screen.findByText('No findings in 25 components.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/6 of them have no score/)).toBeInTheDocument();
  });
});

describe('insufficient evidence', () => {
  it('says why, and from when it can be judged', async () => {
    server.use(
      ...usualBackend([
        reportFixture({
          knowledge: undefined,
          evidence: {
            ...reportFixture().evidence,
            sufficient: false,
            reasons: ['too-young'],
            until: '2026-12-24',
          },
        }),
      ]),
    );
    tab();
    expect(
      await screen.findByText('Too little evidence for a verdict'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The repository is still young'),
    ).toBeInTheDocument();
    expect(screen.getByText(/judged from Dec 24, 2026/)).toBeInTheDocument();
  });
});

describe('one source fails', () => {
  it('is named on My teams, and the rest stays', async () => {
    const user = userEvent.setup();
    server.use(
      answer('findings', () =>
        failure(503, 'ServiceUnavailableError', 'Shutting down'),
      ),
    );
    renderPage(<MyTeamsPage />);
    const chip = await screen.findByText('Findings cannot be loaded');
    expect(
      (await screen.findAllByRole('link', { name: 'Tide tables' })).length,
    ).toBeGreaterThan(0);
    // Not all is known, so nothing is promised.
    expect(screen.queryByText('Nothing waits for you.')).toBeNull();
    await user.click(chip);
    expect(screen.getByText(/Shutting down/)).toBeInTheDocument();
    server.use(...usualBackend());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', {
        name: '2 things wait for your teams.',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Findings cannot be loaded')).toBeNull();
  });

  it.each([
    ['transfers', 'Handovers cannot be loaded'],
    ['coverage', 'The state of the data cannot be loaded'],
  ] as const)('%s by its own name', async (source, words) => {
    server.use(answer(source, () => failure(500, 'Error', 'Broken')));
    renderPage(<MyTeamsPage />);
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(await screen.findByText('To do')).toBeInTheDocument();
  });

  it('names what cannot be read on every page', async () => {
    server.use(
      answer('coverage', () =>
        HttpResponse.json({
          ...coverage,
          git: { available: false, remedy: 'Install git' },
        }),
      ),
    );
    renderPage(<RisksPage />);
    expect(
      await screen.findByText('git is missing on the backend'),
    ).toBeInTheDocument();
  });
});

describe('a missing permission', () => {
  it.each(everywhere)('is named: %s', async (_, render) => {
    server.use(
      ...[...sources, 'reports/*'].map(route =>
        answer(route as 'me', () => failure(403, 'NotAllowedError', 'No')),
      ),
    );
    render();
    expect(
      await screen.findByText(/lacks the permission “ownership.report.read”/),
    ).toBeInTheDocument();
  });
});

describe('withheld for privacy', () => {
  it('says so once, and what stays', async () => {
    server.use(
      ...usualBackend([
        reportFixture({ suppressed: true, knowledge: undefined }),
      ]),
    );
    tab();
    expect(
      await screen.findByRole('region', { name: 'Withheld for privacy' }),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/^Not shown, to protect/)).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'How privacy is kept' }),
    ).toHaveAttribute('href', '/ownership/method');
  });
});

describe('stale', () => {
  it.each(pages)('%s tells the age of the data', async (_, render) => {
    const asOf = new Date(Date.now() - 8 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    server.use(
      answer('coverage', () => HttpResponse.json({ ...coverage, asOf })),
    );
    render();
    expect(await screen.findByText('Data from 8 days ago')).toBeInTheDocument();
  });
});

describe('what was left out of a reading', () => {
  it('stands with the evidence', async () => {
    server.use(
      ...usualBackend([
        reportFixture({
          evidence: {
            ...reportFixture().evidence,
            notes: ['Similar renames were left out: too many files.'],
          },
        }),
      ]),
    );
    tab();
    expect(
      await screen.findByText('Similar renames were left out: too many files.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Left out of the reading')).toBeInTheDocument();
  });
});

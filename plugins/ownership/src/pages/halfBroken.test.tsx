import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { reportFixture } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  failure,
  usualBackend,
} from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { renderPage } from '../__testUtils__/renderPage';
import { OwnershipTab } from '../entity';
import { AuditPage } from './audit';
import { ExplorePage } from './explore';
import { GoldenPathsPage } from './goldenPaths';
import { MethodPage } from './method';
import { MyTeamsPage } from './myTeams';
import { RisksPage } from './risks';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const ferryBooking = 'component:default/ferry-booking';
const broken = () => failure(500, 'Error', 'The lighthouse is out');

describe('what fails beside the rest is told, and the rest stays', () => {
  const coverage = 'The state of the data cannot be loaded';
  it.each<
    [string, Parameters<typeof answer>[0], () => unknown, string, RegExp]
  >([
    [
      'Explore',
      'coverage',
      () => renderPage(<ExplorePage />),
      coverage,
      /^45 components$/,
    ],
    [
      'Risks',
      'coverage',
      () => renderPage(<RisksPage />),
      coverage,
      /^2 open findings$/,
    ],
    [
      'Risks',
      'facets',
      () => renderPage(<RisksPage />),
      'The choices of the filters cannot be loaded',
      /^2 open findings$/,
    ],
    [
      'Risks',
      'me',
      () => renderPage(<RisksPage />),
      'Your permissions cannot be loaded',
      /^2 open findings$/,
    ],
    [
      'Golden paths',
      'coverage',
      () => renderPage(<GoldenPathsPage />),
      coverage,
      /^2 golden paths$/,
    ],
    [
      'Method & data',
      'coverage',
      () => renderPage(<MethodPage />),
      coverage,
      /^Privacy$/,
    ],
    [
      'Golden paths',
      'golden-paths/adoption',
      () => renderPage(<GoldenPathsPage />),
      'This part cannot be loaded',
      /^2 golden paths$/,
    ],
    [
      'Golden paths',
      'golden-paths/off-path',
      () => renderPage(<GoldenPathsPage />),
      'This part cannot be loaded',
      /^2 golden paths$/,
    ],
    [
      'the page of a golden path',
      'golden-paths/default/harbour-service/consumers',
      () => renderPage(<GoldenPathsPage />, '/default/harbour-service'),
      'This part cannot be loaded',
      /^Its own repository$/,
    ],
    [
      'the tab of a component',
      'reports/component/default/ferry-booking/golden-path',
      () => renderForEntity(<OwnershipTab />, ferryBooking),
      'The figures of the golden path cannot be loaded',
      /^Evidence$/,
    ],
    [
      'the tab of a template',
      'golden-paths/default/harbour-service',
      () =>
        renderForEntity(<OwnershipTab />, 'template:default/harbour-service'),
      'The figures of the golden path cannot be loaded',
      /^2 components came from it$/,
    ],
    [
      'the tab of a group',
      'me',
      () => renderForEntity(<OwnershipTab />, 'group:default/team-lighthouse'),
      'What waits for this team cannot be loaded',
      /^45 components$/,
    ],
  ])('%s without /%s', async (_, route, render, words, stays) => {
    server.use(answer(route, broken));
    render();
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect((await screen.findAllByText(stays)).length).toBeGreaterThan(0);
  });

  it('says that a part is broken, not that the backend is away', async () => {
    server.use(answer('alignment', broken));
    renderPage(<AuditPage />);
    const part = within(
      await screen.findByRole('region', {
        name: 'Where knowledge lies elsewhere',
      }),
    );
    expect(
      await part.findByText('This part cannot be loaded'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/does not answer/)).toBeNull();
  });

  it.each([
    [502, 'a proxy without a backend'],
    [503, 'a backend that is busy'],
  ])('says that it does not answer: %s, %s', async status => {
    server.use(
      answer('reports', () => new HttpResponse('Bad day', { status })),
    );
    renderPage(<ExplorePage />);
    expect(
      await screen.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
  });

  it('marks the words of the backend as the English that they are', async () => {
    const report = reportFixture();
    const notes = ['Too many renames.'];
    server.use(
      http.get(`${BACKEND}/reports/:kind/:namespace/:name/history`, broken),
      http.post(`${BACKEND}/scans`, broken),
      ...usualBackend([{ ...report, evidence: { ...report.evidence, notes } }]),
    );
    const user = userEvent.setup();
    renderForEntity(<OwnershipTab />, ferryBooking);
    expect(await screen.findByText('Too many renames.')).toHaveAttribute(
      'lang',
      'en',
    );
    const over = within(
      await screen.findByRole('region', { name: 'Over time' }),
    );
    expect(await over.findByText('The lighthouse is out.')).toHaveAttribute(
      'lang',
      'en',
    );
    await user.click(
      await screen.findByRole('button', { name: /^Read it now/ }),
    );
    const alarm = await screen.findByText(/^That did not work/);
    expect(within(alarm).getByText('The lighthouse is out.')).toHaveAttribute(
      'lang',
      'en',
    );
  });
});

describe('what alone is slow says so', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const tab = () => renderForEntity(<OwnershipTab />, ferryBooking);
  const group = () =>
    renderForEntity(<OwnershipTab />, 'group:default/team-lighthouse');
  const myTeams = () => renderPage(<MyTeamsPage />);
  const audit = () => renderPage(<AuditPage />);
  const gallery = () => renderPage(<GoldenPathsPage />);
  it.each<[string, string, () => unknown]>([
    ['Where inside', 'reports/:kind/:namespace/:name/folders', tab],
    ['Who next', 'reports/:kind/:namespace/:name/successors', tab],
    ['This quarter', 'portfolio', group],
    ['Learn next', 'learn-next', group],
    ['What I could learn next', 'me/learn-next', myTeams],
    ['What I alone know', 'me/knowledge', myTeams],
    ['Over time', 'reports/:kind/:namespace/:name/history', tab],
    ['Handovers', 'transfers', tab],
    ['Golden path', 'reports/:kind/:namespace/:name/golden-path', tab],
    ['Teams on golden paths', 'golden-paths/adoption', gallery],
    ['On no golden path', 'golden-paths/off-path', gallery],
    ['Teams by what needs attention', 'rollups', audit],
    ['Confirmed by their owners', 'reports', audit],
    ['Where knowledge lies elsewhere', 'alignment', audit],
    ['Declared owners', 'findings', audit],
    ['Handovers', 'transfers', audit],
    ['Repositories', 'scans', () => renderPage(<MethodPage />)],
  ])('%s without /%s', async (name, route, render) => {
    server.use(http.get(`${BACKEND}/${route}`, () => delay('infinite')));
    render();
    const region = await screen.findByRole(
      'region',
      { name },
      { timeout: 9_000 },
    );
    expect(within(region).queryByText(/^Still loading/)).toBeNull();
    await act(async () => jest.advanceTimersByTimeAsync(11_000));
    expect(within(region).getByText(/^Still loading/)).toBeInTheDocument();
  });
});

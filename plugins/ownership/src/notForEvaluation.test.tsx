import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  reportFixture,
  reportFixtures,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  BACKEND,
  findings,
  rollup,
  usualBackend,
} from './__testUtils__/backend';
import { renderForEntity } from './__testUtils__/renderForEntity';
import { renderPage } from './__testUtils__/renderPage';
import { OwnershipTab } from './entity';
import { CriticalBanner } from './entity/CriticalBanner';
import { OwnershipHealthCard } from './entity/OwnershipHealthCard';
import { WhoCanHelpCard } from './entity/WhoCanHelpCard';
import { TodosWidget } from './home/TodosWidget';
import { AuditPage } from './pages/audit';
import { ExplorePage } from './pages/explore';
import { GoldenPathsPage } from './pages/goldenPaths';
import { MethodPage } from './pages/method';
import { MyTeamsPage } from './pages/myTeams';
import { RisksPage } from './pages/risks';
import { Figure } from './working/Figure';
import type { Working } from './working/Working';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const server = setupServer();
registerMswTestHooks(server);

const [ferryBooking] = reportFixtures;
const { entityRef, title } = ferryBooking;

beforeEach(() =>
  server.use(
    ...usualBackend([
      reportFixture({
        whoCanHelp: {
          people: [{ name: 'Wim Bollard', reasons: ['works-here-now'] }],
        },
      }),
      ...reportFixtures.slice(1),
    ]),
  ),
);

const numbers =
  'These numbers describe a service, not people. Do not use them to evaluate anyone.';
const names =
  'These names say whom to ask. Do not use them to evaluate anyone.';

const tabOf = (ref: string) => () => renderForEntity(<OwnershipTab />, ref);

describe('wherever numbers stand, they are said to be of no person', () => {
  it.each<[string, () => unknown]>([
    ['My teams', () => renderPage(<MyTeamsPage />)],
    ['Explore', () => renderPage(<ExplorePage />)],
    ['Risks', () => renderPage(<RisksPage />)],
    ['Golden paths', () => renderPage(<GoldenPathsPage />)],
    ['Audit', () => renderPage(<AuditPage />)],
    ['Method & data', () => renderPage(<MethodPage />)],
    ['the tab of a component', tabOf(entityRef)],
    ['the tab of a system', tabOf('system:default/voyages')],
    ['the tab of a group', tabOf('group:default/team-lighthouse')],
    ['the own tab of a user', tabOf('user:default/bo.lanternfish')],
    ['the tab of a template', tabOf('template:default/harbour-service')],
    ['the card', () => renderForEntity(<OwnershipHealthCard />, entityRef)],
    [
      'the banner',
      () =>
        renderForEntity(<CriticalBanner />, 'component:default/tide-tables'),
    ],
    ['the widget of what waits', () => renderPage(<TodosWidget />)],
  ])('%s', async (_, render) => {
    render();
    expect((await screen.findAllByText(numbers)).length).toBeGreaterThan(0);
  });

  const workings: Working[] = [
    { of: 'score', entityRef, title },
    { of: 'report', id: 'top-share', entityRef, title },
    { of: 'rollup', id: 'entities', rollup, params: [] },
    {
      of: 'folder',
      folder: { path: 'src', files: 40, filesAtRisk: 0.25 },
      folders: { suppressed: false, asOf: '2026-11-20', modelVersion: '2' },
      entityRef,
    },
    { of: 'finding', finding: findings[0] },
  ];
  it.each(workings)('the working of a $of', async working => {
    const user = userEvent.setup();
    renderPage(<Figure working={working} text="4" label="Four" />);
    await user.click(await screen.findByRole('button'));
    const panel = within(await screen.findByRole('dialog'));
    expect(await panel.findByText(numbers)).toBeInTheDocument();
  });

  it('what came from a golden path', async () => {
    const user = userEvent.setup();
    renderPage(<GoldenPathsPage />);
    const [opens] = await screen.findAllByRole('button', {
      name: /: see the list$/,
    });
    await user.click(opens);
    const panel = within(await screen.findByRole('dialog'));
    expect(await panel.findByText(numbers)).toBeInTheDocument();
  });
});

describe('wherever names stand, they are said to be for asking', () => {
  it.each<[string, () => unknown]>([
    ['the card', () => renderForEntity(<WhoCanHelpCard />, entityRef)],
    ['the tab', tabOf(entityRef)],
  ])('%s', async (_, render) => {
    render();
    expect(await screen.findByText('Wim Bollard')).toBeInTheDocument();
    expect(screen.getByText(names)).toBeInTheDocument();
  });

  it('not where there are none', async () => {
    server.use(
      http.get(`${BACKEND}/reports/:kind/:namespace/:name`, () =>
        HttpResponse.json(reportFixture({ whoCanHelp: { people: [] } })),
      ),
    );
    renderForEntity(<WhoCanHelpCard />, entityRef);
    expect(
      await screen.findByRole('link', { name: 'See the working' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(names)).toBeNull();
  });
});

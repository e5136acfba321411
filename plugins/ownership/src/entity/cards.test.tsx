import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { reportFixture } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { answer, failure, usualBackend } from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { CriticalBanner } from './CriticalBanner';
import { EntityGoldenPathCard } from './EntityGoldenPathCard';
import { WhoCanHelpCard } from './WhoCanHelpCard';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

describe('CriticalBanner', () => {
  it('says what is critical, with the way to its working', async () => {
    renderForEntity(<CriticalBanner />, 'component:default/tide-tables');
    expect(await screen.findByText('This cannot wait')).toBeInTheDocument();
    expect(
      screen.getByText(/A second maintainer is wanted/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See the working' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/tide-tables/ownership',
    );
  });

  it('says so of a tier 1 component that nobody owns', async () => {
    const report = reportFixture();
    server.use(
      ...usualBackend([{ ...report, tier: 1, owner: { problem: 'missing' } }]),
    );
    renderForEntity(<CriticalBanner />, 'component:default/ferry-booking');
    expect(await screen.findByText(/It declares no owner/)).toBeInTheDocument();
  });

  it.each(['nothing critical', 'a failure'])(
    'is not there for %s',
    async why => {
      if (why === 'a failure') {
        server.use(
          answer('reports/component/default/ferry-booking', () =>
            failure(500, 'Error', 'No'),
          ),
        );
      }
      renderForEntity(
        <>
          <CriticalBanner />
          <WhoCanHelpCard />
        </>,
        'component:default/ferry-booking',
      );
      // The card asks after the banner, and shows what came of it.
      expect(
        await screen.findByText(
          why === 'a failure'
            ? 'The ownership backend does not answer'
            : 'See the working',
        ),
      ).toBeInTheDocument();
      expect(screen.queryByText('This cannot wait')).not.toBeInTheDocument();
    },
  );
});

describe('cards', () => {
  it('tells whom to ask', async () => {
    renderForEntity(<WhoCanHelpCard />, 'component:default/tide-tables');
    expect(
      await screen.findByRole('link', { name: 'See the working' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Who can help')).toBeInTheDocument();
  });

  it('leads to the golden paths where it came from none', async () => {
    server.use(
      ...usualBackend([
        {
          ...reportFixture(),
          goldenPath: undefined,
        },
      ]),
    );
    renderForEntity(
      <EntityGoldenPathCard />,
      'component:default/ferry-booking',
    );
    expect(
      await screen.findByRole('link', { name: 'See the golden paths' }),
    ).toHaveAttribute('href', '/ownership/golden-paths');
  });
});

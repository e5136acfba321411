import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  reportFixture,
  reportFixtures,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import {
  answer,
  failure,
  findings,
  rollup,
  usualBackend,
} from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { Figure } from './Figure';
import { FindingFigure } from './FindingFigure';
import { ReportFigure } from './ReportFigure';
import { RollupFigure } from './RollupFigure';
import { reportFigures, rollupFigures } from './Working';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const [ferryBooking, tideTables] = reportFixtures;

async function open(element: JSX.Element) {
  const user = userEvent.setup();
  renderPage(element);
  await user.click(await screen.findByRole('button'));
  return { user, panel: within(await screen.findByRole('dialog')) };
}

describe('figures of an entity', () => {
  it.each(reportFigures)('%s opens its working', async id => {
    const { panel } = await open(
      <ReportFigure id={id} report={ferryBooking} text="4" />,
    );
    expect(
      await panel.findByRole('region', { name: 'How it comes about' }),
    ).toBeInTheDocument();
    const sure = within(panel.getByRole('region', { name: 'How sure it is' }));
    expect(sure.getByText('Qualifying commits')).toBeInTheDocument();
    expect(
      panel.getByRole('region', { name: 'What would change it' }),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('link', { name: 'All formulas and their sources' }),
    ).toHaveAttribute('href', '/ownership/method');
    // No word is missing, and no place in one was left open.
    expect(screen.getByRole('dialog')).not.toHaveTextContent(/figure\.|\{\{/);
  });

  it('fills in the numbers, and says how far the score depends on it', async () => {
    const { panel } = await open(
      <ReportFigure
        id="effective-contributors"
        report={ferryBooking}
        text="4.2"
      />,
    );
    expect(await panel.findByText('4.2')).toBeInTheDocument();
    expect(panel.getByText(/Leave out people under 5%/)).toBeInTheDocument();
    expect(panel.getByText('25%')).toBeInTheDocument();
    expect(panel.getByText(/the score would be 76 or 100/)).toBeInTheDocument();
  });

  it('tells in how many ways of asking a warning holds', async () => {
    const [finding] = findings;
    server.use(
      answer('findings', () =>
        Response.json({
          items: [{ ...finding, facts: { holds: 4, of: 5 } }],
          totalItems: 1,
          pageInfo: {},
        }),
      ),
    );
    const { panel } = await open(
      <ReportFigure id="warning" report={tideTables} text="Critical" />,
    );
    expect(
      await panel.findByText(/It holds under 4 of 5 ways/),
    ).toBeInTheDocument();
  });

  it('gives no value where privacy withholds it, and the method all the same', async () => {
    const { panel } = await open(
      <ReportFigure id="top-share" report={tideTables} text="?" />,
    );
    expect(
      await panel.findByText(/^Not shown, to protect/),
    ).toBeInTheDocument();
    expect(panel.queryByText('25%')).toBeNull();
    expect(
      panel.getByRole('region', { name: 'How it comes about' }),
    ).toBeInTheDocument();
  });

  it('does not take unknown reviews for none', async () => {
    server.use(
      ...usualBackend([
        reportFixture({
          knowledge: { ...ferryBooking.knowledge!, reviewers: undefined },
        }),
      ]),
    );
    const { panel } = await open(
      <ReportFigure id="reviewers" report={ferryBooking} text="?" />,
    );
    expect(
      await panel.findByText(/Reviews are not recorded where we can read them/),
    ).toBeInTheDocument();
  });

  it('says so where the report cannot be read', async () => {
    server.use(
      answer('reports/component/default/ferry-booking', () =>
        failure(503, 'ServiceUnavailableError', 'Shutting down'),
      ),
    );
    const { panel } = await open(
      <ReportFigure id="freshness" report={ferryBooking} text="3" />,
    );
    expect(
      await panel.findByText('The ownership backend does not answer'),
    ).toBeInTheDocument();
  });
});

describe('figures of a team, system or domain', () => {
  it.each(rollupFigures)('%s opens what was counted', async id => {
    const { panel } = await open(
      <RollupFigure
        id={id}
        rollup={rollup}
        params={[['team', 'group:default/team-lighthouse']]}
      />,
    );
    expect(
      await panel.findByRole('region', { name: 'How it comes about' }),
    ).toBeInTheDocument();
    expect(
      panel.getByText('Child teams or sub-domains are counted in.'),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('link', { name: /^See them in/ }).getAttribute('href'),
    ).toMatch(/team=group%3Adefault%2Fteam-lighthouse/);
    expect(screen.getByRole('dialog')).not.toHaveTextContent(/figure\.|\{\{/);
  });

  it('leads to exactly those that make the count', async () => {
    const { panel } = await open(
      <RollupFigure id="warnings" rollup={rollup} params={[]} />,
    );
    expect(
      await panel.findByRole('link', { name: 'See them in Explore' }),
    ).toHaveAttribute('href', '/ownership/explore?warning=true');
  });

  it.each([
    ['bands', [], 'band=single'],
    ['bands', [['band', 'pair']], 'band=pair'],
    ['confirmed', [], 'verified=confirmed'],
  ] as Array<['bands' | 'confirmed', [string, string][], string]>)(
    'leads from %s to exactly those',
    async (id, params, query) => {
      const { panel } = await open(
        <RollupFigure id={id} rollup={rollup} params={params} text="1" />,
      );
      expect(
        await panel.findByRole('link', { name: 'See them in Explore' }),
      ).toHaveAttribute('href', `/ownership/explore?${query}`);
    },
  );
});

describe('other figures', () => {
  it('opens a folder', async () => {
    const { panel } = await open(
      <Figure
        working={{
          of: 'folder',
          folder: { path: 'src/api', files: 40, filesAtRisk: 0.25 },
          folders: {
            suppressed: false,
            asOf: '2026-11-20',
            modelVersion: '2',
          },
          entityRef: ferryBooking.entityRef,
        }}
        text="25%"
        label="src/api"
      />,
    );
    expect(await panel.findByText('25%')).toBeInTheDocument();
    expect(panel.getByText('10')).toBeInTheDocument();
    expect(panel.getByText(/As of Nov 20, 2026/)).toBeInTheDocument();
  });

  it('opens a finding: the rule, how sure, and the steps with their gain', async () => {
    const { user, panel } = await open(
      <FindingFigure
        finding={{ ...findings[0], facts: { holds: 5, of: 5 } }}
      />,
    );
    expect(await panel.findByText(/Critical on tier 1/)).toBeInTheDocument();
    expect(panel.getByText(/It holds under 5 of 5 ways/)).toBeInTheDocument();
    await user.click(
      await panel.findByRole('radio', { name: /Add an escalation path/ }),
    );
    expect(panel.getByText(/The score would go from/)).toBeInTheDocument();
  });

  it('tells the day of a forecast', async () => {
    const { panel } = await open(
      <FindingFigure
        finding={{
          ...findings[0],
          kind: 'forecast-drop',
          severity: 'notice',
          confidence: 'low',
          lastSeenAt: '2026-03-01T00:00:00.000Z',
          facts: { inDays: 30 },
        }}
      />,
    );
    expect(await panel.findByText('Mar 31, 2026')).toBeInTheDocument();
    expect(panel.getByText(/for 30 days, its score falls/)).toBeInTheDocument();
  });
});

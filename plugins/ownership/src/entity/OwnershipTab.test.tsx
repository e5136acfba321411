import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  nextActions,
  warningAction,
  type OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  reportFixture,
  singleKnowerScoreInput,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, failure, usualBackend } from '../__testUtils__/backend';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { OwnershipTab } from './OwnershipTab';

const server = setupServer();
registerMswTestHooks(server);

beforeEach(() => server.use(...usualBackend()));

const section = (name: string) => screen.findByRole('region', { name });

function render(entityRef: string, report?: OwnershipReport) {
  if (report) {
    server.use(...usualBackend([report]));
  }
  return renderForEntity(<OwnershipTab />, entityRef);
}

describe('OwnershipTab', () => {
  it('opens the working of each part', async () => {
    const user = userEvent.setup();
    render('component:default/ferry-booking');
    const score = within(await section('Ownership health'));
    expect(score.getByText('100 of 100')).toBeInTheDocument();
    expect(score.getByText('Coverage 100%')).toBeInTheDocument();
    expect(score.getByText('35 of 35')).toBeInTheDocument();
    await user.click(score.getAllByText('Working')[1]);
    expect(
      score.getByText(/Effective contributors .*: 4.2/),
    ).toBeInTheDocument();
    expect(score.getByText('70% of this part, gives 100%')).toBeInTheDocument();
    expect(
      score.getByText(/Do not use them to evaluate anyone/),
    ).toBeInTheDocument();
  });

  it('gives a single-knower warning its reason and its one step', async () => {
    render('component:default/tide-tables');
    expect(
      await screen.findByText('Critical: this component hangs on one person'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Two methods agree/)).toHaveTextContent(
      'It is critical because the component is tier 1.',
    );
    const { gain = 0, newScore = 0 } = warningAction(singleKnowerScoreInput)!;
    const step = screen.getByText(/Pair with somebody new for 3 days/);
    expect(step).toHaveTextContent(`${newScore - gain} → ${newScore}`);
  });

  it('says nothing of points where no gain is given', async () => {
    render(
      'component:default/ferry-booking',
      reportFixture({
        warning: { kind: 'single-knower', severity: 'warning' },
        warningAction: {
          id: 'pair-three-days',
          effort: 2,
          params: { days: 3 },
        },
      }),
    );
    const step = await screen.findByText(/Pair with somebody new for 3 days/);
    expect(step).not.toHaveTextContent('→');
  });

  it('lists further steps with gain and effort, without the warning’s own', async () => {
    render('component:default/tide-tables');
    const steps = within(await section('What helps most')).getAllByRole(
      'listitem',
    );
    const [first] = nextActions(singleKnowerScoreInput);
    expect(steps[0]).toHaveTextContent('Add an escalation path');
    expect(steps[0]).toHaveTextContent(`→ ${first.newScore}`);
    expect(steps[0]).toHaveTextContent('Effort: minutes');
    expect(steps.map(step => step.textContent).join()).not.toContain('Pair');
  });

  it('tells beside the line from when on one is left, as the report says', async () => {
    render(
      'component:default/ferry-booking',
      reportFixture({ fall: { on: '2026-08-02', knowers: 2 } }),
    );
    const line = within(await section('Over time'));
    expect(
      await line.findByText(/at most one is left from Aug 2, 2026 on/),
    ).toBeInTheDocument();
  });

  it('shows the parts that the portal’s own checks add', async () => {
    const { scoreDetail } = reportFixture();
    render(
      'component:default/ferry-booking',
      reportFixture({
        scoreDetail: {
          ...scoreDetail,
          parts: scoreDetail.parts.map(part => ({
            ...part,
            value: 1,
            dropped: undefined,
          })),
          checks: [
            {
              id: 'runbook',
              title: 'Runbook',
              question: 'Is there one?',
              weight: 25,
              value: 0.5,
              text: 'Half of one.',
            },
            {
              id: 'slo',
              title: 'Objective',
              weight: 10,
              droppedBecause: 'Asked of tier 1 only.',
            },
          ],
        },
      }),
    );
    const runbook = (await screen.findByText('Runbook')).closest('li')!;
    // 25 of 125 points, shared out to 100
    expect(runbook).toHaveTextContent(/10 of 20/);
    expect(runbook).toHaveTextContent('Is there one?');
    expect(runbook).toHaveTextContent('Half of one.');
    const objective = screen.getByText('Objective').closest('li')!;
    expect(objective).toHaveTextContent('Asked of tier 1 only.');
  });

  it('uses the same words wherever privacy withholds something', async () => {
    const hidden = 'Not shown, to protect the privacy of individual people.';
    render(
      'component:default/ferry-booking',
      reportFixture({
        suppressed: true,
        knowledge: undefined,
        scoreDetail: {
          ...reportFixture().scoreDetail,
          parts: reportFixture().scoreDetail.parts.map(part =>
            part.id === 'redundancy'
              ? { ...part, value: undefined, inputs: [], withheld: true }
              : part,
          ),
        },
      }),
    );
    expect(
      within(await section('Withheld for privacy')).getByText(hidden),
    ).toBeInTheDocument();
    expect(screen.queryByText('Knowledge by team')).not.toBeInTheDocument();
    expect(screen.queryByText('Where inside')).not.toBeInTheDocument();
    const score = within(await section('Ownership health'));
    expect(score.getByText(hidden)).toBeInTheDocument();
    expect(score.getByText('100 of 100')).toBeInTheDocument();
  });

  it('shows knowledge by team with the owning team marked', async () => {
    render('component:default/ferry-booking');
    const teams = within(await section('Knowledge by team'));
    expect(
      teams.getByRole('img', { name: /current knowledge by team/ }),
    ).toHaveAccessibleDescription(
      /The largest part lies with Team Lighthouse: 90%/,
    );
    expect(
      teams.getByRole('row', { name: 'Team Lighthouse (owning team) 90%' }),
    ).toBeInTheDocument();
    expect(
      teams.getByRole('row', { name: 'Team Harbour 10%' }),
    ).toBeInTheDocument();
  });

  it('names who can help by reasons, or the team to ask', async () => {
    render('component:default/ferry-booking');
    const named = within(await section('Who can help'));
    expect(
      named.getByRole('link', { name: 'Ada Example' }),
    ).toBeInTheDocument();
    expect(
      named.getByText('works here now · in the owning team'),
    ).toBeInTheDocument();
    expect(
      named.getByRole('link', { name: 'Lighthouse on call' }),
    ).toHaveAttribute('href', 'https://oncall.example');
  });

  it('asks the owning team where no names may be shown', async () => {
    render(
      'component:default/ferry-booking',
      reportFixture({
        whoCanHelp: {
          team: { ref: 'group:default/team-crane', title: 'Team Crane' },
        },
      }),
    );
    const help = within(await section('Who can help'));
    expect(help.getByText(/^Ask/)).toHaveTextContent('Ask Team Crane');
    expect(help.queryByText('Ada Example')).not.toBeInTheDocument();
  });

  it.each([
    [
      { by: 'spec', descriptor: 'https://git.example/ferry/catalog-info.yaml' },
      'Declared in spec.owner of its descriptor.',
    ],
    [
      {
        by: 'relation',
        descriptor: 'https://git.example/ferry/catalog-info.yaml',
      },
      'A relation in the catalog says so, not spec.owner of its descriptor: a processor of the catalog added it.',
    ],
    [
      { by: 'spec', managedBy: 'file' },
      'Declared in spec.owner of its descriptor (location type file).',
    ],
  ] as const)('tells where the owner comes from: %j', async (origin, words) => {
    render(
      'component:default/ferry-booking',
      reportFixture({ ownerOrigin: origin }),
    );
    const owner = within(await section('Declared owner'));
    expect(owner.getByText(/spec\.owner/)).toHaveTextContent(words);
    const link = owner.queryByRole('link', { name: 'its descriptor' });
    expect(link?.getAttribute('href')).toBe(
      'descriptor' in origin ? origin.descriptor : undefined,
    );
  });

  it('opens how the number of the owner’s people comes about', async () => {
    const user = userEvent.setup();
    render('component:default/ferry-booking');
    const owner = within(await section('Declared owner'));
    await user.click(
      owner.getByRole('button', { name: /child groups included: see/ }),
    );
    const panel = within(
      await screen.findByRole('dialog', {
        name: 'People of the owner: Ferry booking',
      }),
    );
    expect(
      await panel.findByText(/People who have left do not count/),
    ).toBeInTheDocument();
  });

  it('says what is wrong with an owner and suggests the nearest', async () => {
    render('component:default/crane-driver');
    const owner = within(await section('Declared owner'));
    expect(owner.getByText('Not in the catalog')).toBeInTheDocument();
    expect(owner.getByText(/^Did you mean/)).toHaveTextContent(
      'Did you mean Team Crane?',
    );
    expect(owner.getByRole('link', { name: 'Team Crane' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-crane',
    );
    const score = within(await section('Ownership health'));
    expect(score.getByText(/^Held at 49/)).toBeInTheDocument();
    expect(
      score.getByText(
        /weight of 15 is shared out: no valid owner to compare with/,
      ),
    ).toBeInTheDocument();
  });

  it('tells too little evidence from bad news', async () => {
    render(
      'component:default/buoy-registry',
      reportFixture({
        entityRef: 'component:default/buoy-registry',
        state: 'insufficient-evidence',
        band: undefined,
        knowledge: undefined,
        evidence: {
          ...reportFixture().evidence,
          sufficient: false,
          reasons: ['too-few-commits', 'too-young'],
          until: '2027-01-05',
        },
      }),
    );
    expect(
      await screen.findByText('Too little evidence for a verdict'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Too few qualifying commits · The repository is still young',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('It can be judged from Jan 5, 2027.'),
    ).toBeInTheDocument();
  });

  it('gives the remedy for a source that cannot be read', async () => {
    render('component:default/harbour-map');
    expect(
      await screen.findByText(
        /Add the annotation backstage.io\/source-location/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^No score: only 25%/)).toBeInTheDocument();
  });

  it('shows the evidence with a short commit', async () => {
    render('component:default/ferry-booking');
    const evidence = within(await section('Evidence'));
    expect(evidence.getByText('0f0e0d0c0b')).toBeInTheDocument();
    expect(evidence.getByText('Nov 20, 2026')).toBeInTheDocument();
    expect(evidence.getByText('180')).toBeInTheDocument();
  });

  it('explains a component that is not collected yet', async () => {
    render('component:default/brand-new');
    expect(await screen.findByText('Not collected yet')).toBeInTheDocument();
  });

  it('names the missing permission, and recovers from an outage', async () => {
    const user = userEvent.setup();
    const route = 'reports/component/default/ferry-booking';
    server.use(answer(route, () => failure(403, 'NotAllowedError', 'No')));
    const { unmount } = render('component:default/ferry-booking');
    expect(
      await screen.findByText(/permission “ownership.report.read”/),
    ).toBeInTheDocument();
    unmount();

    server.use(answer(route, () => HttpResponse.error()));
    render('component:default/ferry-booking');
    const again = await screen.findByRole('button', { name: 'Try again' });
    server.use(...usualBackend());
    await user.click(again);
    expect(await section('Ownership health')).toBeInTheDocument();
  });
});

import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type {
  Scenario,
  ScenarioChange,
  ScenarioEntity,
  ScenarioResult,
} from '@stewardship/backstage-plugin-ownership-common';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  answer,
  BACKEND,
  failure,
  me,
  usualBackend,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';
import { WhatIfPage } from './WhatIfPage';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const server = setupServer();
registerMswTestHooks(server);

const LIGHTHOUSE = 'group:default/team-lighthouse';
const COMPASS = 'group:default/team-compass';

function scenarioOf(id: string, change: ScenarioChange): Scenario {
  return {
    id,
    change,
    names: [
      { ref: LIGHTHOUSE, title: 'Team Lighthouse' },
      { ref: COMPASS, title: 'Team Compass' },
    ],
    createdAt: '2026-03-01T10:00:00.000Z',
    expiresAt: '2026-03-31T10:00:00.000Z',
    yours: true,
  };
}

const tide: ScenarioEntity = {
  entityRef: 'component:default/tide-tables',
  title: 'Tide tables',
  activity: 40,
  owner: { ref: LIGHTHOUSE, title: 'Team Lighthouse' },
  before: { state: 'healthy', score: 61, band: 'single' },
  after: { state: 'at-risk', score: 22, nobody: true },
  losses: ['last-knower'],
  steps: ['hand-knowledge-over', 'read-areas'],
  files: 50,
  filesLost: 31,
  areas: [{ path: 'src/tides', files: 40, lost: 31 }],
  whoCanHelp: {
    people: [{ name: 'Wim Bollard', reasons: ['works-here-now'] }],
    team: { ref: LIGHTHOUSE, title: 'Team Lighthouse' },
  },
  suppressed: false,
};

const ferry: ScenarioEntity = {
  ...tide,
  entityRef: 'component:default/ferry-booking',
  title: 'Ferry booking',
  before: { state: 'healthy', score: 80, band: 'pair' },
  after: { state: 'healthy', band: 'single' },
  losses: [],
  steps: ['second-maintainer'],
  files: undefined,
  filesLost: undefined,
  areas: undefined,
  suppressed: true,
};

const anyMember = scenarioOf('scenario-one', {
  kind: 'any-member',
  team: LIGHTHOUSE,
});
const merge = scenarioOf('scenario-two', {
  kind: 'merge',
  team: LIGHTHOUSE,
  into: COMPASS,
});

function resultOf(
  scenario: Scenario,
  items: ScenarioEntity[] = [tide, ferry],
): ScenarioResult {
  const counts = {
    entities: items.length,
    toOne: items.length,
    lastKnower: items.filter(({ losses }) => losses.length > 0).length,
    uncovered: 0,
    filesLost: items.length > 0 ? 31 : 0,
    withheld: items.filter(({ suppressed }) => suppressed).length,
  };
  return {
    scenario,
    asOf: '2026-03-01',
    modelVersion: '1',
    considered: 7,
    counts,
    teams:
      items.length > 0
        ? [{ ref: LIGHTHOUSE, title: 'Team Lighthouse', counts }]
        : [],
    items,
    more: 0,
  };
}

const lines = (result: ScenarioResult, status = 200) =>
  new HttpResponse(
    `${JSON.stringify({ progress: { done: 3, total: 7 } })}\n${JSON.stringify({
      result,
    })}\n`,
    { status, headers: { 'content-type': 'application/x-ndjson' } },
  );

const group = (name: string, title: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
  spec: { type: 'team', children: [] },
});
const teams = [
  group('team-lighthouse', 'Team Lighthouse'),
  group('team-compass', 'Team Compass'),
];

const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

async function pickTeam(
  user: ReturnType<typeof userEvent.setup>,
  field: RegExp,
  name: string,
) {
  const box = await screen.findByRole('combobox', { name: field });
  await user.click(box);
  await user.type(box, name);
  await user.click(await screen.findByRole('option', { name }));
}

let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    answer('scenarios', () => HttpResponse.json({ items: [anyMember, merge] })),
    answer('scenarios/scenario-one', () => lines(resultOf(anyMember))),
    answer('scenarios/scenario-two', () => lines(resultOf(merge, [ferry]))),
    http.post(`${BACKEND}/scenarios`, async ({ request }) => {
      sent.push(await request.json());
      return lines(resultOf(anyMember), 201);
    }),
    ...usualBackend(),
  );
});

describe('WhatIfPage', () => {
  it('asks about any one member of a team, and says what it would mean', async () => {
    const user = userEvent.setup();
    const { address } = renderPage(<WhatIfPage />, '/', teams);
    expect(await screen.findByText('Pick a change')).toBeInTheDocument();
    // Without the right to name others there is no choice that takes names.
    expect(
      screen.queryByRole('radio', { name: 'Certain people are away' }),
    ).toBeNull();
    expect(
      await screen.findByText(/the privacy mode of this portal/),
    ).toBeInTheDocument();
    const submit = screen.getByRole('button', {
      name: 'Show what it would mean',
    });
    expect(submit).toBeDisabled();
    await pickTeam(user, /^Team/, 'Team Lighthouse');
    await user.click(submit);

    const said = await screen.findByText(
      '2 services notice it; 2 services fall to one person or nobody; 1 service loses its last knower; 31 files lose their last author.',
      { selector: '[role="status"] *' },
    );
    expect(said).toBeInTheDocument();
    expect(sent).toEqual([
      { change: { kind: 'any-member', team: LIGHTHOUSE } },
    ]);
    // Its address names nobody.
    expect(address()).toBe('/?asked=scenario-one');

    const services = await region('Services');
    const [, first, second] = services.getAllByRole('row');
    expect(first).toHaveTextContent(
      /Tide tables.*Single→Nobody.*61 → 22.*31.*its last knower/,
    );
    expect(second).toHaveTextContent(
      /Ferry booking.*Pair→Single.*80 → –Hidden for privacy/,
    );
    const before = screen.getByRole('tree', {
      name: 'Services before the change',
    });
    const after = screen.getByRole('tree', {
      name: 'Services after the change',
    });
    for (const map of [before, after]) {
      expect(
        within(map).getByRole('treeitem', {
          name: 'Tide tables: before Single, after Nobody',
        }),
      ).toHaveAttribute(
        'href',
        '/catalog/default/component/tide-tables/ownership',
      );
    }
    const plan = await region('Plan');
    expect(
      plan.getByText(/loses its last author. \(src\/tides\)/),
    ).toBeInTheDocument();
    expect(
      plan.getAllByText('Ask: Wim Bollard, Team Lighthouse').length,
    ).toBeGreaterThan(0);
    expect(
      screen.getAllByText(/Do not use them to evaluate anyone/),
    ).toHaveLength(2);
  });

  it('asks about oneself, and about a merger of two teams', async () => {
    const user = userEvent.setup();
    renderPage(<WhatIfPage />, '/', teams);
    await user.click(await screen.findByRole('radio', { name: 'I am away' }));
    const submit = screen.getByRole('button', {
      name: 'Show what it would mean',
    });
    await user.click(submit);
    await waitFor(() =>
      expect(sent).toEqual([
        { change: { kind: 'absence', people: [me.userRef] } },
      ]),
    );
    await user.click(
      screen.getByRole('radio', { name: 'A team is merged into another' }),
    );
    await pickTeam(user, /^Team(?! that)/, 'Team Lighthouse');
    await pickTeam(user, /takes over/, 'Team Compass');
    await waitFor(() => expect(submit).toBeEnabled());
    await user.click(submit);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({
      change: { kind: 'merge', team: LIGHTHOUSE, into: COMPASS },
    });
  });

  it('picks people by name only where that is allowed', async () => {
    server.use(
      answer('me', () =>
        HttpResponse.json({
          ...me,
          privacyMode: 'named',
          may: { ...me.may, runSimulations: true },
        }),
      ),
    );
    const user = userEvent.setup();
    renderPage(<WhatIfPage />, '/', [
      ...teams,
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'wim', namespace: 'default' },
        spec: { profile: { displayName: 'Wim Bollard' }, memberOf: [] },
      },
    ]);
    await user.click(
      await screen.findByRole('radio', { name: 'Certain people are away' }),
    );
    await pickTeam(user, /Look for somebody/, 'Wim Bollard');
    expect(
      await screen.findByRole('button', { name: 'Take out Wim Bollard' }),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Show what it would mean' }),
    );
    await waitFor(() =>
      expect(sent).toEqual([
        { change: { kind: 'absence', people: ['user:default/wim'] } },
      ]),
    );
  });

  it('shows what was asked before, compares two and deletes one', async () => {
    let kept = [anyMember, merge];
    server.use(
      answer('scenarios', () => HttpResponse.json({ items: kept })),
      http.delete(`${BACKEND}/scenarios/scenario-two`, () => {
        kept = [anyMember];
        return HttpResponse.json({ items: kept });
      }),
    );
    const user = userEvent.setup();
    const { address } = renderPage(<WhatIfPage />, '/?asked=scenario-one');
    const title = 'What if Team Lighthouse were merged into Team Compass?';
    await user.click(
      await screen.findByRole('button', { name: `Compare with: ${title}` }),
    );
    const both = await region('Side by side');
    expect(address()).toBe('/?asked=scenario-one&with=scenario-two');
    const rows = both.getAllByRole('row').map(row => row.textContent);
    expect(rows).toContain('Services that notice it21');
    expect(rows).toContain('Tide tablesSingle · 61Nobody · 22as now');
    await user.click(screen.getByRole('button', { name: `Delete: ${title}` }));
    await waitFor(() => expect(address()).toBe('/?asked=scenario-one'));
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: `Show: ${title}` }),
      ).toBeNull(),
    );
  });

  it.each([
    [403, 'NotAllowedError', 'You may not see this scenario'],
    [404, 'NotFoundError', 'This scenario is gone'],
    [503, 'ServiceUnavailableError', 'The ownership backend does not answer'],
  ])('says why it shows none: %s', async (status, name, title) => {
    server.use(
      answer('scenarios/scenario-one', () =>
        failure(status, name, 'For a reason'),
      ),
    );
    renderPage(<WhatIfPage />, '/?asked=scenario-one');
    expect(await screen.findByText(title)).toBeInTheDocument();
    // What can be asked is not affected.
    expect(
      await screen.findByRole('radio', { name: 'A team is dissolved' }),
    ).toBeInTheDocument();
  });

  it('says that it is being worked out, and that nothing changes', async () => {
    server.use(
      answer('scenarios/scenario-one', async () => {
        await delay(100);
        return lines(resultOf(anyMember, []));
      }),
    );
    renderPage(<WhatIfPage />, '/?asked=scenario-one');
    expect(await screen.findByText('Working it out…')).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing changes: 7 services were looked at'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Plan' })).toBeNull();
  });

  it('says at its top that the backend is away, and goes on when it is back', async () => {
    const away = () => new HttpResponse('Bad gateway', { status: 502 });
    server.use(answer('me', away), answer('scenarios', away));
    const user = userEvent.setup();
    renderPage(<WhatIfPage />);
    const told = await screen.findByText(
      'The ownership backend does not answer',
    );
    const form = screen.getByRole('radio', { name: 'A team is dissolved' });
    expect(
      told.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    server.use(...usualBackend());
    // The first of them is the one at the top, and is for all of it.
    await user.click(screen.getAllByRole('button', { name: 'Try again' })[0]);
    expect(await screen.findByText('Nothing is kept.')).toBeInTheDocument();
    expect(screen.queryByText(/does not answer/)).toBeNull();
  });

  it('names what alone cannot be loaded', async () => {
    server.use(answer('me', () => failure(500, 'Error', 'Broken')));
    renderPage(<WhatIfPage />);
    expect(
      await screen.findByText('Your permissions cannot be loaded'),
    ).toBeInTheDocument();
    expect((await screen.findAllByText(/^Kept until/)).length).toBe(2);
    expect(screen.queryByText(/does not answer/)).toBeNull();
  });

  it('gives its plan as issues for a tracker', async () => {
    const asked: string[] = [];
    server.use(
      http.get(
        `${BACKEND}/scenarios/scenario-one/issues`,
        async ({ request }) => {
          asked.push(new URL(request.url).search);
          await delay('infinite');
          return HttpResponse.text('');
        },
      ),
    );
    const user = userEvent.setup();
    renderPage(<WhatIfPage />, '/?asked=scenario-one');
    const plan = await region('Plan');
    for (const [name, file] of [
      ['Issues (CSV)', 'hand-over-issues.csv'],
      ['Issues (JSON Lines)', 'hand-over-issues.jsonl'],
    ]) {
      await user.click(plan.getByRole('button', { name }));
      expect(await plan.findByText(`Downloading ${file}…`)).toBeInTheDocument();
    }
    expect(asked).toEqual(['?format=csv', '?format=jsonl']);
  });

  it('tells who could be next, for a service of the plan once it is asked', async () => {
    server.use(
      answer('reports/component/default/tide-tables/successors', () =>
        HttpResponse.json({
          entityRef: tide.entityRef,
          state: 'wanted',
          candidates: [
            {
              userRef: 'user:default/tilda.windlass',
              title: 'Tilda Windlass',
              reasons: ['works-nearby'],
            },
          ],
          areas: [],
          suppressed: false,
        }),
      ),
    );
    const user = userEvent.setup();
    renderPage(<WhatIfPage />, '/?asked=scenario-one');
    const plan = await region('Plan');
    const button = plan.getByRole('button', { name: 'Who next: Tide tables' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(
      await plan.findByRole('link', { name: 'Tilda Windlass' }),
    ).toBeInTheDocument();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    // Two know this one now: nobody is wanted yet.
    expect(
      plan.queryByRole('button', { name: 'Who next: Ferry booking' }),
    ).toBeNull();
  });

  it('does not propose who is away', async () => {
    const away = scenarioOf('scenario-one', {
      kind: 'absence',
      people: ['user:default/tilda.windlass'],
    });
    server.use(
      answer('scenarios/scenario-one', () => lines(resultOf(away))),
      answer('reports/component/default/tide-tables/successors', () =>
        HttpResponse.json({
          entityRef: tide.entityRef,
          state: 'wanted',
          candidates: ['tilda.windlass', 'bo.lanternfish'].map(name => ({
            userRef: `user:default/${name}`,
            title: name,
            reasons: ['works-nearby'],
          })),
          areas: [],
          suppressed: false,
        }),
      ),
    );
    const user = userEvent.setup();
    renderPage(<WhatIfPage />, '/?asked=scenario-one');
    const plan = await region('Plan');
    await user.click(
      plan.getByRole('button', { name: 'Who next: Tide tables' }),
    );
    expect(
      await plan.findByRole('link', { name: 'bo.lanternfish' }),
    ).toBeInTheDocument();
    expect(plan.queryByRole('link', { name: 'tilda.windlass' })).toBeNull();
  });

  it('keeps the error of a run beside its button', async () => {
    server.use(
      http.post(`${BACKEND}/scenarios`, () =>
        failure(403, 'NotAllowedError', 'With fewer than 3 people'),
      ),
    );
    const user = userEvent.setup();
    renderPage(<WhatIfPage />, '/', teams);
    await pickTeam(user, /^Team/, 'Team Lighthouse');
    await user.click(
      screen.getByRole('button', { name: 'Show what it would mean' }),
    );
    expect(
      await screen.findByText(/With fewer than 3 people/),
    ).toBeInTheDocument();
  });
});

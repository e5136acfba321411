import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type {
  HistoryResponse,
  KnowerForecast,
} from '@stewardship/backstage-plugin-ownership-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { BACKEND } from '../__testUtils__/backend';
import { renderPage } from '../__testUtils__/renderPage';
import { TimelineSection } from './TimelineSection';

const server = setupServer();
registerMswTestHooks(server);

const history: HistoryResponse = {
  items: [
    { day: '2026-01-01', state: 'healthy', score: 71, modelVersion: '1' },
    { day: '2026-02-10', state: 'at-risk', score: 44, modelVersion: '1' },
    { day: '2026-02-20', state: 'at-risk', score: 44, modelVersion: '1' },
  ],
  events: [
    { day: '2026-01-15', kind: 'confirmed' },
    {
      day: '2026-02-10',
      kind: 'transfer-proposed',
      toRef: 'group:default/team-crane',
    },
    { day: '2026-02-11', kind: 'transfer-declined' },
  ],
  forecast: [
    { day: '2026-03-31', score: 42 },
    { day: '2026-04-30', score: 40 },
    { day: '2026-05-30', score: 37 },
  ],
  from: '2026-01-01',
  to: '2026-03-01',
};

function render(
  change: Partial<HistoryResponse> = {},
  fall: KnowerForecast | undefined = undefined,
) {
  server.use(
    http.get(`${BACKEND}/reports/:kind/:namespace/:name/history`, () =>
      HttpResponse.json({ ...history, ...change }),
    ),
  );
  renderPage(
    <TimelineSection entityRef="component:default/ferry-booking" fall={fall} />,
  );
}

const picture = () => screen.findByRole('img', { name: 'Score over time' });
const dashed = (svg: HTMLElement) =>
  svg.querySelectorAll('path[class*="forecast"]');

describe('TimelineSection', () => {
  it('draws what is expected if nobody works on it, and says so', async () => {
    render();
    const svg = await picture();
    expect(dashed(svg)).toHaveLength(1);
    expect(svg).toHaveAccessibleDescription(
      'From 71 on Jan 1, 2026 to 44, with 4 events. If nobody works on it, it is expected to be 37 on May 30, 2026.',
    );
    expect(
      screen.getByText('Dashed: what is expected if nobody works on it.'),
    ).toBeInTheDocument();
  });

  it('draws and says nothing of what is to come where it is not told', async () => {
    render({ forecast: [] });
    const svg = await picture();
    expect(dashed(svg)).toHaveLength(0);
    expect(screen.queryByText(/nobody works on it/)).not.toBeInTheDocument();
  });

  const fall = { on: '2026-04-12', knowers: 3 };
  const upright = (svg: HTMLElement) =>
    svg.querySelectorAll('line[class*="expected"]');

  it('says from when on one is left, and marks the day where it is drawn', async () => {
    render({}, fall);
    const svg = await picture();
    expect(upright(svg)).toHaveLength(1);
    const sentence =
      'Of 3 people who know it and were active lately, at most one is left from Apr 12, 2026 on if nobody works on it. The dashed upright line is that day.';
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(svg).toHaveAccessibleDescription(expect.stringContaining(sentence));
  });

  it('says it without a mark where the day lies beyond what is drawn', async () => {
    render({}, { on: '2026-06-01', knowers: 2 });
    expect(upright(await picture())).toHaveLength(0);
    expect(
      screen.getByText(/at most one is left from Jun 1, 2026 on/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/upright line/)).not.toBeInTheDocument();
  });

  it.each([
    ['unlikely', /it is unlikely to come to that within half a year/],
    ['as-likely-as-not', /it is about as likely as not to come to that/],
    ['likely', /it is more likely than not to come to that within half a year/],
  ] as const)(
    'tells how likely it is in words: %s',
    async (likelihood, words) => {
      render({}, { ...fall, likelihood });
      await picture();
      expect(screen.getByText(words)).not.toHaveTextContent(/%/);
    },
  );

  it('says nothing of it where it is not told, and nothing of likelihood', async () => {
    render();
    expect(upright(await picture())).toHaveLength(0);
    expect(screen.queryByText(/at most one/)).not.toBeInTheDocument();
    expect(screen.queryByText(/half a year/)).not.toBeInTheDocument();
  });

  it('says it also where there was no score yet', async () => {
    render({ items: [], forecast: [] }, fall);
    expect(
      await screen.findByText(/at most one is left from Apr 12, 2026 on/),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'a day of its own',
      '2026-04-12',
      'Apr 12, 2026 |  | at most one active knower left, if nobody works on it',
    ],
    [
      'a day with a score',
      '2026-04-30',
      'Apr 30, 2026 | 40 | expected, if nobody works on itat most one active knower left, if nobody works on it',
    ],
  ])('has a row for it in the table, in order: %s', async (_, on, row) => {
    const user = userEvent.setup();
    render({}, { on, knowers: 2 });
    await picture();
    await user.click(screen.getByText('As a table'));
    const rows = screen
      .getAllByRole('row')
      .map(found =>
        [...found.children].map(({ textContent }) => textContent).join(' | '),
      );
    const at = rows.indexOf(row);
    expect(rows[at - 1]).toMatch(/^Mar 31/);
    expect(rows.filter(text => text.includes('at most one'))).toHaveLength(1);
  });

  it('tells confirmations and handovers beside what the reports show', async () => {
    render();
    await picture();
    expect(
      within(screen.getAllByRole('list')[0])
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Jan 15, 2026: owner confirmed',
      'Feb 10, 2026: state is now “At risk”',
      'Feb 10, 2026: handover proposed (to team-crane)',
      'Feb 11, 2026: handover declined',
    ]);
  });

  it('holds in a table all that the line says', async () => {
    const user = userEvent.setup();
    render();
    await picture();
    await user.click(screen.getByText('As a table'));
    const table = screen.getByRole('table', {
      name: 'Score over time, day by day',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row =>
          [...row.children].map(({ textContent }) => textContent).join(' | '),
        ),
    ).toEqual([
      'Jan 1, 2026 | 71 | ',
      'Jan 15, 2026 | 71 | owner confirmed',
      'Feb 10, 2026 | 44 | state is now “At risk”handover proposed (to team-crane)',
      'Feb 11, 2026 | 44 | handover declined',
      'Mar 31, 2026 | 42 | expected, if nobody works on it',
      'Apr 30, 2026 | 40 | expected, if nobody works on it',
      'May 30, 2026 | 37 | expected, if nobody works on it',
    ]);
  });
});

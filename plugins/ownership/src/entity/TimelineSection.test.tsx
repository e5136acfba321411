import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { HistoryResponse } from '@stewardship/backstage-plugin-ownership-common';
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

function render(change: Partial<HistoryResponse> = {}) {
  server.use(
    http.get(`${BACKEND}/reports/:kind/:namespace/:name/history`, () =>
      HttpResponse.json({ ...history, ...change }),
    ),
  );
  renderPage(<TimelineSection entityRef="component:default/ferry-booking" />);
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

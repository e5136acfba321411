import type { ScenarioResult } from '@stewardship/backstage-plugin-ownership-common';
import { issuesLines } from './scenarioIssues';

describe('issues for a tracker', () => {
  it('tell nobody who is called like a folder, and are text and no markup', () => {
    const standing = { state: 'healthy', band: 'pair' } as const;
    const result: Pick<ScenarioResult, 'items' | 'asOf'> = {
      asOf: '2026-11-30',
      items: [
        {
          entityRef: 'component:default/tide',
          title: 'Tide',
          activity: 1,
          owner: { ref: 'group:default/lighthouse' },
          before: standing,
          after: standing,
          losses: [],
          steps: ['read-areas'],
          areas: [{ path: '@types/<b>', files: 3, lost: 2 }],
          whoCanHelp: { team: { ref: 'group:default/x', title: '@all' } },
          suppressed: false,
        },
      ],
    };
    const { body } = JSON.parse(issuesLines(result as ScenarioResult));
    expect(body).toContain('(@\u2060types/\\<b\\>: 2)');
    expect(body).toContain('Ask: @\u2060all');
    expect(body).not.toMatch(/@\w/);
  });
});

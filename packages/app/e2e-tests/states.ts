import type { CoverageResponse } from '@stewardship/backstage-plugin-ownership-common';
import { expect, type Locator } from '@playwright/test';
import { answer, hold, refuse, stop } from './answers';
import { goTo, leave, ourRoot, type Page } from './portal';

/** A page that shows something else than what it is for. */
export interface State {
  name: string;
  path: string;
  /** Brings it about; what it returns lets go of what is waited for. */
  prepare?: (page: Page) => Promise<void | (() => unknown)>;
  /** What tells of it. */
  told: (page: Page) => Locator;
  /** Its reason is behind its name. */
  opens?: boolean;
  /** Nothing but a skeleton is there. */
  loading?: boolean;
}

const forbidden = {
  status: 403,
  name: 'NotAllowedError',
  message: 'Unauthorized',
};

/** The nine of the design, each where it is at its plainest. */
export const states: readonly State[] = [
  {
    name: 'Loading',
    path: '/ownership/explore',
    prepare: page => hold(page),
    told: page => page.locator(`${ourRoot} [class*="bui-Skeleton"]`),
    loading: true,
  },
  {
    name: 'First run',
    path: '/ownership/my-teams',
    prepare: page =>
      answer<CoverageResponse>(page, '/coverage', real => ({
        ...real,
        components: { total: 25, scored: 7, waiting: 18, failing: 0 },
      })),
    told: says(/^7 of 25 collected so far/),
  },
  {
    name: 'Empty',
    path: '/ownership/explore?search=albatross',
    told: says('No component matches'),
  },
  {
    name: 'No findings',
    path: '/ownership/risks',
    prepare: page =>
      answer(page, '/findings', { items: [], totalItems: 0, pageInfo: {} }),
    told: says(/^No findings in \d+ components\.$/),
  },
  {
    name: 'Insufficient evidence',
    path: '/catalog/default/component/gangway-sensors/ownership',
    told: says('Too little evidence for a verdict'),
  },
  {
    name: 'Partial error',
    path: '/ownership/explore',
    told: says(/^The sources of \d+ components could not be read$/),
    opens: true,
  },
  {
    name: 'Missing permission',
    path: '/ownership/risks',
    prepare: page => refuse(page, '', forbidden),
    told: says('You may not read ownership reports'),
  },
  {
    name: 'Suppressed',
    path: '/catalog/default/component/lost-and-found/ownership',
    told: says('Withheld for privacy'),
  },
  {
    name: 'Stale',
    path: '/ownership/explore',
    prepare: page =>
      answer<CoverageResponse>(page, '/coverage', real => ({
        ...real,
        asOf: daysAgo(4),
      })),
    told: says('Data from 4 days ago'),
    opens: true,
  },
];

/** What else can be in the way of a page. */
export const otherStates: readonly State[] = [
  {
    name: 'Away',
    path: '/ownership/explore',
    prepare: page => stop(page),
    told: says('The ownership backend does not answer'),
  },
  {
    name: 'Half away',
    path: '/ownership/audit',
    prepare: page => stop(page, '/rollups'),
    told: says('The ownership backend does not answer'),
  },
  {
    name: 'No golden paths',
    path: '/ownership/golden-paths',
    prepare: page =>
      answer(page, '/golden-paths', {
        items: [],
        totalItems: 0,
        pageInfo: {},
      }),
    told: says('No golden paths yet'),
  },
  {
    name: 'Source not found',
    path: '/catalog/default/component/legacy-kiosk/ownership',
    told: says('Not found'),
  },
];

/** Brings a page into a state, lets it be looked at, and takes it back. */
export async function inState(
  page: Page,
  state: State,
  look: () => Promise<void>,
): Promise<void> {
  const letGo = await state.prepare?.(page);
  await goTo(page, state.path);
  const told = state.told(page).first();
  await expect(told, state.name).toBeVisible();
  if (state.opens) {
    await told.click();
  }
  await told.scrollIntoViewIfNeeded();
  await look();
  await letGo?.();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await leave(page);
}

/** The day so many days ago, as the backend writes it. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 10);
}

function says(words: string | RegExp): State['told'] {
  return page => page.locator(ourRoot).getByText(words);
}

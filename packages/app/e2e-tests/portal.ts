import {
  expect,
  test as base,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { enterAs, lead, member, platformEngineer } from './signIn';

export { expect } from '@playwright/test';
export type { Locator, Page } from '@playwright/test';

/** Around everything of ours. */
export const ourRoot = '[class*="OwnershipRoot-root"]';

export const desktop = { width: 1440, height: 900 };

/** The one of Backstage's pages that has nothing of ours and loads least. */
const ELSEWHERE = '/settings';

interface Dress {
  theme?: 'light' | 'dark';
  /** As the settings of the portal call it. */
  language?: string;
  /** Points of the screen to a pixel, as zooming makes them. */
  scale?: number;
}

interface Windows {
  /** The window of a persona, signed in once and then kept. */
  of(name: string, dress?: Dress): Promise<Page>;
}

/**
 * Loading the portal and signing in takes seconds, so each persona has one
 * window for all tests. A test gets it on a page that is none of ours, with no
 * trace of the test before; what it does to the data it takes back itself.
 */
export const test = base.extend<
  { member: Page; lead: Page; engineer: Page; dressed: Windows['of'] },
  { windows: Windows }
>({
  windows: [
    async ({ browser }, provide, { project }) => {
      const { baseURL, locale, timezoneId } = project.use;
      const options = { baseURL, locale, timezoneId, viewport: desktop };
      const open = new Map<string, Page>();
      await provide({
        of: async (name, dress = {}) => {
          const key = JSON.stringify([name, dress]);
          let page = open.get(key);
          if (!page) {
            page = await enter(name, dress, async more => {
              const context = await browser.newContext({ ...options, ...more });
              return context.newPage();
            });
            open.set(key, page);
          }
          await clear(page);
          return page;
        },
      });
      await Promise.all([...open.values()].map(page => page.context().close()));
    },
    { scope: 'worker' },
  ],
  member: async ({ windows }, provide) => provide(await windows.of(member)),
  lead: async ({ windows }, provide) => provide(await windows.of(lead)),
  engineer: async ({ windows }, provide) =>
    provide(await windows.of(platformEngineer)),
  dressed: async ({ windows }, provide) => provide(windows.of),
});

async function enter(
  name: string,
  dress: Dress,
  open: (options: BrowserContextOptions) => Promise<Page>,
): Promise<Page> {
  const page = await open({
    permissions: ['clipboard-read', 'clipboard-write'],
    deviceScaleFactor: dress.scale,
  });
  await page.addInitScript(({ theme, language }) => {
    if (theme) {
      window.localStorage.setItem('theme', theme);
    }
    if (language) {
      window.localStorage.setItem('language', language);
    }
  }, dress);
  await enterAs(page, name);
  return page;
}

/** Takes back what a test may have done to a window. */
async function clear(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
  });
  await page.setViewportSize(desktop);
  await leave(page);
}

/** Goes where nothing of ours is, so that the next page starts anew. */
export async function leave(page: Page): Promise<void> {
  await goTo(page, ELSEWHERE);
  await expect(page.locator(ourRoot)).toHaveCount(0);
}

/**
 * Goes to an address as a link within the portal does: loading the whole
 * portal again takes ten times as long, and is `page.goto`.
 */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
}

/** The rows of a table, its head left out. */
export function rowsOf(page: Page, table: string | RegExp) {
  return page
    .getByRole('grid', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
}

/** What stands far down is asked for once one gets there; until then all moves. */
export async function comeTo(region: Locator): Promise<void> {
  await expect(async () => {
    await region
      .page()
      .getByText(/Do not use them to evaluate/)
      .last()
      .scrollIntoViewIfNeeded();
    await expect(region).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

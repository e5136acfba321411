import { answer, refuse, stop } from './answers';
import { placeOf, places } from './pages';
import { expect, goTo, ourRoot, rowsOf, test, type Page } from './portal';
import { lead } from './signIn';
import { violations } from './violations';

const components = 'Components and their ownership health';
const dialog = '[role="dialog"]';

const dresses = [
  { name: 'light', theme: 'light' },
  { name: 'dark', theme: 'dark' },
  { name: 'German', theme: 'light', language: 'de' },
] as const;

for (const { name: dress, ...options } of dresses) {
  test(`axe finds nothing in our pages, ${dress}`, async ({ dressed }) => {
    test.slow();
    const page = await dressed(lead, options);
    for (const { name, path, ready } of places) {
      await test.step(name, async () => {
        await goTo(page, path);
        await expectLoaded(page, 'language' in options ? undefined : ready);
        expect
          .soft(await violations(page, { within: ourRoot }), name)
          .toEqual([]);
      });
    }
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in dialogs and the opened working, ${theme}`, async ({
    dressed,
  }) => {
    test.slow();
    const page = await dressed(lead, { theme });
    const expectNone = async (name: string) => {
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await still(page);
      expect.soft(await violations(page, { within: dialog }), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };

    await goTo(page, '/ownership/my-teams');
    const row = rowsOf(page, components).filter({ hasText: 'Port map' });
    await row.getByRole('button', { name: 'Not ours: Port map' }).click();
    await expectNone('Is Port map not yours?');
    await row.getByRole('button', { name: 'Hand over Port map' }).click();
    await expectNone('Hand Port map over');
    await row
      .getByRole('button', { name: /see the working of Port map$/ })
      .click();
    await expect(
      page.getByRole('dialog').getByText('Qualifying commits'),
    ).toBeVisible();
    await expectNone('The working of Port map');

    await goTo(page, '/ownership/risks');
    await page
      .getByRole('button', { name: 'Set aside: Ticket printer' })
      .first()
      .click();
    await expectNone('Set aside: Ticket printer');

    await goTo(page, '/ownership/method');
    await page.getByRole('button', { name: 'Erase my name…' }).click();
    await expectNone('Erase your name and addresses?');
  });

  test(`axe finds nothing while something is wrong, ${theme}`, async ({
    dressed,
  }) => {
    test.slow();
    const page = await dressed(lead, { theme });
    const states: Array<{
      name: string;
      path: string;
      prepare: () => Promise<unknown>;
      words: string | RegExp;
    }> = [
      {
        name: 'away',
        path: '/ownership/explore',
        prepare: () => stop(page),
        words: 'The ownership backend does not answer',
      },
      {
        name: 'half away',
        path: '/ownership/audit',
        prepare: () => stop(page, '/rollups'),
        words: 'The ownership backend does not answer',
      },
      {
        name: 'forbidden',
        path: '/ownership/risks',
        prepare: () =>
          refuse(page, '', {
            status: 403,
            name: 'NotAllowedError',
            message: 'Unauthorized',
          }),
        words: 'You may not read ownership reports',
      },
      {
        name: 'no findings',
        path: '/ownership/risks',
        prepare: () =>
          answer(page, '/findings', {
            items: [],
            totalItems: 0,
            pageInfo: {},
          }),
        words: /^No findings in \d+ components\.$/,
      },
      {
        name: 'nothing matches',
        path: '/ownership/explore?search=albatross',
        prepare: async () => undefined,
        words: 'No component matches',
      },
      {
        name: 'no golden paths',
        path: '/ownership/golden-paths',
        prepare: () => answer(page, '/golden-paths', { items: [] }),
        words: 'No golden paths yet',
      },
      {
        name: 'too little evidence',
        path: '/catalog/default/component/gangway-sensors/ownership',
        prepare: async () => undefined,
        words: 'Too little evidence for a verdict',
      },
      {
        name: 'source not found',
        path: '/catalog/default/component/legacy-kiosk/ownership',
        prepare: async () => undefined,
        words: 'Not found',
      },
      {
        name: 'chips',
        path: '/ownership/explore',
        prepare: async () => undefined,
        words: /^The sources of \d+ components could not be read$/,
      },
    ];
    for (const { name, path, prepare, words } of states) {
      await test.step(name, async () => {
        await prepare();
        await goTo(page, path);
        const told = page.locator(ourRoot).getByText(words).first();
        await expect(told).toBeVisible();
        if (name === 'chips') {
          await told.click();
        }
        expect
          .soft(await violations(page, { within: ourRoot }), name)
          .toEqual([]);
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await goTo(page, '/settings');
        await expect(page.locator(ourRoot)).toHaveCount(0);
      });
    }
  });
}

// What Backstage draws around our pages is not ours to mend. It is listed, and
// it must be on pages of Backstage's own too: otherwise we brought it. The
// catalog has the same frame, the settings the same tabs.
test('what axe finds around our pages is on Backstage’s pages too', async ({
  lead: page,
}) => {
  await goTo(page, '/catalog');
  await expect(page.getByRole('table').first()).toBeVisible();
  const theirs = await violations(page);
  await goTo(page, '/settings');
  await expect(page.getByRole('tab').first()).toBeVisible();
  theirs.push(...(await violations(page)));
  const known = new Set(theirs.map(({ rule }) => rule));
  const { path, ready } = placeOf('Explore');
  await goTo(page, path);
  await expect(page.getByText(ready)).toBeVisible();
  const found = await violations(page, { without: ourRoot });
  test.info().annotations.push({
    type: 'around our page',
    description: JSON.stringify(found),
  });
  expect(found.filter(({ rule }) => !known.has(rule))).toEqual([]);
});

/** In a language whose words are not known here: nothing is on its way. */
async function expectLoaded(page: Page, ready?: RegExp): Promise<void> {
  const root = page.locator(ourRoot);
  if (ready) {
    await expect(root.getByText(ready).first()).toBeVisible();
    return;
  }
  await expect(root.first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(root.locator('[class*="bui-Skeleton"]')).toHaveCount(0);
}

/** Waits until what fades or slides in stands still; half seen, it is pale. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .map(animation => animation.finished.catch(() => undefined)),
    ),
  );
}

import { placeOf, places } from './pages';
import { expect, goTo, ourRoot, rowsOf, test, type Page } from './portal';
import { lead } from './signIn';
import { inState, otherStates, states } from './states';
import { violations } from './violations';

const components = 'Components and their ownership health';
const dialog = '[role="dialog"]';
const listbox = '[role="listbox"]';

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
          .soft(
            await violations(page, {
              page: name,
              dress,
              of: 'ours',
              within: ourRoot,
            }),
            name,
          )
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
    const expectNone = async (name: string, within = dialog) => {
      await expect(page.locator(within)).toBeVisible();
      expect
        .soft(
          await violations(page, {
            page: name,
            dress: theme,
            of: 'ours',
            within,
          }),
          name,
        )
        .toEqual([]);
    };
    const expectNoneIn = async (name: string) => {
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await expectNone(name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };

    await goTo(page, '/ownership/my-teams');
    const row = rowsOf(page, components).filter({ hasText: 'Port map' });
    await row.getByRole('button', { name: 'Not ours: Port map' }).click();
    await expectNoneIn('Is Port map not yours?');
    await row.getByRole('button', { name: 'Hand over Port map' }).click();
    await expectNoneIn('Hand Port map over');
    await row
      .getByRole('button', { name: /see the working of Port map$/ })
      .click();
    await expect(
      page.getByRole('dialog').getByText('Qualifying commits'),
    ).toBeVisible();
    await expectNoneIn('The working of Port map');

    await goTo(page, '/ownership/risks');
    await page
      .getByRole('button', { name: 'Set aside: Ticket printer' })
      .first()
      .click();
    await expectNoneIn('Set aside: Ticket printer');

    await goTo(page, '/ownership/method');
    await page.getByRole('button', { name: 'Erase my name…' }).click();
    await expectNoneIn('Erase your name and addresses?');

    await goTo(page, '/ownership/golden-paths');
    await page
      .getByRole('button', { name: /: see the list$/ })
      .first()
      .click();
    const panel = page.getByRole('dialog', { name: /^What came from / });
    await expect(panel.getByRole('rowheader').first()).toBeVisible();
    await expectNone('What came from a golden path');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);

    for (const lens of [
      'redundancy',
      'alignment',
      'verification',
      'currency',
    ]) {
      await goTo(page, `/ownership/explore?lens=${lens}`);
      await expect(page.getByRole('treeitem').first()).toBeVisible();
      await expectNone(`Explore by ${lens}`, ourRoot);
    }
    await page.getByRole('button', { name: /Colour by/ }).click();
    await expectNone('What to colour by', listbox);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  });

  test(`axe finds nothing while something is wrong, ${theme}`, async ({
    dressed,
  }) => {
    test.slow();
    const page = await dressed(lead, { theme });
    for (const state of [...states, ...otherStates]) {
      const { name, loading } = state;
      await test.step(name, () =>
        inState(page, state, async () => {
          expect
            .soft(
              await violations(page, {
                page: name,
                dress: theme,
                of: 'ours',
                within: ourRoot,
                loading,
              }),
              name,
            )
            .toEqual([]);
        }),
      );
    }
  });
}

// What Backstage draws around our pages is not ours to mend. It is listed, and
// it must be on pages of Backstage's own too: otherwise we brought it. The
// catalog has the same frame, the settings the same tabs.
for (const theme of ['light', 'dark'] as const) {
  test(`what axe finds around our pages is on Backstage’s pages too, ${theme}`, async ({
    dressed,
  }) => {
    const page = await dressed(lead, { theme });
    const theirs = { dress: theme, of: 'Backstage’s own page' } as const;
    await goTo(page, '/catalog');
    await expect(page.getByRole('table').first()).toBeVisible();
    const known = await violations(page, { page: 'Catalog', ...theirs });
    await goTo(page, '/settings');
    await expect(page.getByRole('tab').first()).toBeVisible();
    known.push(...(await violations(page, { page: 'Settings', ...theirs })));
    const rules = new Set(known.map(({ rule }) => rule));
    const { name, path, ready } = placeOf('Explore');
    await goTo(page, path);
    await expect(page.getByText(ready)).toBeVisible();
    const found = await violations(page, {
      page: name,
      dress: theme,
      of: 'around ours',
      without: ourRoot,
    });
    expect(found.filter(({ rule }) => !rules.has(rule))).toEqual([]);
  });
}

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

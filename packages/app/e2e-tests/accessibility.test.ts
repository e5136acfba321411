import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pages, type Theme } from './pages';
import { enterAs, lead } from './signIn';

// No rule is switched off and nothing inside our root is left out.
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ourRoot = '[class*="OwnershipRoot-root"]';

const themes: Theme[] = ['light', 'dark'];

for (const theme of themes) {
  test(`axe finds nothing in our pages, ${theme}`, async ({ page }) => {
    await page.addInitScript(
      name => window.localStorage.setItem('theme', name),
      theme,
    );
    await enterAs(page, lead);
    for (const { name, path, ready } of pages) {
      // Within the page a tab is much quicker than loading the app again.
      const tab = page.getByRole('tab', { name, exact: true });
      await ((await tab.isVisible()) ? tab.click() : page.goto(path));
      await expect(
        page.locator(ourRoot).getByText(ready).first(),
        name,
      ).toBeVisible();
      expect(await violations(page, ourRoot), name).toEqual([]);
    }
  });
}

test('axe finds nothing in the opened working', async ({ page }) => {
  await enterAs(page, lead);
  await page.goto('/ownership/explore');
  await page
    .getByRole('button', { name: /see the working of/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: /^The working of/ });
  await expect(drawer.getByText('Qualifying commits')).toBeVisible();
  expect(await violations(page, '[role="dialog"]')).toEqual([]);
});

// What Backstage draws around our pages is not ours to mend. It is listed, and
// it must be on pages of Backstage's own too: otherwise we brought it. The
// catalog has the same frame, the settings the same tabs.
test('what axe finds around our pages is on Backstage’s pages too', async ({
  page,
}) => {
  await enterAs(page, lead);
  await page.goto('/catalog');
  await expect(page.getByRole('table').first()).toBeVisible();
  const theirs = await violations(page);
  await page.goto('/settings');
  await expect(page.getByRole('tab').first()).toBeVisible();
  theirs.push(...(await violations(page)));
  const known = new Set(theirs.map(({ rule }) => rule));
  await page.goto('/ownership/explore');
  await expect(page.getByText(/^\d+ components$/)).toBeVisible();
  const found = await violations(page, undefined, ourRoot);
  test.info().annotations.push({
    type: 'around our page',
    description: JSON.stringify(found),
  });
  expect(found.filter(({ rule }) => !known.has(rule))).toEqual([]);
});

/** Each place that breaks a rule, with what to do. */
async function violations(page: Page, within?: string, without?: string) {
  let axe = new AxeBuilder({ page }).withTags(standards);
  axe = within ? axe.include(within) : axe;
  axe = without ? axe.exclude(without) : axe;
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      rule: id,
      where: target.join(' '),
      failureSummary,
    })),
  );
}

import { expect, test, type Page } from '@playwright/test';
import { enterAs, lead, member, platformEngineer } from './signIn';

const table = 'Components and their ownership health';

/** Enters and goes to the page of all components. */
async function explore(page: Page, name: string): Promise<void> {
  await enterAs(page, name);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.waitForURL(/\/ownership\/explore/);
}

test('from the warning to its next step, and on to a golden path', async ({
  page,
}) => {
  await explore(page, lead);
  await expect(
    page.getByText(/components? hangs? on one person/).first(),
  ).toBeVisible();

  const rows = page.getByRole('grid', { name: table }).getByRole('row');
  const warned = rows.filter({ hasText: 'critical: tier 1' }).first();
  await expect(warned).toBeVisible();
  await expect(warned.getByText('Single')).toBeVisible();
  const title = await warned
    .getByRole('rowheader')
    .getByRole('link')
    .innerText();
  await warned.getByRole('link', { name: title }).click();

  await expect(
    page.getByText('Critical: this component hangs on one person'),
  ).toBeVisible();
  await expect(page.getByText('Next step this week')).toBeVisible();
  await expect(
    page.getByText(/Pair with somebody new|Let a learner review/).first(),
  ).toBeVisible();

  await page.goto('/ownership');
  await page.getByRole('tab', { name: 'Golden paths' }).click();
  await page
    .getByRole('link', { name: /^Start from/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/create\/templates\/default\//);
  await expect(page.getByRole('textbox').first()).toBeVisible();
});

test('the address holds the view', async ({ page }) => {
  await explore(page, lead);
  const rows = page.getByRole('grid', { name: table }).getByRole('row');
  await page.getByRole('searchbox', { name: 'Search' }).fill('tide tables');
  await expect(rows).toHaveCount(2);
  const url = page.url();
  await page.goto('/catalog');
  await page.goto(url);
  await expect(rows).toHaveCount(2);
});

test('names are for those who may see them, restricted services too', async ({
  browser,
}) => {
  const seenBy = async (name: string) => {
    const page = await browser.newPage();
    await explore(page, name);
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('incident vault');
    const row = page.getByRole('link', { name: /incident vault/i });
    const empty = page.getByText('No component matches');
    await expect(row.or(empty).first()).toBeVisible();
    const restricted = await row.first().isVisible();
    await page.goto('/catalog/default/component/booking-api/ownership');
    await expect(page.getByText('Who can help')).toBeVisible();
    const names = await page.getByText('In no particular order.').isVisible();
    await page.close();
    return { restricted, names };
  };

  expect(await seenBy(member)).toEqual({ restricted: false, names: false });
  expect(await seenBy(lead)).toEqual({ restricted: false, names: true });
  expect(await seenBy(platformEngineer)).toEqual({
    restricted: true,
    names: true,
  });
});

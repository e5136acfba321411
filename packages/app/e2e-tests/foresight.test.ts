import { readFile } from 'node:fs/promises';
import { comeTo, expect, goTo, ourRoot, test, type Page } from './portal';
import { lead } from './signIn';
import { violations } from './violations';

const tideTables = '/catalog/default/component/tide-tables/ownership';
const booking = '/catalog/default/group/booking/ownership';

test('who next: the tab of a component that one person knows says who could be the second, or whom to ask', async ({
  lead: page,
}) => {
  await goTo(page, tideTables);
  const next = page.getByRole('region', { name: 'Second maintainer wanted' });
  await expect(next).toBeVisible();
  // Names where they may be shown, else the team; words, and never a number.
  await expect(
    next
      .getByText(
        /in the owning team|works (here|in|on)|knows the system|has reviewed|^Ask /,
      )
      .first(),
  ).toBeVisible();
  await expect(next).not.toContainText('%');
});

test('planning a quarter: few steps, what they come to, and the way to each', async ({
  lead: page,
}) => {
  await goTo(page, booking);
  const quarter = page.getByRole('region', { name: 'This quarter' });
  const said = quarter.getByText(/^Services with a single knower: \d+ → \d+$/);
  await expect(said).toBeVisible();
  const [before, after] = ((await said.textContent()) ?? '')
    .match(/\d+/g)!
    .map(Number);
  expect(after).toBeLessThanOrEqual(before);
  const steps = quarter.getByRole('listitem');
  expect(await steps.count()).toBeLessThanOrEqual(5);
  await quarter
    .getByRole('button', { name: /see the working of/ })
    .first()
    .click();
  await expect(
    page.getByRole('dialog').getByText('Qualifying commits'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await steps.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/catalog\/default\/component\/.+\/ownership/);
});

test('learn next: of a team, and for the reader’s eyes what they could learn and what they alone know', async ({
  lead: page,
}) => {
  await goTo(page, booking);
  const learn = page.getByRole('region', { name: 'Learn next', exact: true });
  await expect(
    learn
      .getByText(/is active$|active lately|has left|lacks a second person/i)
      .first(),
  ).toBeVisible();

  await goTo(page, '/ownership/my-teams');
  for (const [name, words] of [
    ['Learn next', /is active|active lately|has left|lacks a second person/],
    ['What I could learn next', /Only you see this.*(your team|you |near)/],
    ['What I alone know', /Only you see this.*(you are|on you alone|be yours)/],
  ] as const) {
    const region = page.getByRole('region', { name, exact: true });
    await comeTo(region);
    await expect(region).toContainText(words);
    await expect(region).not.toContainText(/cannot be loaded|does not answer/);
  }
});

test('a plan becomes issues of a tracker', async ({ lead: page }) => {
  await goTo(page, '/ownership/what-if');
  await page.getByText('A team is dissolved', { exact: true }).click();
  await page.getByRole('combobox', { name: /^Team/ }).fill('Booking');
  await page.getByRole('option', { name: 'Booking' }).click();
  await page.getByRole('button', { name: 'Show what it would mean' }).click();
  const plan = page.getByRole('region', { name: 'Plan' });
  await expect(plan.getByText('Name an owner.').first()).toBeVisible();

  const csv = await downloaded(page, 'Issues (CSV)');
  expect(csv.split(/\r?\n/)[0]).toBe('Title,Description,Labels');
  expect(csv).toContain('- [ ] ');
  const lines = (await downloaded(page, 'Issues (JSON Lines)')).trim();
  const issues: Array<{ title: string; body: string; labels: string[] }> = lines
    .split('\n')
    .map(line => JSON.parse(line));
  expect(issues.length).toBeGreaterThan(0);
  for (const { title, body, labels } of issues) {
    expect(title).not.toBe('');
    expect(body).toContain('- [ ] ');
    expect(labels.length).toBeGreaterThan(0);
  }

  const kept = page.getByRole('region', { name: 'What you asked before' });
  await kept
    .getByRole('button', { name: /^Delete: / })
    .first()
    .click();
  await expect(plan).toHaveCount(0);
});

for (const [theme, width] of [
  ['light', 320],
  ['dark', 390],
] as const) {
  test(`what is planned and learned reads well, ${theme} at ${width} px`, async ({
    dressed,
  }) => {
    const page = await dressed(lead, { theme });
    await page.setViewportSize({ width, height: 800 });
    for (const [path, name] of [
      [tideTables, 'Second maintainer wanted'],
      [booking, 'This quarter'],
      ['/ownership/my-teams', 'What I alone know'],
    ]) {
      await goTo(page, path);
      const region = page.getByRole('region', { name });
      await comeTo(region);
      await expect(region.locator('[class*="bui-Skeleton"]')).toHaveCount(0);
      expect(
        await violations(page, {
          page: name,
          dress: theme,
          of: 'ours',
          within: ourRoot,
        }),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
    }
  });
}

async function downloaded(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}

import { readFile } from 'node:fs/promises';
import { expect, goTo, ourRoot, test, type Page } from './portal';
import { lead } from './signIn';
import { violations } from './violations';

/** Asks, and waits for the sentence that tells what it would mean. */
async function ask(page: Page, question: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Show what it would mean' }).click();
  const said = page.getByRole('status').filter({ hasText: question });
  await expect(said).toBeVisible({ timeout: 30_000 });
  return (await said.textContent()) ?? '';
}

async function pick(page: Page, field: RegExp, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.fill(words);
  await page.getByRole('option', { name: words }).first().click();
}

/** By its words: the button itself is hidden behind what is drawn. */
async function choose(page: Page, kind: string): Promise<void> {
  await page.getByText(kind, { exact: true }).click();
  await expect(page.getByRole('radio', { name: kind })).toBeChecked();
}

/** Takes back all that a test asked. */
async function forgetAll(page: Page): Promise<void> {
  await goTo(page, '/ownership/what-if');
  const kept = page.getByRole('region', { name: 'What you asked before' });
  const all = kept.getByRole('button', { name: /^Delete: / });
  await expect(
    kept.getByText(/Nothing is kept\.|Kept until/).first(),
  ).toBeVisible();
  for (let left = await all.count(); left > 0; left -= 1) {
    await all.first().click();
    await expect(all).toHaveCount(left - 1);
  }
}

test('What if somebody leaves: any one of a team without a name, and oneself', async ({
  lead: page,
}) => {
  await forgetAll(page);
  // The demo keeps names closed, and says so.
  await expect(page.getByText(/the privacy mode of this portal/)).toBeVisible();
  await pick(page, /^Team/, 'Booking');
  const any = await ask(page, /any one member of Booking/);
  expect(any).toMatch(/\d+ services? notices? it/);
  await expect(page).toHaveURL(/\/what-if\?asked=[0-9a-f-]{36}$/);
  const services = page.getByRole('region', { name: 'Services', exact: true });
  await expect(services.getByRole('row').nth(1)).toBeVisible();
  for (const moment of ['before', 'after']) {
    await expect(
      page.getByRole('tree', { name: `Services ${moment} the change` }),
    ).toBeVisible();
  }

  await choose(page, 'I am away');
  await ask(page, /Mara Quillfeather/);

  // Somebody else with the address of a question without names sees the same.
  await page.getByRole('button', { name: /^Show: .*any one member/ }).click();
  await expect(
    page.getByRole('status').filter({ hasText: /any one member of Booking/ }),
  ).toHaveText(any);
  await forgetAll(page);
});

test('What if teams merge: compared with the one that is dissolved', async ({
  lead: page,
}) => {
  await forgetAll(page);
  await choose(page, 'A team is merged into another');
  await pick(page, /^Team(?! that)/, 'Booking');
  await pick(page, /takes over/, 'Payments');
  const merged = await ask(page, /Booking were merged into Payments/);
  expect(merged).not.toMatch(/uncovered/);
  const services = page.getByRole('region', { name: 'Services', exact: true });
  await expect(services.getByText(/Booking → Payments/).first()).toBeVisible();

  await choose(page, 'A team is dissolved');
  const dissolved = await ask(page, /Booking were dissolved/);
  expect(dissolved).toMatch(/\d+ services? (is|are) left uncovered/);

  await page
    .getByRole('button', { name: /^Compare with: .*merged into Payments/ })
    .click();
  const both = page.getByRole('region', { name: 'Side by side' });
  await expect(
    both.getByRole('row').filter({ hasText: 'Left uncovered' }),
  ).toContainText(/[1-9]\d*0$/);
  await forgetAll(page);
});

test('What if: the plan is a file that one can work by', async ({
  lead: page,
}) => {
  await forgetAll(page);
  await choose(page, 'A team is dissolved');
  await pick(page, /^Team/, 'Booking');
  await ask(page, /Booking were dissolved/);
  const plan = page.getByRole('region', { name: 'Plan' });
  await expect(plan.getByText('Name an owner.').first()).toBeVisible();
  for (const [button, line] of [
    ['Markdown', '- [ ] Name an owner.'],
    ['CSV', ',name-owner,'],
  ]) {
    const download = page.waitForEvent('download');
    await plan.getByRole('button', { name: button, exact: true }).click();
    const path = await (await download).path();
    expect(await readFile(path, 'utf8')).toContain(line);
  }
  await forgetAll(page);
});

for (const [theme, width] of [
  ['light', 320],
  ['dark', 390],
  ['light', 1440],
] as const) {
  test(`What if can be read and worked by keyboard, ${theme} at ${width} px`, async ({
    dressed,
  }) => {
    const page = await dressed(lead, { theme });
    await page.setViewportSize({ width, height: 800 });
    await forgetAll(page);
    await choose(page, 'A team is dissolved');
    await pick(page, /^Team/, 'Booking');
    // By keyboard: Enter in the form does what its button does.
    await page.getByRole('button', { name: 'Show what it would mean' }).focus();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('status').filter({ hasText: /Booking were dissolved/ }),
    ).toBeVisible({ timeout: 30_000 });
    expect(
      await violations(page, {
        page: `What if, answered at ${width} px`,
        dress: theme,
        of: 'ours',
        within: ourRoot,
      }),
    ).toEqual([]);
    // Nothing but what scrolls by itself is wider than the window.
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(width);
    const tree = page.getByRole('tree', { name: 'Services after the change' });
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/catalog\/default\/component\//);
    await forgetAll(page);
  });
}

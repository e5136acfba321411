import { expect, test, type Page } from '@playwright/test';
import { lead } from './signIn';

/** Enough for the longest way on any page; a trap would need more. */
const MOST_STEPS = 80;

test('by keyboard alone: find my riskiest service and verify it', async ({
  page,
}) => {
  await page.goto('/');
  await expect(
    page.getByRole('button', { name: `Enter as ${lead}` }),
  ).toBeVisible();
  await goTo(page, 'Tab', new RegExp(`^Enter as ${lead}`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ownership/);

  // My teams lists the riskiest first.
  await expect(page.getByRole('heading', { name: /your teams/ })).toBeVisible();
  await goTo(page, 'Tab', /^My teams$/);
  await page.keyboard.press('Enter');
  const table = page.getByRole('grid', {
    name: 'Components and their ownership health',
  });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  const title = await table
    .getByRole('row')
    .nth(1)
    .getByRole('rowheader')
    .getByRole('link')
    .innerText();

  // The table is one stop; arrows lead through it.
  await goTo(page, 'Tab', new RegExp(title), 'row');
  await goTo(page, 'ArrowRight', new RegExp(`see the working of ${title}$`));
  await page.keyboard.press('Enter');
  const working = page.getByRole('dialog', { name: `The working of ${title}` });
  await expect(working.getByText('Qualifying commits')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(working).toBeHidden();
  expect(await focused(page)).toMatchObject({
    name: expect.stringContaining(`see the working of ${title}`),
  });

  await goTo(page, 'ArrowRight', new RegExp(`^Still ours: confirm ${title}$`));
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(`${title} is confirmed. Thank you.`),
  ).toBeVisible();
  await expect(
    table.getByRole('row', { name: title }).getByText('Confirmed 0 days ago'),
  ).toBeVisible();
});

/** Presses one key until what has the focus bears the name. */
async function goTo(page: Page, key: string, name: RegExp, role?: string) {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (name.test(now.name) && (role === undefined || now.role === role)) {
      return;
    }
    passed.push(now.name.slice(0, 40));
  }
  throw new Error(
    `${key} never came to ${name}, only to: ${passed.join(', ')}`,
  );
}

function focused(page: Page): Promise<{ name: string; role?: string }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return {
      name:
        element?.getAttribute('aria-label') ??
        (element as HTMLElement | null)?.innerText.trim() ??
        '',
      role: element?.getAttribute('role') ?? undefined,
    };
  });
}

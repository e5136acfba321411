import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, goTo, test, type Page } from './portal';

/** Of the catalog, the scan and their pages, one after the other. */
const LONGEST_MS = 180_000;

// A run that was stopped may have left its own.
const name = `seat-counter-${Date.now().toString(36)}`;
const overview = `/catalog/default/component/${name}`;

test('the whole circle: from choosing a path to a component that is owned, on its path and read', async ({
  member: page,
}) => {
  // Several of the longest waits, where the machine is busy.
  test.setTimeout(4 * LONGEST_MS);
  await goTo(page, '/ownership/golden-paths');
  await page
    .getByRole('link', { name: 'Start from this path: Node service' })
    .click();
  await expect(page).toHaveURL(/\/create\/templates\/default\/service-node/);

  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page
    .getByRole('textbox', { name: /^Purpose/ })
    .fill('Counts the seats that are left');
  await page.getByLabel(/^System/).fill('ticketing');
  await page.getByRole('option', { name: /ticketing/i }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();

  const team = page.getByRole('combobox', { name: /^Owning team/ });
  await team.fill('assur');
  await page.getByRole('option', { name: 'Assurance' }).click();
  // The form says it before the run would end on it.
  await expect(
    page.getByText('Has 1 person, and it takes two or more'),
  ).toBeVisible();
  await team.fill('book');
  await page.getByRole('option', { name: 'Booking' }).click();
  await page
    .getByRole('textbox', { name: /^Escalation/ })
    .fill('https://harbour.example/on-call/booking');
  await page.getByRole('button', { name: 'Next', exact: true }).click();

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page).toHaveURL(/\/create\/tasks\//);
  for (const step of [
    'Look at the owner',
    'Ask the team for reviews',
    'Record the path',
    'Publish it in the demo',
  ]) {
    await expect(page.getByText(step, { exact: true }).first()).toBeVisible();
  }
  const made = page.getByRole('link', { name: 'The new component' });
  await expect(made).toBeVisible({ timeout: LONGEST_MS });
  await expect(made).toHaveAttribute('href', new RegExp(`${overview}$`));

  // Each part comes in its own time: the catalog, the report, the cards.
  await untilShown(page, overview, async within => {
    await expect(page.getByText('Too little evidence').first()).toBeVisible(
      within,
    );
    await expect(page.getByText(/^Created from Node service/)).toBeVisible(
      within,
    );
    await expect(
      page.getByRole('link', { name: 'Booking', exact: true }).first(),
    ).toBeVisible(within);
  });
  await goTo(page, `${overview}/ownership`);
  await expect(
    page.getByRole('region', { name: 'Declared owner' }),
  ).toContainText('Booking');
  // 60 days after the day that the portal takes for today
  await expect(
    page.getByText(/^It can be judged from (19 Jan 2027|Jan 19, 2027)\.$/),
  ).toBeVisible();

  await goTo(page, '/ownership/golden-paths');
  await expect(
    page.getByRole('listitem').filter({
      has: page.getByRole('link', {
        name: 'Start from this path: Node service',
      }),
    }),
  ).toContainText(/[4-9] components/);
});

test.afterAll('what was published goes again', async ({ windows }) => {
  const folder = process.env.PUBLISHED_FOLDER;
  if (!folder) return;
  await rm(join(folder, `${name}.git`), { recursive: true, force: true });
  const page = await windows.of('Bo Lanternfish');
  await untilShown(page, `/ownership/explore?search=${name}`, within =>
    expect(page.getByText('No component matches').first()).toBeVisible(within),
  );
});

/** Loads a page again and again, until all is there. */
async function untilShown(
  page: Page,
  path: string,
  look: (within: { timeout: number }) => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await look({ timeout: 15_000 });
  }).toPass({ timeout: LONGEST_MS });
}

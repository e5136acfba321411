import { processListeningOn } from './backendProcess';
import { placeOf } from './pages';
import { expect, goTo, ourRoot, rowsOf, test } from './portal';

// After all other tests (see playwright.config.ts): the last of these leaves
// no backend behind.

const components = 'Components and their ownership health';

test('while the backend’s process hangs, what is there stays; when it goes on, so does the page', async ({
  lead: page,
}) => {
  const backend = await backendOf(page);
  const rows = rowsOf(page, components);
  const slow = page.getByRole('status').getByText(/^Still loading\./);
  process.kill(backend, 'SIGSTOP');
  try {
    await page.getByRole('searchbox', { name: 'Search' }).fill('tide tables');
    await expect(page.getByText('Updating…')).toBeVisible();
    await expect(rows).toHaveCount(20);
    await goTo(page, placeOf('Risks').path);
    await expect(slow.first()).toBeVisible();
  } finally {
    process.kill(backend, 'SIGCONT');
  }
  await expect(rowsOf(page, 'Findings').first()).toBeVisible();
  await expect(slow).toHaveCount(0);
});

test('once the backend’s process is gone, no page is blank and no catalog is needed to say so', async ({
  lead: page,
}) => {
  const backend = await backendOf(page);
  process.kill(backend, 'SIGKILL');
  const away = page
    .locator(ourRoot)
    .getByText('The ownership backend does not answer');
  await page.getByRole('searchbox', { name: 'Search' }).fill('tide');
  await expect(away.first()).toBeVisible();
  await expect(rowsOf(page, components)).toHaveCount(20);

  for (const name of [
    'My teams',
    'Risks',
    'What if',
    'Golden paths',
    'Audit',
    'Method & data',
  ]) {
    await page.getByRole('tab', { name }).click();
    await expect(away.first(), name).toBeVisible();
  }
});

/** Opens Explore and finds who answers it. */
async function backendOf(page: Parameters<typeof goTo>[0]): Promise<number> {
  const asked = page.waitForRequest(/\/api\/ownership\//);
  await goTo(page, placeOf('Explore').path);
  const { port } = new URL((await asked).url());
  await expect(rowsOf(page, components)).toHaveCount(20);
  return processListeningOn(Number(port));
}

import { expect, goTo, rowsOf, test, type Page } from './portal';
import { lead } from './signIn';

/** Enough for the longest way on any page; a trap would need more. */
const MOST_STEPS = 80;

const components = 'Components and their ownership health';

test('by keyboard alone: find my riskiest service and verify it', async ({
  page,
}) => {
  await page.goto('/');
  await expect(
    page.getByRole('button', { name: `Enter as ${lead}` }),
  ).toBeVisible();
  await press(page, 'Tab', new RegExp(`^Enter as ${lead}`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ownership/);

  // My teams lists the riskiest first.
  await expect(page.getByRole('heading', { name: /your teams/ })).toBeVisible();
  await press(page, 'Tab', /^My teams$/);
  await page.keyboard.press('Enter');
  const table = page.getByRole('grid', { name: components });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  const title = await table
    .getByRole('row')
    .nth(1)
    .getByRole('rowheader')
    .getByRole('link')
    .innerText();

  // The table is one stop; arrows lead through it.
  await press(page, 'Tab', new RegExp(title), 'row');
  await press(page, 'ArrowRight', new RegExp(`see the working of ${title}$`));
  await page.keyboard.press('Enter');
  const working = page.getByRole('dialog', { name: `The working of ${title}` });
  await expect(working.getByText('Qualifying commits')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(working).toBeHidden();
  expect(await focused(page)).toMatchObject({
    name: expect.stringContaining(`see the working of ${title}`),
  });

  await press(page, 'ArrowRight', new RegExp(`^Still ours: confirm ${title}$`));
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(`${title} is confirmed. Thank you.`).first(),
  ).toBeVisible();
  await expect(
    table.getByRole('row', { name: title }).getByText('Confirmed today'),
  ).toBeVisible();
});

test('the map: arrows move, Enter goes down, Backspace up', async ({
  lead: page,
}) => {
  await goTo(page, '/ownership/explore?map=domain');
  const map = page.getByRole('tree');
  await expect(map.getByRole('treeitem').first()).toBeVisible();
  await press(page, 'Tab', /^(Travel|Voyages|Foundations): \d+ components/);
  const first = (await focused(page)).name;
  await page.keyboard.press('ArrowRight');
  const second = (await focused(page)).name;
  expect(second).not.toBe(first);
  await page.keyboard.press('Home');
  expect((await focused(page)).name).toBe(first);

  await page.keyboard.press('Enter');
  const where = page.getByRole('navigation', { name: 'Where in the map' });
  await expect(where).toContainText(first.split(':')[0]);
  await expect(map).toHaveAccessibleName('Systems by activity');
  await expect.poll(async () => (await focused(page)).role).toBe('treeitem');
  await page.keyboard.press('Backspace');
  await expect(map).toHaveAccessibleName('Domains by activity');
  await expect.poll(async () => (await focused(page)).role).toBe('treeitem');

  await goTo(page, '/ownership/explore?search=port+map');
  const tile = map.getByRole('treeitem', { name: /^Port map: / });
  await tile.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/component\/port-map\/ownership$/);
});

test('the heat table and the flows: each stop has a name and leads on', async ({
  lead: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await goTo(page, '/ownership/audit');
  const heat = page.getByRole('group', {
    name: 'Teams by what needs attention',
  });
  await expect(heat.getByRole('link').first()).toBeVisible();
  await press(page, 'Tab', /^Teams by what needs attention$/);
  await expect(heat).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => heat.evaluate(element => element.scrollLeft))
    .toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await expect(heat.getByRole('link').first()).toBeFocused();

  const flow = page
    .getByRole('table', { name: 'Where knowledge lies elsewhere' })
    .getByRole('link')
    .first();
  const name = await flow.innerText();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    if (await flow.evaluate(link => link === document.activeElement)) {
      break;
    }
  }
  await expect(flow).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name }).first()).toBeVisible();
});

test('the filter bar: open a list, choose, close, and be where one was', async ({
  lead: page,
}) => {
  await goTo(page, '/ownership/explore');
  const rows = rowsOf(page, components);
  await expect(rows).toHaveCount(20);
  const teams = page.getByRole('button', {
    name: 'Team, child teams included',
  });
  await press(page, 'Tab', /^Team, child teams included/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('Fleet');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(3);
  // Once for the words that were typed, once for the list.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(teams).toBeFocused();

  await press(page, 'Tab', /^More filters/);
  await page.keyboard.press('Enter');
  await press(page, 'Tab', /^Domain/);
  await press(page, 'Tab', /^At risk/);
  await page.keyboard.press('Space');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(rows).toHaveCount(3);
});

test('a filter that is typed keeps the focus, and the page its place', async ({
  lead: page,
}) => {
  await goTo(page, '/ownership/explore');
  await expect(rowsOf(page, components)).toHaveCount(20);
  const search = page.getByRole('searchbox', { name: 'Search' });
  const box = await search.elementHandle();
  await search.focus();
  await page.keyboard.type('tide');
  await expect(page).toHaveURL(/search=tide$/);
  await expect(rowsOf(page, components)).not.toHaveCount(20);
  await page.keyboard.type(' tables');
  await expect(page).toHaveURL(/search=tide\+tables$/);
  await expect(search).toBeFocused();
  expect(await box?.evaluate(element => element.isConnected)).toBe(true);
});

test('what a filter leaves and what an action did are announced', async ({
  lead: page,
}) => {
  const said = page.getByRole('status');
  await goTo(page, '/ownership/explore');
  await expect(said.filter({ hasText: /^24 components$/ })).toBeAttached();
  await page.getByRole('searchbox', { name: 'Search' }).fill('tide tables');
  await expect(said.filter({ hasText: /^1 component$/ })).toBeAttached();
  await page.getByRole('searchbox', { name: 'Search' }).fill('albatross');
  await expect(said.filter({ hasText: 'No component matches' })).toBeAttached();

  await goTo(page, '/ownership/risks');
  await expect(said.filter({ hasText: /^\d+ open findings$/ })).toBeAttached();
  await page.getByRole('searchbox', { name: 'Search' }).fill('tide tables');
  await expect(said.filter({ hasText: /^\d open findings?$/ })).toBeAttached();

  await goTo(page, '/ownership/golden-paths');
  await page.getByRole('searchbox').fill('library');
  await expect(said.filter({ hasText: /^1 golden path$/ })).toBeAttached();
  await page.getByRole('searchbox').fill('albatross');
  await expect(
    said.filter({ hasText: 'No golden path matches' }),
  ).toBeAttached();

  await goTo(page, '/ownership/audit');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(
    said.filter({ hasText: 'The link to exactly this view is copied.' }),
  ).toBeAttached();
});

/** Presses one key until what has the focus bears the name. */
async function press(page: Page, key: string, name: RegExp, role?: string) {
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
        (element as HTMLElement | null)?.innerText?.trim() ??
        '',
      role: element?.getAttribute('role') ?? undefined,
    };
  });
}

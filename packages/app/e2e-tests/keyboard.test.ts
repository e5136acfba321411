import { expect, goTo, rowsOf, test, type Locator, type Page } from './portal';
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
  await expect(
    page.getByRole('heading', { name: /for your teams/ }),
  ).toBeVisible();
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

test.describe('by keyboard alone: what changes data, and the way back', () => {
  test('a dispute', async ({ lead: page }) => {
    await goTo(page, '/ownership/my-teams');
    await inTable(page, components, 'Gangway sensors');
    await press(page, 'ArrowRight', /^Not ours: Gangway sensors$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', {
      name: 'Is Gangway sensors not yours?',
    });
    await expect(dialog).toBeVisible();
    await type(page, dialog.getByRole('textbox', { name: 'Reason' }), 'Sold.');
    await press(page, 'Tab', /^Say that it is not ours$/);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();

    await goTo(page, '/catalog/default/component/gangway-sensors/ownership');
    // The report is made anew a moment later.
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('Sold.', { exact: true })).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 60_000 });
    await press(page, 'Tab', /^Withdraw$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Sold.', { exact: true })).toHaveCount(0);
  });

  test('a hand-over', async ({ lead: page }) => {
    await goTo(page, '/ownership/my-teams');
    await inTable(page, components, 'Gangway sensors');
    await press(page, 'ArrowRight', /^Hand over Gangway sensors$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', {
      name: 'Hand Gangway sensors over',
    });
    await expect(dialog).toBeVisible();
    const team = dialog.getByRole('combobox', { name: 'To which team' });
    await type(page, team, 'book');
    await expect(page.getByRole('option', { name: 'Booking' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(team).toHaveValue('Booking');
    await press(page, 'Tab', /^Propose$/);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();

    await goTo(page, '/catalog/default/component/gangway-sensors/ownership');
    const handovers = page.getByRole('region', { name: 'Handovers' });
    await expect(
      handovers.getByText(/Fleet → Booking: proposed/),
    ).toBeVisible();
    await press(page, 'Tab', /^Withdraw$/);
    await page.keyboard.press('Enter');
    await expect(
      handovers.getByText(/Fleet → Booking: withdrawn/),
    ).toBeVisible();
  });

  test('a finding set aside, and the list as a file', async ({
    engineer: page,
  }) => {
    const search = 'search=ticket+printer';
    const rows = rowsOf(page, 'Findings');
    await goTo(page, `/ownership/risks?${search}`);
    await expect(rows.first()).toContainText('Ticket printer');
    const before = await rows.count();
    const downloaded = page.waitForEvent('download');
    await press(page, 'Tab', /^CSV$/);
    await page.keyboard.press('Enter');
    expect((await downloaded).suggestedFilename()).toBe(
      'ownership-findings.csv',
    );

    await inTable(page, 'Findings', 'Ticket printer');
    await press(page, 'ArrowRight', /^Set aside: Ticket printer$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', {
      name: 'Set aside: Ticket printer',
    });
    await expect(dialog).toBeVisible();
    await until(
      page,
      'Tab',
      async () =>
        (await dialog.locator('input[type="radio"]:focus').count()) > 0,
    );
    await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('radio', { name: '7 days' })).toBeChecked();
    await type(page, dialog.getByRole('textbox', { name: 'Reason' }), 'Later.');
    await press(page, 'Tab', /^Set aside$/);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(rows).toHaveCount(before - 1);
    // The row leaves at once; only then has the backend said yes.
    await expect(
      page.getByText(/^Ticket printer is set aside until/).first(),
    ).toBeAttached();

    await goTo(page, `/ownership/risks?${search}&findingState=snoozed`);
    await expect(rows.filter({ hasText: 'Later.' })).toBeVisible();
    await inTable(page, 'Findings', 'Ticket printer');
    await press(page, 'ArrowRight', /^Bring back: Ticket printer$/);
    await page.keyboard.press('Enter');
    await expect(rows.filter({ hasText: 'Later.' })).toHaveCount(0);
  });
});

/** Tabs into a table, which is one stop, and goes down to a row. */
async function inTable(page: Page, table: string, row: string): Promise<void> {
  const grid = page.getByRole('grid', { name: table });
  await expect(
    rowsOf(page, table).filter({ hasText: row }).first(),
  ).toBeVisible();
  await until(
    page,
    'Tab',
    async () => (await grid.locator('[role="row"]:focus').count()) > 0,
  );
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await focused(page)).name.includes(row)) {
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no row of ${table} has ${row}`);
}

/** Tabs to a field and types. */
async function type(page: Page, field: Locator, words: string): Promise<void> {
  const isThere = () =>
    field.evaluate(element => element === document.activeElement);
  if (!(await isThere())) {
    await until(page, 'Tab', isThere);
  }
  await page.keyboard.type(words);
}

/** Presses one key until it is so. */
async function until(
  page: Page,
  key: string,
  isSo: () => Promise<boolean>,
): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press(key);
    if (await isSo()) {
      return;
    }
  }
  throw new Error(`${key} led nowhere`);
}

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

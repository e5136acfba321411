import { readFile } from 'node:fs/promises';
import { expect, goTo, ourRoot, rowsOf, test } from './portal';

const components = 'Components and their ownership health';

test('My teams: what waits, which step helps, and what it would gain', async ({
  lead: page,
}) => {
  await goTo(page, '/ownership/my-teams');
  await expect(
    page.getByRole('heading', {
      name: /^\d+ things? waits? for your teams\.$/,
    }),
  ).toBeVisible();
  // Several things wait there; one of them says which step helps.
  const todo = page
    .getByRole('listitem')
    .filter({ hasText: 'Tide tables' })
    .filter({ hasText: 'This helps most:' })
    .first();
  await expect(todo.getByText(/^This helps most:/)).toBeVisible();

  const rows = rowsOf(page, components);
  await expect(rows.first()).toContainText('Tide tables');
  await rows
    .first()
    .getByRole('button', { name: /see the working of Tide tables$/ })
    .click();
  const working = page.getByRole('dialog', {
    name: 'The working of Tide tables',
  });
  await expect(working.getByText('The sum', { exact: true })).toBeVisible();
  await working
    .getByRole('radiogroup', { name: 'A step to try out' })
    .getByText(/^Grow a second maintainer/)
    .click();
  await expect(
    working.getByText(/^The score would go from \d+ to \d+\.$/),
  ).toBeVisible();
  await working.getByRole('button', { name: 'Close' }).click();
  await expect(working).toBeHidden();

  await todo
    .getByRole('link', { name: 'See the working of Tide tables' })
    .click();
  await expect(page).toHaveURL(/component\/tide-tables\/ownership$/);
  await expect(
    page.getByText('Critical: this component hangs on one person'),
  ).toBeVisible();
});

test('Explore: from a domain to one component, and by another lens', async ({
  member: page,
}) => {
  await goTo(page, '/ownership/explore');
  const rows = rowsOf(page, components);
  await expect(rows).toHaveCount(20);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(rows).toHaveCount(4);

  await page.getByRole('radio', { name: 'Domains' }).click();
  const map = page.getByRole('tree');
  await map.getByRole('treeitem', { name: /^Voyages: 8 components/ }).click();
  await map.getByRole('treeitem', { name: /^Berths and tides: / }).click();
  await expect(rows).toHaveCount(5);
  const where = page.getByRole('navigation', { name: 'Where in the map' });
  await expect(where).toContainText('Berths and tides');
  await expect(page).toHaveURL(/domain=.*voyages.*system=.*berths-and-tides/);

  const legend = page.getByRole('list', { name: 'What the colours mean' });
  await page.getByRole('button', { name: /Colour by/ }).click();
  await page.getByRole('option', { name: 'Knowledge redundancy' }).click();
  await expect(legend).toContainText('Single');
  await expect(page).toHaveURL(/lens=redundancy/);

  await where.getByRole('button', { name: 'Everything' }).click();
  await expect(map.getByRole('treeitem', { name: /^Voyages/ })).toBeVisible();

  await page.getByRole('radio', { name: 'Components' }).click();
  await page
    .getByRole('button', { name: 'Team, child teams included' })
    .click();
  await page.getByRole('option', { name: /^Fleet/ }).click();
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(3);
  await rows.getByRole('link', { name: 'Port map' }).click();
  await expect(page).toHaveURL(/component\/port-map\/ownership$/);
});

test('Risks: the most urgent first, by team, and only what one asks for', async ({
  engineer: page,
}) => {
  await goTo(page, '/ownership/risks');
  const rows = rowsOf(page, 'Findings');
  await expect(rows.first()).toContainText('Critical');

  await page.getByRole('button', { name: 'By team' }).click();
  const teams = rowsOf(page, 'Findings by owner');
  const first = teams.first();
  await expect(first).toBeVisible();
  await first.getByRole('rowheader').getByRole('button').click();
  await expect(page).toHaveURL(/owner=/);
  await expect(rows.first()).toBeVisible();

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Kind of finding' }).click();
  await page
    .getByRole('option', { name: 'Owner is not in the catalog' })
    .click();
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Manifest store');
  await rows.first().getByRole('link', { name: 'Manifest store' }).click();
  await expect(
    page.getByRole('region', { name: 'Declared owner' }),
  ).toContainText('Did you mean Payments?');
});

test('Golden paths: find one, see who keeps it, start from it', async ({
  member: page,
}) => {
  await goTo(page, '/ownership/golden-paths');
  const cards = page.getByRole('listitem').filter({
    has: page.getByRole('link', { name: /^Start from this path: / }),
  });
  await expect(cards.first()).toBeVisible();
  const all = await cards.count();
  expect(all).toBeGreaterThan(1);
  await page
    .getByRole('searchbox', { name: 'Search golden paths' })
    .fill('library');
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText(/Maintained by\s*Platform/);
  await cards.getByRole('link', { name: /^Start from this path: / }).click();
  await expect(page).toHaveURL(/\/create\/templates\/default\//);
  await expect(page.getByRole('textbox').first()).toBeVisible();
});

test('Golden paths: one of them at its own address, from its card to what came from it', async ({
  engineer: page,
}) => {
  await goTo(page, '/ownership/golden-paths');
  await page
    .locator(ourRoot)
    .getByRole('heading', { name: 'Node service' })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/golden-paths\/default\/service-node$/);
  await expect(page.getByRole('tab', { name: 'Golden paths' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(
    page.getByRole('img', { name: 'Components from Node service by version' }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Currency and health' }),
  ).toBeVisible();
  const rows = rowsOf(page, 'What came from it');
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  await page.getByRole('button', { name: /Currency$/ }).click();
  await page.getByRole('option', { name: 'Newest version' }).click();
  await expect(page).toHaveURL(/\?currency=current$/);
  await expect(rows).not.toHaveCount(all);

  await page
    .getByRole('link', { name: 'Bring something existing onto it' })
    .click();
  await expect(page).toHaveURL(/\/create\/templates\/default\/bring-onto-path/);
  await expect(page.getByRole('textbox', { name: /^Path/ })).toHaveValue(
    /Node service|service-node/i,
  );
});

test('Golden paths: what is on none, and the way onto the one that suits', async ({
  engineer: page,
}) => {
  await goTo(page, '/ownership/golden-paths');
  const teams = page.getByRole('region', { name: 'Teams on golden paths' });
  await expect(
    teams.getByRole('row').filter({ hasText: 'Fleet' }),
  ).toBeVisible();
  await teams
    .getByRole('button', { name: /^\d+, On no golden path, .*: see the list$/ })
    .first()
    .click();
  const panel = page.getByRole('dialog', { name: /^On no golden path, / });
  await expect(panel.getByRole('rowheader').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await page
    .getByRole('region', { name: 'On no golden path' })
    .getByRole('link', { name: /^Bring it onto this path: / })
    .first()
    .click();
  await expect(page).toHaveURL(/bring-onto-path\?formData=.*component.*path/);
});

test('Audit: from a team’s share to its components, and all of it as JSON', async ({
  engineer: page,
}) => {
  await goTo(page, '/ownership/audit');
  await expect(
    page.getByRole('heading', {
      name: /^\d+ of \d+ components have a score\.$/,
    }),
  ).toBeVisible();
  const heat = page.getByRole('region', {
    name: 'Teams by what needs attention',
  });
  const row = heat.getByRole('row').filter({ hasText: 'Fleet' });
  await expect(row.getByRole('cell').first()).toHaveText('3');

  const flows = page.getByRole('table', {
    name: 'Where knowledge lies elsewhere',
  });
  await expect(
    flows.getByRole('row').filter({ hasText: 'Crewing' }),
  ).toContainText('Fleet');
  await expect(
    page.getByRole('img', { name: 'Where knowledge lies elsewhere' }),
  ).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    // The changes further down have exports of their own.
    page.getByRole('button', { name: 'JSON' }).first().click(),
  ]);
  const reports = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(reports).toHaveLength(25);

  await row.getByRole('link', { name: 'Fleet' }).click();
  await expect(page).toHaveURL(/\/ownership\/explore\?owner=/);
  await expect(rowsOf(page, components)).toHaveCount(3);
});

test('Method & data: the formula, each repository, and my own data', async ({
  member: page,
}) => {
  await goTo(page, '/ownership/method');
  const formula = page.getByRole('region', { name: 'Ownership health score' });
  await expect(
    formula.getByRole('row').filter({ hasText: 'Knowledge redundancy' }),
  ).toContainText('35');
  const repositories = page.getByRole('region', { name: 'Repositories' });
  await expect(
    repositories.getByText(/tariff-archive\.git$/).first(),
  ).toBeVisible();
  await expect(
    repositories.getByText(/^Empty repository/).first(),
  ).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my data' }).click(),
  ]);
  const data = await readFile(await file.path(), 'utf8');
  expect(data).toContain('bo.lanternfish@harbour.example');
  expect(data).not.toContain('mara.quillfeather');

  await page.getByRole('button', { name: 'Erase my name…' }).click();
  const dialog = page.getByRole('dialog', {
    name: 'Erase your name and addresses?',
  });
  await expect(dialog).toContainText('This cannot be taken back.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('Method & data: an address of mine is linked and taken back, another’s is not', async ({
  member: page,
}) => {
  const mine = 'bo.lanternfish@ferry-laptop.example';
  await goTo(page, '/ownership/method');
  const identities = page.getByRole('region', { name: 'Your identities' });
  const field = identities.getByRole('textbox', {
    name: 'Another address of yours',
  });
  const submit = identities.getByRole('button', { name: 'Link it' });
  await field.fill('dora.barnacle@harbour.example');
  await submit.click();
  await expect(
    identities
      .getByRole('alert')
      .filter({ hasText: 'This address cannot be linked' }),
  ).toBeVisible();
  await expect(field).toHaveValue('dora.barnacle@harbour.example');

  await field.fill(mine);
  await submit.click();
  await expect(
    page
      .getByRole('alertdialog')
      .filter({ hasText: `${mine} is linked to you.` })
      .first(),
  ).toBeVisible();
  const row = identities.getByRole('listitem').filter({ hasText: mine });
  await expect(row).toContainText('Linked by you');
  await expect(field).toHaveValue('');
  await page.reload();
  await row.getByRole('button', { name: `Take back ${mine}` }).click();
  await expect(row).toHaveCount(0);
});

import { placeOf } from './pages';
import { expect, goTo, rowsOf, test } from './portal';

const components = 'Components and their ownership health';

test('a component: why, since when, where inside, and who can help', async ({
  lead: page,
}) => {
  await goTo(page, placeOf('Component').path);
  await expect(
    page.getByText('Critical: this component hangs on one person'),
  ).toBeVisible();
  await expect(
    page.getByText(
      'It is critical because that person has left the organisation.',
    ),
  ).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Knowledge by team' }),
  ).toContainText('People who have left');
  await expect(
    page.getByRole('tree', {
      name: 'Folders by files and by how many authors are left',
    }),
  ).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Who can help' }),
  ).toContainText('Bram Bowsprit');
  const steps = page.getByRole('region', { name: 'What helps most' });
  await expect(steps.getByRole('listitem').first()).toContainText(/\d+ → \d+/);
});

test('a component’s overview: cards, and a banner only where it cannot wait', async ({
  lead: page,
}) => {
  const banner = page.getByText('This cannot wait');
  await goTo(page, '/catalog/default/component/booking-api');
  await expect(page.getByText('Ownership health').first()).toBeVisible();
  await expect(page.getByText('Who can help').first()).toBeVisible();
  await expect(page.getByText(/^Created from /).first()).toBeVisible();
  await expect(banner).toBeHidden();

  await goTo(page, '/catalog/default/component/fare-engine');
  await expect(banner).toBeVisible();
  await expect(
    page.getByText('One person holds most of what is known about it.', {
      exact: false,
    }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'See the working' }).first().click();
  await expect(page).toHaveURL(/component\/fare-engine\/ownership$/);
});

for (const { place, count, filter } of [
  { place: 'System', count: 4, filter: /explore\?.*system=/ },
  { place: 'Domain', count: 8, filter: /explore\?.*domain=/ },
]) {
  test(`a ${place.toLowerCase()}: what is in it, and the way to explore just that`, async ({
    member: page,
  }) => {
    await goTo(page, placeOf(place).path);
    const area = page.getByRole('region', { name: 'What is in here' });
    await expect(
      area.getByRole('table', { name: 'Components by knowledge redundancy' }),
    ).toBeVisible();
    await expect(rowsOf(page, components)).toHaveCount(count);
    await expect(
      page.getByRole('region', { name: 'Declared owner' }),
    ).toBeVisible();
    await area
      .getByRole('link', { name: `Explore these ${count} components` })
      .click();
    await expect(page).toHaveURL(filter);
    await expect(rowsOf(page, components)).toHaveCount(count);
  });
}

for (const place of ['API', 'Resource']) {
  test(`${place}: who owns it, whom to wake, and what helps`, async ({
    member: page,
  }) => {
    await goTo(page, placeOf(place).path);
    const owner = page.getByRole('region', { name: 'Declared owner' });
    await expect(
      owner.getByRole('link', { name: 'Booking', exact: true }),
    ).toBeVisible();
    await expect(owner).toContainText('In an emergency');
    await expect(
      owner.getByRole('button', { name: /^Still ours: / }),
    ).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'What helps most' }),
    ).toBeVisible();
  });
}

test('a group: what it and its child groups own, and what waits for it', async ({
  member: page,
}) => {
  await goTo(page, '/catalog/default/group/operations/ownership');
  const rows = rowsOf(page, components);
  await expect(rows).toHaveCount(6);
  await expect(
    page.getByRole('region', { name: 'What waits for this team' }),
  ).toContainText('Tide tables');
  await page.getByRole('radio', { name: 'This group only' }).click();
  await expect(rows).toHaveCount(0);
  await expect(
    page.getByText('There are no components in here that you may see.').first(),
  ).toBeVisible();
});

test('a person: only they see what they own through their teams', async ({
  lead: page,
}) => {
  await goTo(page, placeOf('User').path);
  await expect(
    page.getByText('Only you see this.', { exact: false }),
  ).toBeVisible();
  await expect(rowsOf(page, components)).toHaveCount(3);

  await goTo(page, '/catalog/default/user/bo-lanternfish/ownership');
  await expect(page.getByText('Nothing is shown about a person')).toBeVisible();
  await expect(rowsOf(page, components)).toHaveCount(0);
});

test('a template: what came from it, and how it stands there', async ({
  engineer: page,
}) => {
  await goTo(page, placeOf('Template').path);
  const rows = rowsOf(page, 'What came from it');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Booking API' })).toContainText('100');
  await rows.getByRole('link', { name: 'Booking API' }).click();
  await expect(page).toHaveURL(/component\/booking-api\/ownership$/);
});

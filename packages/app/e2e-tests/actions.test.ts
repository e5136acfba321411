import type { Download } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { comeTo, expect, goTo, rowsOf, test, type Page } from './portal';

const components = 'Components and their ownership health';

test.describe('what changes data says so, stays, and can be taken back', () => {
  test('a confirmation, and one taken back', async ({ lead: page }) => {
    await goTo(page, '/ownership/my-teams');
    const row = rowsOf(page, components).filter({ hasText: 'Port map' });
    const before = row.getByText(/^(Never c|C|Last c)onfirmed/);
    await expect(before).toBeVisible();
    const words = await before.innerText();
    await row
      .getByRole('button', { name: 'Still ours: confirm Port map' })
      .click();
    await expectToast(page, 'Port map is confirmed. Thank you.');
    await row
      .getByRole('button', { name: 'Take back the confirmation of Port map' })
      .click();
    await expectToast(page, 'The confirmation of Port map is taken back.');
    await expect(before).toHaveText(words);
    await page.reload();
    await expect(before).toHaveText(words);

    await row
      .getByRole('button', { name: 'Still ours: confirm Port map' })
      .click();
    const toast = page
      .getByRole('alertdialog')
      .filter({ hasText: 'Port map is confirmed.' });
    await expect(toast).toBeVisible();
    await page.reload();
    await expect(row.getByText('Confirmed today')).toBeVisible();
  });

  test('a dispute, which its author withdraws', async ({ lead: page }) => {
    await goTo(page, '/ownership/my-teams');
    const row = rowsOf(page, components).filter({ hasText: 'Gangway sensors' });
    await row
      .getByRole('button', { name: 'Not ours: Gangway sensors' })
      .click();
    const dialog = page.getByRole('dialog', {
      name: 'Is Gangway sensors not yours?',
    });
    const submit = dialog.getByRole('button', {
      name: 'Say that it is not ours',
    });
    await expect(submit).toBeDisabled();
    const reason = 'The gangways belong to the ports now.';
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await submit.click();
    await expectToast(
      page,
      'Your team now sees that Gangway sensors may not be theirs.',
    );
    await expect(dialog).toBeHidden();

    await goTo(page, '/catalog/default/component/gangway-sensors/ownership');
    await page.reload();
    await expect(page.getByText(reason)).toBeVisible();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await expectToast(page, 'The dispute of Gangway sensors is withdrawn.');
    await expect(page.getByText(reason)).toHaveCount(0);
  });

  test('a finding set aside, and taken up again', async ({
    engineer: page,
  }) => {
    await goTo(page, '/ownership/risks?search=ticket+printer');
    const rows = rowsOf(page, 'Findings');
    const row = rows.filter({ hasText: 'Hangs on one person' });
    const others = (await expectRows(page)) - 1;
    await row
      .getByRole('button', { name: 'Set aside: Ticket printer' })
      .click();
    const dialog = page.getByRole('dialog', {
      name: 'Set aside: Ticket printer',
    });
    const submit = dialog.getByRole('button', { name: 'Set aside' });
    await expect(submit).toBeDisabled();
    await dialog.getByText('7 days', { exact: true }).click();
    const reason = 'It is replaced in spring.';
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await submit.click();
    await expectToast(
      page,
      new RegExp(`^Ticket printer is set aside until (${dayFromNow(7)})\\.`),
    );
    await expect(row).toHaveCount(0);
    await expect(rows).toHaveCount(others);

    await goTo(
      page,
      '/ownership/risks?search=ticket+printer&findingState=snoozed',
    );
    await page.reload();
    await expect(
      row.getByText(
        new RegExp(`^Set aside until (${dayFromNow(7)}): ${reason}`),
      ),
    ).toBeVisible();
    await row
      .getByRole('button', { name: 'Bring back: Ticket printer' })
      .click();
    await expectToast(page, 'Ticket printer is back in the list.');
    await expect(row).toHaveCount(0);

    await goTo(page, '/ownership/risks?search=ticket+printer');
    await expect(row).toBeVisible();
  });

  test('a hand-over that the receivers accept, and its proposer withdraws', async ({
    lead: giver,
    member: receiver,
  }) => {
    await goTo(giver, '/ownership/my-teams');
    // A page that still grows takes the list of the dialog along.
    await comeTo(giver.getByRole('region', { name: 'What I alone know' }));
    await rowsOf(giver, components)
      .filter({ hasText: 'Port map' })
      .getByRole('button', { name: 'Hand over Port map' })
      .click();
    const dialog = giver.getByRole('dialog', { name: 'Hand Port map over' });
    const team = dialog.getByRole('combobox', { name: 'To which team' });
    await team.fill('book');
    await giver.getByRole('option', { name: 'Booking' }).click();
    await expect(team).toHaveValue('Booking');
    const reason = dialog.getByRole('textbox', { name: 'Reason' });
    await reason.fill('Travellers look at it more than captains do.');
    // The list opens for keys and its button, and for nothing else.
    await team.click();
    await expect(giver.getByRole('option')).toHaveCount(0);
    await reason.click();
    await expect(giver.getByRole('option')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await expectToast(giver, 'Booking is asked to take Port map.');

    const asked = receiver
      .getByRole('listitem')
      .filter({ hasText: 'asks Booking to take it over.' });
    await goTo(receiver, '/ownership/my-teams');
    await expect(asked.getByText('Port map')).toBeVisible();
    await expect(asked.getByText('Travellers look at it more')).toBeVisible();
    await asked.getByRole('button', { name: 'Accept: Port map' }).click();
    await receiver
      .getByRole('dialog', { name: 'Accept: Port map' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await expectToast(receiver, 'Accepted. The patch is ready.');
    await expect(asked).toHaveCount(0);

    await goTo(giver, '/catalog/default/component/port-map/ownership');
    await giver.reload();
    const handovers = giver.getByRole('region', { name: 'Handovers' });
    await expect(
      handovers.getByText(/Fleet → Booking: accepted/),
    ).toBeVisible();
    // The demo's descriptors are outside of what the backend may read.
    const [patch] = await Promise.all([
      giver.waitForEvent('download'),
      handovers.getByRole('button', { name: 'Download patch' }).click(),
    ]);
    await expectToast(giver, 'The patch is downloaded.');
    expect(await textOf(patch)).toContain(
      '+/packages/port-map/ @harbour/booking',
    );
    await expect(
      handovers.getByText(/^Descriptor: The file is outside the folders/),
    ).toBeVisible();

    await handovers.getByRole('button', { name: 'Withdraw' }).click();
    await expectToast(giver, 'Withdrawn.');
    await expect(
      handovers.getByText(/Fleet → Booking: withdrawn/),
    ).toBeVisible();
  });

  test('a repository that is read sooner', async ({ engineer: page }) => {
    await goTo(page, '/catalog/default/component/booking-api/ownership');
    await page
      .getByRole('button', { name: 'Read it now: Booking API' })
      .click();
    await expectToast(page, 'Booking API is next in the queue.');
    await expect(
      page.getByRole('status').filter({ hasText: /^Read\.$/ }),
    ).toBeVisible();
  });
});

test('what the backend refuses is told where it was asked for, and nothing typed is lost', async ({
  lead: page,
}) => {
  await goTo(page, '/ownership/my-teams');
  await page
    .getByRole('button', { name: 'Not ours: Port map' })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Is Port map not yours?' });
  const reason = dialog.getByRole('textbox', { name: 'Reason' });
  await reason.fill('Nobody here draws maps.');
  await page.route(/\/api\/ownership\/verifications/, route =>
    route.abort('connectionrefused'),
  );
  await dialog.getByRole('button', { name: 'Say that it is not ours' }).click();
  await expect(dialog.getByRole('alert')).toContainText('That did not work');
  await expect(reason).toHaveValue('Nobody here draws maps.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('exports hold what the page shows, and a copied link shows it again', async ({
  engineer: page,
}) => {
  await goTo(page, '/ownership/risks?severity=critical');
  const shown = await expectRows(page);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('ownership-findings.csv');
  await expectToast(page, 'ownership-findings.csv is downloaded.');
  const lines = (await textOf(csv)).trim().split('\n');
  expect(lines).toHaveLength(shown + 1);
  expect(lines.slice(1).every(line => line.includes('critical'))).toBe(true);

  await page.getByRole('button', { name: 'Copy link' }).click();
  await expectToast(page, 'The link to exactly this view is copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await goTo(page, '/ownership/risks');
  await page.goto(link);
  expect(await expectRows(page)).toBe(shown);
});

/** A toast, and the same words for those who cannot see it. */
async function expectToast(page: Page, text: string | RegExp): Promise<void> {
  // At once: a toast goes after a while.
  await Promise.all([
    expect(
      page.getByRole('alertdialog').filter({ hasText: text }).first(),
    ).toBeVisible(),
    expect(
      page.getByRole('status').filter({ hasText: text }).first(),
    ).toBeAttached(),
  ]);
}

/** Waits until as many findings are listed as are told of; gives the number. */
async function expectRows(page: Page): Promise<number> {
  const told = page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('status');
  await expect(told).toHaveText(/^[1-9]\d* findings?$/);
  const findings = Number.parseInt(await told.innerText(), 10);
  await expect(rowsOf(page, 'Findings')).toHaveCount(findings);
  return findings;
}

/** The day in so many days, a minute less, in English of either side. */
function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 24 * 60 * 60 * 1000 - 60_000);
  return ['en-GB', 'en-US']
    .map(locale => at.toLocaleDateString(locale, { dateStyle: 'medium' }))
    .join('|');
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

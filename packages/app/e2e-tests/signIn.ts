import type { Page } from '@playwright/test';

/** Opens the portal and enters as one of the demo's personas. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: `Enter as ${name}` }).click();
  // Whoever leaves before the first page is there leaves without a session.
  await page.waitForURL(/\/ownership/);
}

/** The three personas, one for each kind of reader. */
export const member = 'Bo Lanternfish';
export const lead = 'Mara Quillfeather';
export const platformEngineer = 'Pia Copperkettle';

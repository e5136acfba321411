import { chromium, expect } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';

const READ_LIMIT_MS = 3 * 60_000;
const WAIT_MS = 90_000;
const table = 'Components and their ownership health';

/**
 * The main path with a real browser, cut off from everything but this machine.
 *
 * @param {{ url: string, backendUrl: string, executablePath: string,
 *   report: object, expected: { component: string, owner: string, template: string },
 *   screenshots?: string }} options
 */
export async function walk(options) {
  const { url, backendUrl, executablePath, report, expected } = options;
  const { component, owner, template } = expected;
  const entity = `component:default/${component}`;
  let state;
  await report.check('the backend reads the repository', async () => {
    const read = await untilRead({ backendUrl, entity });
    state = read.state;
    return `${entity} is ${read.state}, score ${read.score}`;
  });

  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const complaints = [];
  try {
    const page = await browser.newPage({
      locale: 'en-GB',
      timezoneId: 'UTC',
      viewport: { width: 1440, height: 900 },
    });
    page.setDefaultTimeout(WAIT_MS);
    const visible = expect.configure({ timeout: WAIT_MS });
    listen({ page, complaints, backendUrl });
    await page.route(
      address => address.hostname !== 'localhost',
      route => route.abort(),
    );
    const shot = async name => {
      if (options.screenshots) {
        await page.screenshot({ path: `${options.screenshots}-${name}.png` });
      }
    };

    await report.check('Ownership is in the sidebar', async () => {
      await page.goto(url);
      const enter = page.getByRole('button', { name: 'Enter' });
      const link = page
        .getByRole('link', { name: 'Ownership', exact: true })
        .first();
      await enter.or(link).first().waitFor();
      if (await enter.isVisible()) {
        await enter.click();
      }
      await link.click();
      await page.waitForURL(/\/ownership/);
      return new URL(page.url()).pathname;
    });
    await report.check('My teams lists the component', async () => {
      const row = page.getByRole('grid', { name: table }).getByRole('row', {
        name: component,
      });
      await visible(row).toBeVisible();
      await shot('my-teams');
      return oneLine(await row.innerText());
    });
    await report.check('Explore shows it with owner and state', async () => {
      await page.getByRole('tab', { name: 'Explore' }).click();
      await page.waitForURL(/\/ownership\/explore/);
      const row = page.getByRole('grid', { name: table }).getByRole('row', {
        name: component,
      });
      await visible(row).toContainText(owner);
      await visible(row).toContainText(WORDS[state] ?? state);
      await shot('explore');
      const seen = oneLine(await row.innerText());
      await row.getByRole('rowheader').getByRole('link').click();
      return seen;
    });
    await report.check('its Ownership tab tells why', async () => {
      await page.waitForURL(
        new RegExp(`/catalog/default/component/${component}/ownership`),
      );
      await visible(page.getByText('Qualifying commits').first()).toBeVisible();
      await visible(page.getByText(owner).first()).toBeVisible();
      await shot('tab');
      return new URL(page.url()).pathname;
    });
    await report.check('its overview has the card', async () => {
      await page.goto(`${url}/catalog/default/component/${component}`);
      await visible(page.getByText('Ownership health').first()).toBeVisible();
      await shot('overview');
    });
    await report.check('confirming it says so', async () => {
      await page.goto(`${url}/ownership/my-teams`);
      await page
        .getByRole('button', { name: `Still ours: confirm ${component}` })
        .first()
        .click();
      const said = page.getByText(`${component} is confirmed`).first();
      await visible(said).toBeVisible();
      return said.innerText();
    });
    const main = page.getByRole('main').last();
    const findings = page.getByRole('grid', { name: 'Findings', exact: true });
    for (const [tab, path, sign] of [
      ['Risks', 'risks', findings.getByRole('row', { name: component })],
      ['Audit', 'audit', main.getByText(owner)],
      ['Method & data', 'method', main.getByText(/^1 repository$/)],
    ]) {
      await report.check(`${tab} shows what it found`, async () => {
        await page.getByRole('tab', { name: tab }).click();
        await page.waitForURL(address =>
          address.pathname.endsWith(`/ownership/${path}`),
        );
        await visible(sign.first()).toBeVisible();
        await shot(path);
        return oneLine(await sign.first().innerText());
      });
    }
    await report.check('Golden paths leads into the scaffolder', async () => {
      await page.getByRole('tab', { name: 'Golden paths' }).click();
      const start = page.getByRole('link', {
        name: `Start from this path: ${template}`,
      });
      await visible(start).toBeVisible();
      await shot('golden-paths');
      await start.click();
      await page.waitForURL(/\/create\/templates\/default\//);
      await visible(page.getByRole('textbox').first()).toBeVisible();
      return new URL(page.url()).pathname;
    });
    await report.check('the browser complains of nothing', () => {
      if (complaints.length > 0) {
        throw new Error([...new Set(complaints)].join('\n'));
      }
    });
  } finally {
    await browser.close();
  }
}

const WORDS = {
  'at-risk': 'At risk',
  healthy: 'Healthy',
  'insufficient-evidence': 'Too little evidence',
  'not-applicable': 'Not applicable',
};

/** Asks as the guest does, until there is a report with a score. */
async function untilRead({ backendUrl, entity }) {
  const [kind, rest] = entity.split(':');
  const until = Date.now() + READ_LIMIT_MS;
  let last;
  while (Date.now() < until) {
    last = await ask(backendUrl, `reports/${kind}/${rest}`).catch(error => ({
      error: String(error),
    }));
    if (last.score !== undefined) {
      return last;
    }
    await sleep(1_000);
  }
  throw new Error(
    `no score in ${READ_LIMIT_MS / 60_000} minutes, at last: ${JSON.stringify(
      last,
    ).slice(0, 500)}`,
  );
}

async function ask(backendUrl, path) {
  const guest = await fetch(`${backendUrl}/api/auth/guest/refresh`, {
    method: 'POST',
  });
  const { backstageIdentity } = await guest.json();
  const response = await fetch(`${backendUrl}/api/ownership/${path}`, {
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
  });
  return response.json();
}

/** Errors of pages and of our components, and failures of our backend. */
function listen({ page, complaints, backendUrl }) {
  page.on('pageerror', error => complaints.push(`page: ${error.message}`));
  page.on('console', message => {
    const text = message.text();
    const innermost = text.split(/\n\s+at /)[1] ?? '';
    const ours =
      innermost.includes('@stewardship') ||
      /Invalid hook call|No implementation available/.test(text);
    if (message.type() === 'error' && ours) {
      complaints.push(`console: ${text.slice(0, 400)}`);
    }
  });
  page.on('response', response => {
    if (
      response.url().startsWith(`${backendUrl}/api/ownership`) &&
      response.status() >= 400
    ) {
      complaints.push(`${response.status()} ${response.url()}`);
    }
  });
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

import { defineConfig } from '@playwright/test';

// These come last, in this order: pictures show what the other tests leave, and
// the stopped backend does not come back.
const pictures = /pictures\.test\.ts/;
const stopped = /stoppedBackend\.test\.ts/;

// `yarn e2e` starts the portal and finds the browser; this only says how the
// tests run.
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  projects: [
    { name: 'portal', testIgnore: [pictures, stopped] },
    { name: 'pictures', testMatch: pictures },
    { name: 'stopped', testMatch: stopped },
  ],
  // the portal is built on demand, also on a slow machine
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  // Once more, where a machine was busy; the report still tells.
  retries: 2,
  workers: 1,
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.PORTAL_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

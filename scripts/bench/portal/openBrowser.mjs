import { createRequire } from 'node:module';
import { findChromium } from '../../chromium.mjs';
import { installProbe } from './probe.mjs';

const { chromium } = createRequire(import.meta.url)('@playwright/test');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // or the page that waits for its turn would be measured as one in a back tab
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/**
 * A browser, and visitors in it that share nothing: each has a cache of its
 * own, empty at first, and is signed in as the persona.
 */
export async function openBrowser({ persona }) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: FLAGS,
  });
  return {
    version: browser.version(),
    newVisitor: async () => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      await context.addInitScript(
        id => window.localStorage.setItem('harbour.persona', id),
        persona,
      );
      await context.addInitScript(installProbe);
      return context;
    },
    close: () => browser.close(),
  };
}

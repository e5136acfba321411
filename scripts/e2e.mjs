/**
 * `yarn e2e`: starts the portal as `yarn start` does, on ports of its own, and
 * walks through it in Chromium. Arguments go to `playwright test`.
 */
import { findChromium } from './chromium.mjs';
import { startPortal } from './portal.mjs';
import { run } from './run.mjs';

/** Fixes the demo's histories, so that its stories never age. */
const BASE_DATE = '2026-11-20';

try {
  const chromium = findChromium();
  const portal = await startPortal({ baseDate: BASE_DATE });
  try {
    process.exitCode = await run(
      ['playwright', 'test', ...process.argv.slice(2)],
      { env: { CHROMIUM_PATH: chromium, PORTAL_URL: portal.url } },
    );
  } finally {
    await portal.stop();
  }
} catch (error) {
  process.stderr.write(`e2e: ${error.message}\n`);
  process.exitCode = 1;
}

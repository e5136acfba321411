/**
 * `yarn e2e`: starts the portal as `yarn start` does, on ports of its own, and
 * walks through it in Chromium. Arguments go to `playwright test`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { startPortal } from './portal.mjs';
import { run } from './run.mjs';

/**
 * Fixes the demo's histories, so that its stories never age. With today's date,
 * pictures for the documents do not say that the data are old.
 */
const BASE_DATE = process.env.DEMO_BASE_DATE ?? '2026-11-20';

try {
  const chromium = findChromium();
  // Nothing that was published before, nor left for later.
  const published = await mkdtemp(join(tmpdir(), 'harbour-published-'));
  try {
    const portal = await startPortal({
      baseDate: BASE_DATE,
      env: {
        APP_CONFIG_demo_publish_folder: published,
        APP_CONFIG_ownership_sources_localRoots: JSON.stringify([
          '../../demo/.generated/repositories',
          published,
        ]),
      },
    });
    try {
      process.exitCode = await run(
        ['playwright', 'test', ...process.argv.slice(2)],
        {
          env: {
            CHROMIUM_PATH: chromium,
            PORTAL_URL: portal.url,
            PUBLISHED_FOLDER: published,
          },
        },
      );
    } finally {
      await portal.stop();
    }
  } finally {
    await rm(published, { recursive: true, force: true });
  }
} catch (error) {
  process.stderr.write(`e2e: ${error.message}\n`);
  process.exitCode = 1;
}

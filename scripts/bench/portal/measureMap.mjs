import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, row } from '../row.mjs';
import { inTurns } from './measureLoads.mjs';
import { MAP, PAIRS, ROW } from './pages.mjs';

const WARM_UP = 2;
const SETTLED_MS = 500;
/** Browsers tell of tasks longer than this. */
const SHORTEST_TOLD_MS = 50;

/**
 * The longest task of the main thread while the map is drilled: from domains
 * to systems, to components, back up, and to all components at once. Beside
 * it the longest of loading the catalog page, for a returning visitor, whose
 * scripts are compiled: the harder comparison for us.
 */
export async function measureMap(options) {
  const { browser, url, samples, components, note, command } = options;
  const visitors = {
    ours: await browser.newVisitor(),
    rival: await browser.newVisitor(),
  };
  const map = await visitors.ours.newPage();
  await map.goto(url + MAP.path);
  await tiles(map, '');
  const longest = { ours: [], rival: [] };
  const run = {
    ours: () => drill(map),
    rival: () => loadCatalog(visitors.rival, url),
  };
  await inTurns({ times: samples, warmUp: WARM_UP }, async (side, counts) => {
    const ms = Math.max(SHORTEST_TOLD_MS, await run[side]());
    if (counts) longest[side].push(ms);
  });
  await visitors.ours.close();
  await visitors.rival.close();

  const value = quantile(longest.ours, 0.5);
  const rival = quantile(longest.rival, 0.5);
  const ratio = value / rival;
  return [
    row({
      name: `longest task, drilling the map of ${components} components`,
      command,
      unit: 'ms',
      value,
      rival,
      samples: longest.ours,
      rivalSamples: longest.rival,
      goal: '≤ the catalog page’s at load',
      reached: ratio <= 1,
      note: `${ratio.toFixed(2)} × (medians); largest of ours ${quantile(
        longest.ours,
        1,
      ).toFixed(
        0,
      )} ms; no task is told of below ${SHORTEST_TOLD_MS} ms; ${note()}`,
    }),
  ];
}

async function drill(page) {
  await page.bringToFront();
  const since = await page.evaluate(() => window.bench.mark());
  const first = page.locator(MAP.tile).first();
  const change = async act => {
    const before = await labels(page);
    await act();
    await tiles(page, before);
  };
  await change(() => first.click());
  await change(() => first.click());
  await change(() =>
    page
      .getByRole('navigation', { name: 'Where in the map' })
      .getByRole('button')
      .first()
      .click(),
  );
  await change(() => page.getByRole('radio', { name: 'Components' }).click());
  await change(() => page.getByRole('radio', { name: 'Domains' }).click());
  return page.evaluate(at => window.bench.longestTask(at), since);
}

/** What the tiles are called, in their order. */
function labels(page) {
  return page.$$eval(MAP.tile, all =>
    all.map(tile => tile.getAttribute('aria-label')).join('\n'),
  );
}

/** Waits until other tiles stand there, and all that came with them is done. */
async function tiles(page, before) {
  await page.waitForFunction(
    ({ selector, old }) => {
      const now = [...document.querySelectorAll(selector)]
        .map(tile => tile.getAttribute('aria-label'))
        .join('\n');
      return now !== '' && now !== old;
    },
    { selector: MAP.tile, old: before },
  );
  await page.waitForLoadState('networkidle');
  await sleep(SETTLED_MS);
}

async function loadCatalog(visitor, url) {
  const page = await visitor.newPage();
  await page.goto(url + PAIRS[1].rival.path);
  await page.evaluate(r => window.bench.present({ selector: r }), ROW);
  await page.waitForLoadState('networkidle');
  await sleep(SETTLED_MS);
  const ms = await page.evaluate(() => window.bench.longestTask(0));
  await page.close();
  return ms;
}

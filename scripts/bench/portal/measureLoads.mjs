import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, row } from '../row.mjs';
import { PAIRS, ROW } from './pages.mjs';

const WARM_UP = 3;
const SETTLED_MS = 2_000;
/** How long a press may stay without an answer before it is repeated. */
const PATIENCE_MS = 100;
const KB = 1000;
const SCRIPT_GOAL_KB = 90;

/**
 * Time to a usable table: from the start of the navigation until the rows are
 * painted that stay, and a control of the page, pressed as soon as both are
 * there, is painted as having answered. Rows of another list that come first
 * do not count: the catalog shows some before it filters by owner. A press that
 * misses, as the page moved, is repeated and counts.
 *
 * First visits have nothing cached; the returning visitor has been there three
 * times.
 */
export async function measureLoads({ browser, url, samples, note, command }) {
  const rows = [];
  for (const { name, ours, rival } of PAIRS) {
    const sides = { ours: { ...ours }, rival: { ...rival } };
    for (const side of Object.values(sides)) {
      side.expected = await settledRows(browser, url + side.path);
    }
    const first = { ours: [], rival: [] };
    await inTurns({ times: samples, warmUp: 1 }, async (side, counts) => {
      const visitor = await browser.newVisitor();
      const page = await visitor.newPage();
      const ms = await timeToUsable(page, { url, ...sides[side] });
      if (counts) first[side].push(ms);
      await visitor.close();
    });
    rows.push(timeRow(`${name}, first visit`, first, { note, command }));

    const visitors = {
      ours: await browser.newVisitor(),
      rival: await browser.newVisitor(),
    };
    const again = { ours: [], rival: [] };
    await inTurns({ times: samples, warmUp: WARM_UP }, async (side, counts) => {
      const page = await visitors[side].newPage();
      const ms = await timeToUsable(page, { url, ...sides[side] });
      if (counts) again[side].push(ms);
      // what is cached is written when the page is at rest
      await page.waitForLoadState('networkidle');
      await page.close();
    });
    await visitors.ours.close();
    await visitors.rival.close();
    rows.push(timeRow(`${name}, returning`, again, { note, command }));
  }
  return rows;
}

/** First one side, then the other; who begins changes from turn to turn. */
export async function inTurns({ times, warmUp }, run) {
  for (let turn = -warmUp; turn < times; turn += 1) {
    const order = turn % 2 === 0 ? ['ours', 'rival'] : ['rival', 'ours'];
    for (const side of order) {
      await run(side, turn >= 0);
    }
  }
}

/** What the list shows once nothing moves any more. */
export async function settledRows(browser, address) {
  const visitor = await browser.newVisitor();
  const page = await visitor.newPage();
  await page.goto(address);
  await page.evaluate(selector => window.bench.present({ selector }), ROW);
  await page.waitForLoadState('networkidle');
  await sleep(SETTLED_MS);
  const rows = await page.evaluate(selector => window.bench.now(selector), ROW);
  await visitor.close();
  if (rows === '') {
    throw new Error(`${address} lists nothing`);
  }
  return rows;
}

async function timeToUsable(page, side) {
  const { url, path, expected, control, answered, letter } = side;
  await page.goto(url + path, { waitUntil: 'commit' });
  const answer = { answered, value: letter };
  for (;;) {
    // A press whose answer came late has changed the rows: they do not come back.
    const ready = await page.evaluate(
      ({ list, control }) =>
        Promise.race([window.bench.rows(list), window.bench.answer(control)]),
      { list: { selector: ROW, expected, control }, control: answer },
    );
    if (ready.found === true) return ready.at;
    await page.mouse.click(ready.found.x, ready.found.y);
    if (letter) await page.keyboard.press(letter);
    const outcome = await page.evaluate(
      ({ patienceMs, ...options }) =>
        Promise.race([
          window.bench.answer(options),
          new Promise(resolve => setTimeout(resolve, patienceMs)),
        ]),
      { ...answer, patienceMs: PATIENCE_MS },
    );
    if (outcome) return outcome.at;
  }
}

function timeRow(name, { ours, rival }, { note, command }) {
  const value = quantile(ours, 0.5);
  const rivalValue = quantile(rival, 0.5);
  const ratio = value / rivalValue;
  const p95 = quantile(ours, 0.95) / quantile(rival, 0.95);
  return row({
    name: `time to usable table: ${name}`,
    command,
    unit: 'ms',
    value,
    rival: rivalValue,
    samples: ours,
    rivalSamples: rival,
    goal: '≤ 1.00 × the catalog page',
    reached: ratio <= 1,
    note: `${ratio.toFixed(2)} × (medians), ${p95.toFixed(
      2,
    )} × at p95; ${note()}`,
  });
}

/**
 * The bytes of script, as they come over the wire, that a fresh visit to our
 * first page loads and a fresh visit to the catalog page does not.
 */
export async function measureScripts({ browser, url, note, command }) {
  const loads = {};
  for (const side of ['rival', 'ours']) {
    const visitor = await browser.newVisitor();
    const page = await visitor.newPage();
    await page.goto(url + PAIRS[0][side].path);
    await page.evaluate(row => window.bench.present({ selector: row }), ROW);
    await page.waitForLoadState('networkidle');
    loads[side] = await page.evaluate(() => window.bench.scripts());
    await visitor.close();
  }
  const total = scripts => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  const known = new Set(loads.rival.map(({ name }) => name));
  const more = loads.ours.filter(({ name }) => !known.has(name));
  const value = total(more) / KB;
  const files = more
    .sort((a, b) => b.bytes - a.bytes)
    .map(
      ({ name, bytes }) =>
        `${name.split('/').pop()} ${(bytes / KB).toFixed(1)}`,
    );
  return [
    row({
      name: 'script of our first page beyond the catalog page’s',
      command,
      unit: 'kB gzip',
      value,
      goal: `≤ ${SCRIPT_GOAL_KB} kB`,
      reached: value <= SCRIPT_GOAL_KB,
      note: `the catalog page loads ${(total(loads.rival) / KB).toFixed(
        0,
      )} kB, ours ${(total(loads.ours) / KB).toFixed(
        0,
      )} kB; only ours: ${files.join(', ')}; ${note()}`,
    }),
  ];
}

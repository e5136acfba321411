import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, row } from '../row.mjs';
import { inTurns } from './measureLoads.mjs';
import { FILTERED, ROW } from './pages.mjs';

/** Parts of titles; each finds more than a page of components. */
const WORDS = ['11', '27', '35', '48', '52', '63', '79', '86', '90', '04'];
const LIFECYCLES = ['production', 'experimental', 'deprecated'];
const SETTLED_MS = 700;

/**
 * From the last input event (a key, a released pointer) until the frame is
 * painted that shows the rows which the filter leaves, less the time from the
 * start of the request that brought them until its end. Waiting for more input
 * is our time and theirs.
 *
 * The first round learns what each step shows; it is not measured.
 */
export async function measureFilters({ browser, url, samples, note, command }) {
  const rows = [];
  for (const kind of [searching, choosing]) {
    const sides = {};
    for (const side of ['ours', 'rival']) {
      const visitor = await browser.newVisitor();
      const page = await visitor.newPage();
      await page.goto(url + FILTERED[side].path);
      await page.evaluate(r => window.bench.present({ selector: r }), ROW);
      await page.waitForLoadState('networkidle');
      await kind.open?.(page, FILTERED[side]);
      sides[side] = { visitor, page, at: 0, measured: [] };
      await learn(sides[side], { side, kind });
    }
    await inTurns({ times: samples, warmUp: 2 }, async (side, counts) => {
      const measured = await step(sides[side], { side, kind });
      if (counts) sides[side].measured.push(measured);
    });
    rows.push(filterRow(kind.name, sides, { note, command }));
    await sides.ours.visitor.close();
    await sides.rival.visitor.close();
  }
  return rows;
}

const searching = {
  name: 'a word typed into the search',
  steps: WORDS,
  act: async (page, { search }, word) => {
    await page.focus(search);
    await page.keyboard.press('ControlOrMeta+A');
    return async () => page.keyboard.type(word);
  },
};

/** Each on, then off again. */
const choosing = {
  name: 'a lifecycle chosen from a list',
  steps: LIFECYCLES.flatMap(name => [name, name]),
  open: (page, { showLists }) => showLists?.(page),
  act: async (page, { openLifecycles }, name) => {
    const option = page.getByRole('option', { name: new RegExp(`^${name}`) });
    // Some lists close when one was chosen; opening them is not measured.
    if (!(await option.isVisible())) await openLifecycles(page);
    await option.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await option.boundingBox();
    return () => page.mouse.click(x + width / 2, y + height / 2);
  },
};

async function learn(state, { side, kind }) {
  const { page } = state;
  state.expected = [];
  for (const what of kind.steps) {
    const before = await page.evaluate(r => window.bench.now(r), ROW);
    const act = await kind.act(page, FILTERED[side], what);
    await act();
    await page.evaluate(options => window.bench.present(options), {
      selector: ROW,
      other: before,
    });
    await page.waitForLoadState('networkidle');
    await sleep(SETTLED_MS);
    state.expected.push(await page.evaluate(r => window.bench.now(r), ROW));
  }
  if (new Set(state.expected).size < Math.min(4, kind.steps.length)) {
    throw new Error(`${side}: ${kind.name} leaves the same rows every time`);
  }
}

async function step(state, { side, kind }) {
  const { page } = state;
  const at = state.at % kind.steps.length;
  state.at += 1;
  await page.bringToFront();
  const act = await kind.act(page, FILTERED[side], kind.steps[at]);
  await page.evaluate(() => window.bench.startInput());
  const shown = page.evaluate(options => window.bench.texts(options), {
    selector: ROW,
    expected: state.expected[at],
  });
  await act();
  const { at: paintedAt } = await shown;
  const { inputAt, requests } = await page.evaluate(
    pattern => ({
      inputAt: window.bench.inputAt(),
      requests: window.bench.requests(pattern),
    }),
    FILTERED[side].request,
  );
  const [answer] = requests
    .filter(
      ({ startTime, responseEnd }) =>
        startTime >= inputAt && responseEnd > 0 && responseEnd <= paintedAt,
    )
    .sort((a, b) => b.startTime - a.startTime);
  if (!answer) {
    throw new Error(`${side}: rows changed without a request`);
  }
  // what else the filter moved is over before the next step
  await page.waitForLoadState('networkidle');
  await sleep(SETTLED_MS);
  const server = answer.responseEnd - answer.startTime;
  return { page: paintedAt - inputAt - server, server };
}

function filterRow(name, { ours, rival }, { note, command }) {
  const times = (side, key) => side.measured.map(item => item[key]);
  const value = quantile(times(ours, 'page'), 0.95);
  const rivalValue = quantile(times(rival, 'page'), 0.95);
  const ratio = value / rivalValue;
  const server = side => quantile(times(side, 'server'), 0.5).toFixed(0);
  return row({
    name: `filter to painted result: ${name}, p95 without the server`,
    command,
    unit: 'ms',
    value,
    rival: rivalValue,
    samples: times(ours, 'page'),
    rivalSamples: times(rival, 'page'),
    goal: '≤ 1.00 × the catalog page',
    reached: ratio <= 1,
    note: `${ratio.toFixed(
      2,
    )} ×; the servers’ answers, left out: median ${server(
      ours,
    )} ms, the catalog’s ${server(rival)} ms; ${note()}`,
  });
}

import type { Page } from '@playwright/test';

/** A newer answer may be asked for right after the first. */
const QUIET_MS = 300;
const MOST_MS = 60_000;

/**
 * Waits until nothing fades, slides or gives way to a newer answer: half seen,
 * words are pale. What moves for as long as it is there, such as a skeleton,
 * is not waited for; `loading` says that nothing will come.
 */
export async function still(
  page: Page,
  { loading = false } = {},
): Promise<void> {
  await page.evaluate(
    async ({ quietMs, mostMs, busy }) => {
      // What the place of a scrollbar moves has no time of its own, nor an end.
      const isMoving = ({ playState, effect, timeline }: Animation) =>
        playState === 'running' &&
        timeline instanceof DocumentTimeline &&
        effect?.getComputedTiming().endTime !== Infinity;
      const isStill = () =>
        (!busy || !document.querySelector(busy)) &&
        !document.getAnimations().some(isMoving);
      const began = performance.now();
      let since = began;
      while (performance.now() - since < quietMs) {
        await new Promise(resolve => setTimeout(resolve, 50));
        since = isStill() ? since : performance.now();
        if (since - began > mostMs) {
          throw new Error('the page never stands still');
        }
      }
    },
    {
      quietMs: QUIET_MS,
      mostMs: MOST_MS,
      // As BUI's table says that its rows are old or none.
      busy: loading
        ? undefined
        : ':is([data-stale="true"], [data-ispending="true"], [aria-busy="true"])',
    },
  );
}

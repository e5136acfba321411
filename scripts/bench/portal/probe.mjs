/**
 * Runs in the page, before anything of it: gives `window.bench`. Times are
 * milliseconds since the page's navigation began.
 *
 * A frame counts as painted when the first task after its animation callbacks
 * runs: the browser has then laid out and painted what they saw.
 */
export function installProbe() {
  const longTasks = [];
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      longTasks.push({ at: startTime, ms: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  performance.setResourceTimingBufferSize(10_000);

  let inputAt = 0;
  for (const type of ['keydown', 'pointerup']) {
    window.addEventListener(
      type,
      event => {
        inputAt = event.timeStamp;
      },
      { capture: true, passive: true },
    );
  }

  const later = run => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(undefined);
  };
  /** Resolves when a frame is painted in which `check` finds something. */
  const painted = check =>
    new Promise(resolve => {
      const look = () => {
        const found = check();
        if (!found) {
          requestAnimationFrame(look);
          return;
        }
        later(() => resolve({ at: performance.now(), found }));
      };
      requestAnimationFrame(look);
    });
  const textsOf = selector =>
    [...document.querySelectorAll(selector)].map(
      element => element.textContent,
    );
  const centreOf = element => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  window.bench = {
    /** When these rows and the control are painted, and where to press. */
    rows: ({ selector, expected, control }) =>
      painted(() => {
        const element = document.querySelector(control);
        if (!element || textsOf(selector).join('\n') !== expected) {
          return undefined;
        }
        element.scrollIntoView({ block: 'nearest' });
        return centreOf(element);
      }),
    /** When the control shows that it was pressed. */
    answer: ({ answered, value }) =>
      painted(() => {
        const element = document.querySelector(answered);
        return element !== null && (!value || element.value.startsWith(value));
      }),
    /** When exactly these texts stand there. */
    texts: ({ selector, expected }) =>
      painted(() => textsOf(selector).join('\n') === expected),
    present: ({ selector, other }) =>
      painted(() => {
        const texts = textsOf(selector).join('\n');
        return texts !== '' && texts !== other && { texts };
      }),
    now: selector => textsOf(selector).join('\n'),
    startInput: () => {
      inputAt = 0;
      performance.clearResourceTimings();
    },
    inputAt: () => inputAt,
    requests: pattern =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new RegExp(pattern).test(name))
        .map(({ name, startTime, responseEnd }) => ({
          name,
          startTime,
          responseEnd,
        })),
    scripts: () =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.js(\?|$)/.test(name))
        .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize })),
    /** The longest task since then; the browser tells of those over 50 ms. */
    longestTask: since =>
      longTasks
        .filter(({ at }) => at >= since)
        .reduce((longest, { ms }) => Math.max(longest, ms), 0),
    mark: () => performance.now(),
  };
}

/**
 * One line of a benchmark. `value` and `rival` are in `unit`; `samples` are
 * single measurements of each. `reached` is undefined where there is no goal,
 * and where `notRun` says why nothing was measured.
 *
 * @param {{ name: string, command: string, unit?: string, value?: number,
 *   rival?: number, goal?: string, reached?: boolean, samples?: number[],
 *   rivalSamples?: number[], note?: string, notRun?: string }} options
 */
export function row(options) {
  const { samples = [], rivalSamples = [], ...rest } = options;
  return {
    name: rest.name,
    value: rounded(rest.value),
    unit: rest.unit ?? '',
    rival: rounded(rest.rival),
    goal: rest.goal ?? '',
    reached: rest.notRun ? undefined : rest.reached,
    samples: samples.map(rounded),
    rivalSamples: rivalSamples.map(rounded),
    command: rest.command,
    ...(rest.note ? { note: rest.note } : {}),
    ...(rest.notRun ? { notRun: rest.notRun } : {}),
  };
}

/** @param {number} share 0.5 is the median */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[at];
}

function rounded(value) {
  return value === undefined ? undefined : Math.round(value * 1000) / 1000;
}

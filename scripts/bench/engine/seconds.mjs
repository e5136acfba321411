import { quantile } from '../row.mjs';

/** The median of milliseconds and their spread, for people. */
export function seconds(samples) {
  return `${shown(quantile(samples, 0.5))} s (${shown(
    Math.min(...samples),
  )}–${shown(Math.max(...samples))})`;
}

function shown(ms) {
  return (ms / 1000).toFixed(2);
}

import type { Interval } from './bootstrap';

/** A table in markdown. */
export function markdownTable(
  header: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(header),
    line(header.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map(line),
  ].join('');
}

/** `12 (60 %)`. */
export function countOf(count: number, of: number): string {
  if (of === 0) return '–';
  return `${count} (${Math.round((100 * count) / of)} %)`;
}

/** `+5 (−3 … +12)`, percentage points. */
export function points(interval: Interval | undefined): string {
  if (!interval) return '–';
  const { value, low, high } = interval;
  return `${signed(100 * value, 0)} (${signed(100 * low, 0)} … ${signed(
    100 * high,
    0,
  )})`;
}

/** A number with its sign. */
export function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

import { quantile } from './row.mjs';

/** The rows for people: value, median and spread of each side, goal, verdict. */
export function printTable(rows) {
  const lines = [
    ['what', 'measured', 'rival', 'goal', 'reached'],
    ...rows.map(item => [
      item.name,
      item.notRun ? 'not run' : side(item.value, item.samples, item.unit),
      item.notRun ? '' : side(item.rival, item.rivalSamples, item.unit),
      item.goal,
      item.reached === undefined ? '' : item.reached ? 'yes' : 'NO',
    ]),
  ];
  const widths = lines[0].map((_, column) =>
    Math.max(...lines.map(line => line[column].length)),
  );
  lines.forEach((line, index) => {
    const text = line.map((cell, column) => cell.padEnd(widths[column]));
    process.stdout.write(`${text.join('  ').trimEnd()}\n`);
    if (index === 0) {
      process.stdout.write(`${widths.map(n => '-'.repeat(n)).join('  ')}\n`);
    }
  });
  process.stdout.write('\n');
  for (const { name, note, notRun } of rows) {
    if (notRun) process.stdout.write(`${name}: not run, ${notRun}\n`);
    else if (note) process.stdout.write(`${name}: ${note}\n`);
  }
}

function side(value, samples, unit) {
  if (value === undefined) {
    return '';
  }
  const spread =
    samples.length > 1
      ? ` (median ${shown(quantile(samples, 0.5))}, ${shown(
          Math.min(...samples),
        )}–${shown(Math.max(...samples))}, n ${samples.length})`
      : '';
  return `${shown(value)} ${unit}${spread}`;
}

/** Three digits: with fewer, 6.99 would be shown as the 7 that it misses. */
function shown(value) {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(value >= 1 ? 2 : 3);
}

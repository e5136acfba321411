/** A line about a row as soon as it is measured; a full run takes a while. */
export function tell({ name, value, unit, rival, notRun }) {
  if (notRun) return `${name}: not run, ${notRun}`;
  const beside = rival === undefined ? '' : `, rival ${rival}`;
  return `${name}: ${value} ${unit}${beside}`;
}

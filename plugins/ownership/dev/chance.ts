const DAY_MS = 24 * 60 * 60 * 1000;

/** A repeatable number between 0 and 1 for each index. */
export function chance(index: number): number {
  const x = Math.sin(index * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}

export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString();
}

export function dayAgo(days: number): string {
  return daysAgo(days).slice(0, 10);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole UTC days from one day (`YYYY-MM-DD` or a time) to another time. */
export function daysBetween(from: string, to: Date): number {
  const start = Date.parse(from.slice(0, 10));
  return Math.floor((to.getTime() - start) / DAY_MS);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The UTC day that holds a moment, given in milliseconds since the epoch. */
export function utcDayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/** The first UTC day of the month that holds a UTC day. */
export function utcMonthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return utcDayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
}

/** The UTC day of a date such as `2026-11-20`; undefined when it is none. */
export function parseUtcDay(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return undefined;
  }
  const ms = Date.parse(`${date}T00:00:00Z`);
  // Date.parse lets 30 February through as 2 March in some engines.
  return Number.isNaN(ms) || formatUtcDay(utcDayOf(ms)) !== date
    ? undefined
    : utcDayOf(ms);
}

/** `YYYY-MM-DD` */
export function formatUtcDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

const secondsPerDay = 86_400;

/** Today in UTC, `YYYY-MM-DD`. */
export function today() {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Seconds since 1970 of the given UTC day's midnight.
 *
 * @param {string} date `YYYY-MM-DD`
 */
export function startOfDay(date) {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? Date.parse(`${date}T00:00:00Z`)
    : NaN;
  if (Number.isNaN(milliseconds)) {
    throw new Error(`Expected a date like 2026-01-31, got '${date}'`);
  }
  return milliseconds / 1000;
}

/** Midnight so many days before the given midnight. */
export function daysBefore(midnight, days) {
  return midnight - days * secondsPerDay;
}

/** `YYYY-MM-DD` of a midnight. */
export function dateOf(midnight) {
  return new Date(midnight * 1000).toISOString().slice(0, 10);
}

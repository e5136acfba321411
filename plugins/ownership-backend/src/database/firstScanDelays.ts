/** Repositories of a host that begin at once; the others are spread. */
const AT_ONCE = 20;

/** An estate that is new is asked for over this time. */
const SPREAD_MS = 15 * 60 * 1000;

/**
 * After how many milliseconds repositories that are new, or wanted in another
 * way, are due: the first of each host at once, the rest spread by their id,
 * which is a hash, so that a large estate does not meet a host as one burst,
 * and not in the order of its names.
 */
export function firstScanDelays(
  rows: ReadonlyArray<{ id: string; host: string }>,
): Map<string, number> {
  const begun = new Map<string, number>();
  const delays = new Map<string, number>();
  for (const { id, host } of rows) {
    const before = begun.get(host) ?? 0;
    begun.set(host, before + 1);
    const isSpread = host !== '' && before >= AT_ONCE;
    delays.set(id, isSpread ? Math.round(fractionOf(id) * SPREAD_MS) : 0);
  }
  return delays;
}

/** From 0 to 1, the same for the same id. */
function fractionOf(id: string): number {
  return parseInt(id.slice(0, 8), 16) / 0x1_0000_0000;
}

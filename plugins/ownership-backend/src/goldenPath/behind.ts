import {
  pathCurrency,
  type PathCurrency,
  type PathProblem,
} from '@stewardship/backstage-plugin-ownership-common';
import { formatUtcDay, utcDayOf } from '../time';

/** A version at which a template was seen. */
export interface SeenVersion {
  version: string;
  firstSeenAtMs: number;
}

/** How something stands to the newest version of its template. */
export interface PathDistance {
  currency: PathCurrency;
  versionsBehind?: number;
  behindSince?: string;
  problem?: PathProblem;
}

/** Whether it could be brought up to date. */
export function isBehind(currency: PathCurrency): boolean {
  return currency !== 'current' && currency !== 'unknown';
}

/**
 * How far behind a version is, and since when: newer versions are those that
 * were seen, up to the newest one that the template has now. One that was taken
 * back counts for nothing.
 */
export function pathDistance(options: {
  version?: string;
  /** Of the template; undefined where it tells none. */
  newest?: string;
  /** Whether the template is not there, as far as the caller may know. */
  isGone?: boolean;
  seen: readonly SeenVersion[];
}): PathDistance {
  const { version, newest, isGone, seen } = options;
  const currency = isGone ? 'unknown' : pathCurrency(version, newest);
  if (currency === 'unknown') {
    return { currency, problem: problemOf(options) };
  }
  if (!isBehind(currency)) {
    return { currency };
  }
  const newer = seen.filter(
    one =>
      isBehind(pathCurrency(version, one.version)) &&
      !isBehind(pathCurrency(newest, one.version)),
  );
  const since = newer.map(({ firstSeenAtMs }) => firstSeenAtMs);
  return {
    currency,
    versionsBehind: Math.max(1, newer.length),
    ...(since.length > 0
      ? { behindSince: formatUtcDay(utcDayOf(Math.min(...since))) }
      : {}),
  };
}

function problemOf(options: {
  version?: string;
  newest?: string;
  isGone?: boolean;
}): PathProblem {
  if (options.isGone) return 'template-gone';
  if (options.version === undefined) return 'no-version';
  return options.newest === undefined ? 'no-newest' : 'not-comparable';
}

import type { PersonActivity, UtcDay } from '../types';
import { measureConstants as C } from './constants';

/** Whoever did something in the window that ends with `asOf`. */
export function activeInWindow(
  activity: readonly PersonActivity[],
  asOf: UtcDay,
): PersonActivity[] {
  return activity.filter(
    ({ authored, reviewed }) =>
      isInWindow(authored, asOf) || isInWindow(reviewed, asOf),
  );
}

function isInWindow(days: readonly UtcDay[], asOf: UtcDay): boolean {
  const end = countUntil(days, asOf);
  return end > 0 && asOf - days[end - 1] < C.windowDays;
}

const NO_DAYS: readonly UtcDay[] = [];

/** Those of ascending days that are inside the window that ends with `asOf`. */
export function daysInWindow(
  days: readonly UtcDay[],
  asOf: UtcDay,
): readonly UtcDay[] {
  const end = countUntil(days, asOf);
  let start = end;
  while (start > 0 && asOf - days[start - 1] < C.windowDays) start -= 1;
  return start === end ? NO_DAYS : days.slice(start, end);
}

/** Looked for from the end: most people's last day is long ago. */
function countUntil(days: readonly UtcDay[], asOf: UtcDay): number {
  let end = days.length;
  while (end > 0 && days[end - 1] > asOf) end -= 1;
  return end;
}

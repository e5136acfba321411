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

/** Those of ascending days that are none of the `others`, which ascend too. */
export function daysNotAmong(
  days: readonly UtcDay[],
  others: readonly UtcDay[],
): readonly UtcDay[] {
  if (days.length === 0 || others.length === 0) return days;
  let at = 0;
  return days.filter(day => {
    while (at < others.length && others[at] < day) at += 1;
    return others[at] !== day;
  });
}

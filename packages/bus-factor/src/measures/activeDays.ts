import type { PersonActivity, UtcDay } from '../types';
import { measureConstants as C } from './constants';

/**
 * Who did something in a window of days, and how long before its end: plain
 * lists of numbers, for a history has thousands of people.
 */
export interface ActiveDays {
  /** The last day of the window. */
  readonly asOf: UtcDay;
  /** Whoever was active, in the order given. A place in it is theirs below. */
  readonly people: number[];
  /** By place: where their ages begin; then where the last of all end. */
  readonly starts: number[];
  /** By place: where the ages of days begin on which they reviewed only. */
  readonly middles: number[];
  /** By place: days with reviews, authored or not. */
  readonly reviewedDays: number[];
  /** Days before `asOf`, of each role the oldest first. */
  readonly ages: number[];
}

/** Reads off once what is asked of the window that ends with `asOf`. */
export function activeDaysOf(
  activity: ReadonlyArray<
    Pick<PersonActivity, 'person' | 'authored' | 'reviewed'>
  >,
  asOf: UtcDay,
): ActiveDays {
  const people: number[] = [];
  const starts = [0];
  const middles: number[] = [];
  const reviewedDays: number[] = [];
  const ages: number[] = [];
  for (let i = 0; i < activity.length; i += 1) {
    const { person, authored, reviewed } = activity[i];
    // Most people's last day is long ago.
    if (isOver(authored, asOf) && isOver(reviewed, asOf)) continue;
    const start = ages.length;
    addAuthored(ages, authored, asOf);
    const middle = ages.length;
    const reviews = addReviewed(ages, { reviewed, asOf, start });
    if (ages.length === start) continue;
    people.push(person);
    starts.push(ages.length);
    middles.push(middle);
    reviewedDays.push(reviews);
  }
  return { asOf, people, starts, middles, reviewedDays, ages };
}

/** The last active day of the one at a place. */
export function lastDayAt(
  { asOf, starts, middles, ages }: ActiveDays,
  place: number,
): UtcDay {
  const middle = middles[place];
  const last = ages[starts[place + 1] - 1];
  return (
    asOf - (middle > starts[place] ? Math.min(ages[middle - 1], last) : last)
  );
}

function isOver(days: readonly UtcDay[], asOf: UtcDay): boolean {
  return days.length === 0 || asOf - days[days.length - 1] >= C.windowDays;
}

function addAuthored(
  ages: number[],
  authored: readonly UtcDay[],
  asOf: UtcDay,
): void {
  const end = countUntil(authored, asOf);
  for (let i = firstInWindow(authored, end, asOf); i < end; i += 1) {
    ages.push(asOf - authored[i]);
  }
}

/** Adds those that are not there as authored from `start` on; counts all. */
function addReviewed(
  ages: number[],
  options: { reviewed: readonly UtcDay[]; asOf: UtcDay; start: number },
): number {
  const { reviewed, asOf, start } = options;
  const end = countUntil(reviewed, asOf);
  const first = firstInWindow(reviewed, end, asOf);
  const middle = ages.length;
  let own = start;
  for (let i = first; i < end; i += 1) {
    const age = asOf - reviewed[i];
    while (own < middle && ages[own] > age) own += 1;
    if (own === middle || ages[own] !== age) ages.push(age);
  }
  return end - first;
}

/** How many of ascending days are not after `asOf`. */
function countUntil(days: readonly UtcDay[], asOf: UtcDay): number {
  let end = days.length;
  while (end > 0 && days[end - 1] > asOf) end -= 1;
  return end;
}

function firstInWindow(
  days: readonly UtcDay[],
  end: number,
  asOf: UtcDay,
): number {
  let first = end;
  while (first > 0 && asOf - days[first - 1] < C.windowDays) first -= 1;
  return first;
}

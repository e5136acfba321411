import type { PersonActivity, UtcDay } from '../types';
import { measureConstants as C } from './constants';
import { activeDaysOf, lastDayAt } from './activeDays';
import { decayedDays } from './decayedDays';
import { heldShares } from './heldShares';
import type { KnowledgeShare } from './types';

/** @public */
export interface KnowledgeOptions {
  asOf: UtcDay;
  /** Days; default 180. */
  halfLifeDays?: number;
}

/** What a person holds of a component at a day. @public */
export interface CurrentKnowledge {
  /** Decayed active days, ≥ 0; without unit outside a comparison. */
  knowledge: number;
  /** Distinct active days in the window, authored or reviewed. */
  activeDays: number;
  authoredDays: number;
  reviewedDays: number;
  /** Last active day in the window; undefined without any. */
  lastDay?: UtcDay;
}

/** Whether a day is inside the window that ends with `asOf`. @public */
export function inWindow(day: UtcDay, asOf: UtcDay): boolean {
  return day <= asOf && asOf - day < C.windowDays;
}

const NO_KNOWLEDGE: CurrentKnowledge = {
  knowledge: 0,
  activeDays: 0,
  authoredDays: 0,
  reviewedDays: 0,
  lastDay: undefined,
};

/**
 * Current knowledge of one person: the sum over active days in the window of
 * the day's weight (authored 1, reviewed only 0.5) halved every half-life.
 *
 * Source: forgetting as an exponential in time, Krüger et al. 2018; reviews as
 * knowledge, Thongtanunam et al. 2016; weights and half-life are judgement.
 *
 * @public
 */
export function currentKnowledge(
  activity: Pick<PersonActivity, 'authored' | 'reviewed'>,
  options: KnowledgeOptions,
): CurrentKnowledge {
  const { asOf, halfLifeDays } = options;
  const { authored, reviewed } = activity;
  const active = activeDaysOf([{ person: 0, authored, reviewed }], asOf);
  if (active.people.length === 0) return NO_KNOWLEDGE;
  return {
    knowledge: decayedDays(active, 0, halfLifeDays),
    activeDays: active.ages.length,
    authoredDays: active.middles[0],
    reviewedDays: active.reviewedDays[0],
    lastDay: lastDayAt(active, 0),
  };
}

/**
 * Everybody's share of a component's current knowledge, descending, ties by
 * person index. Shares are 0–1 and add up to 1; empty when nobody was active in
 * the window.
 *
 * @public
 */
export function knowledgeShares(
  activity: readonly PersonActivity[],
  options: KnowledgeOptions & { without?: ReadonlySet<number> },
): Array<KnowledgeShare & { activeDays: number }> {
  return heldShares(activeDaysOf(activity, options.asOf), options);
}

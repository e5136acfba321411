import type { PersonActivity, UtcDay } from '../types';
import { measureConstants as C } from './constants';
import { daysInWindow, daysNotAmong } from './daysInWindow';
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
  const { asOf, halfLifeDays = C.halfLifeDays } = options;
  const authored = daysInWindow(activity.authored, asOf);
  const reviewed = daysInWindow(activity.reviewed, asOf);
  if (authored.length === 0 && reviewed.length === 0) return NO_KNOWLEDGE;
  const reviewedOnly = daysNotAmong(reviewed, authored);
  let knowledge = 0;
  for (const day of authored) {
    knowledge += C.authorWeight * 0.5 ** ((asOf - day) / halfLifeDays);
  }
  for (const day of reviewedOnly) {
    knowledge += C.reviewerWeight * 0.5 ** ((asOf - day) / halfLifeDays);
  }
  return {
    knowledge,
    activeDays: authored.length + reviewedOnly.length,
    authoredDays: authored.length,
    reviewedDays: reviewed.length,
    lastDay: Math.max(
      authored.at(-1) ?? -Infinity,
      reviewed.at(-1) ?? -Infinity,
    ),
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
  const held = activity
    .filter(({ person }) => !options.without?.has(person))
    .flatMap(entry => {
      const current = currentKnowledge(entry, options);
      return current.knowledge > 0
        ? [{ person: entry.person, ...current }]
        : [];
    })
    .sort((a, b) => b.knowledge - a.knowledge || a.person - b.person);
  const total = held.reduce((sum, { knowledge }) => sum + knowledge, 0);
  return held.map(entry => ({
    person: entry.person,
    share: entry.knowledge / total,
    lastDay: entry.lastDay!,
    authoredDays: entry.authoredDays,
    reviewedDays: entry.reviewedDays,
    activeDays: entry.activeDays,
  }));
}

import type { ComponentKnowledge } from '../types';
import { componentTruckFactor } from './componentTruckFactor';
import { activeInWindow, daysInWindow } from './daysInWindow';
import { effectiveContributors } from './effectiveContributors';
import { evidence } from './evidence';
import { filesAtRisk } from './filesAtRisk';
import { knowledgeShares } from './knowledge';
import {
  contributorAbsenceFactor,
  freshnessDays,
  redundancyBand,
  secondKnower,
  topShare,
} from './redundancy';
import type { MeasureOptions, Measures } from './types';
import { singleKnowerWarning } from './warning';

/**
 * Everything that follows from a component's knowledge and a day. Pure: the
 * same input gives the same result, and no git is needed.
 *
 * `without` answers "what if these people were gone": authorship stays as it
 * was decided, then they are taken out of author sets and shares. The evidence
 * floor is about the history as it is and does not move. `left` only bears on
 * files at risk.
 *
 * @public
 */
export function measure(
  component: ComponentKnowledge,
  options: MeasureOptions,
): Measures {
  const { asOf, left, without } = options;
  // Whoever was active in the window alone bears on what is held now.
  const recent = {
    ...component,
    activity: activeInWindow(component.activity, asOf),
  };
  const held = knowledgeShares(recent.activity, options);
  const shares = held.map(({ share }) => share);
  const factor = contributorAbsenceFactor(shares);
  const measures: Omit<Measures, 'warning'> = {
    evidence: evidence(recent, asOf),
    shares: held.map(({ activeDays: _, ...share }) => share),
    contributorAbsenceFactor: factor,
    band: factor === undefined ? undefined : redundancyBand(factor),
    effectiveContributors: effectiveContributors(shares),
    topShare: topShare(shares),
    secondKnower: held.length === 0 ? undefined : secondKnower(held),
    freshnessDays: freshnessDays(held, asOf),
    truckFactor: componentTruckFactor(component, without),
    filesAtRisk: filesAtRisk(
      component.whoSets,
      new Set([...(left ?? []), ...(without ?? [])]),
    ),
    reviewers: reviewersInWindow(recent, options),
  };
  return { ...measures, warning: singleKnowerWarning(measures) };
}

function reviewersInWindow(
  component: ComponentKnowledge,
  { asOf, without }: MeasureOptions,
): number | undefined {
  if (!component.reviewsKnown) return undefined;
  const reviewers = component.activity.filter(
    ({ reviewed }) => daysInWindow(reviewed, asOf).length > 0,
  );
  // No review in the window says nothing about reviews: unavailable, not zero.
  if (reviewers.length === 0) return undefined;
  return reviewers.filter(({ person }) => !without?.has(person)).length;
}

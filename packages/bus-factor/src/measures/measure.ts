import type { ComponentKnowledge } from '../types';
import { activeDaysOf, type ActiveDays } from './activeDays';
import { componentTruckFactor } from './componentTruckFactor';
import { effectiveContributors } from './effectiveContributors';
import { evidenceFrom } from './evidenceFrom';
import { filesAtRisk } from './filesAtRisk';
import { heldShares, type HeldShare } from './heldShares';
import {
  contributorAbsenceFactor,
  freshnessDays,
  redundancyBand,
  secondKnower,
  topShare,
} from './redundancy';
import type { KnowledgeShare, MeasureOptions, Measures } from './types';
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
  const active = activeDaysOf(component.activity, asOf);
  const held = heldShares(active, options);
  const shares = held.map(({ share }) => share);
  const factor = contributorAbsenceFactor(shares);
  const measures: Omit<Measures, 'warning'> = {
    evidence: evidenceFrom(component, active),
    shares: held.map(withoutActiveDays),
    contributorAbsenceFactor: factor,
    band: factor === undefined ? undefined : redundancyBand(factor),
    effectiveContributors: effectiveContributors(shares),
    topShare: topShare(shares),
    secondKnower: held.length === 0 ? undefined : secondKnower(held),
    freshnessDays: freshnessDays(held, asOf),
    truckFactor: componentTruckFactor(component, without),
    filesAtRisk: filesAtRisk(component.whoSets, union(left, without)),
    reviewers: component.reviewsKnown
      ? reviewersAmong(active, without)
      : undefined,
  };
  return { ...measures, warning: singleKnowerWarning(measures) };
}

function withoutActiveDays({
  person,
  share,
  lastDay,
  authoredDays,
  reviewedDays,
}: HeldShare): KnowledgeShare {
  return { person, share, lastDay, authoredDays, reviewedDays };
}

function union(
  some: ReadonlySet<number> | undefined,
  others: ReadonlySet<number> | undefined,
): ReadonlySet<number> | undefined {
  if (!some?.size) return others;
  return others?.size ? new Set([...some, ...others]) : some;
}

/** No review in the window says nothing about reviews: unavailable, not zero. */
function reviewersAmong(
  { people, reviewedDays }: ActiveDays,
  without: ReadonlySet<number> | undefined,
): number | undefined {
  let reviewers = 0;
  let present = 0;
  for (let place = 0; place < people.length; place += 1) {
    if (reviewedDays[place] === 0) continue;
    reviewers += 1;
    if (!without?.has(people[place])) present += 1;
  }
  return reviewers === 0 ? undefined : present;
}

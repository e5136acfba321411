import { measureConstants as C } from './constants';
import type { KnowledgeShare, RedundancyBand } from './types';

/**
 * Contributor absence factor: the fewest people who together hold more than
 * half of current knowledge. Shares must be descending. Undefined when there
 * are none.
 *
 * Source: CHAOSS metric "Contributor Absence Factor".
 *
 * @public
 */
export function contributorAbsenceFactor(
  shares: readonly number[],
): number | undefined {
  let held = 0;
  for (let i = 0; i < shares.length; i += 1) {
    held += shares[i];
    // Two exact halves are not more than half, whatever the last bit says.
    if (held > C.majorityShare + 1e-12) return i + 1;
  }
  return shares.length > 0 ? shares.length : undefined;
}

/** Band of a contributor absence factor: 1, 2, or 3 and more. @public */
export function redundancyBand(factor: number): RedundancyBand {
  if (factor <= 1) return 'single';
  return factor === 2 ? 'pair' : 'shared';
}

/** Largest share, 0–1; undefined without shares. Source: Bird et al. 2011. @public */
export function topShare(shares: readonly number[]): number | undefined {
  return shares.reduce<number | undefined>(
    (top, share) => (top !== undefined && top >= share ? top : share),
    undefined,
  );
}

/**
 * Whether someone besides the first holds at least 15 %, or has at least 5
 * active days and 3 days with reviews in the window. Shares must be descending.
 *
 * Source: METHOD, judgement; reviewers as successors, Mirsaeedi & Rigby 2020.
 *
 * @public
 */
export function secondKnower(
  shares: ReadonlyArray<
    Pick<KnowledgeShare, 'share' | 'reviewedDays'> & { activeDays: number }
  >,
): boolean {
  return shares
    .slice(1)
    .some(
      ({ share, activeDays, reviewedDays }) =>
        share >= C.knowerShare ||
        (activeDays >= C.secondKnowerDays &&
          reviewedDays >= C.secondKnowerReviews),
    );
}

/**
 * Days since anyone with at least 15 % was active; undefined when nobody has
 * that much.
 *
 * @public
 */
export function freshnessDays(
  shares: ReadonlyArray<Pick<KnowledgeShare, 'share' | 'lastDay'>>,
  asOf: number,
): number | undefined {
  const days = shares
    .filter(({ share }) => share >= C.knowerShare)
    .map(({ lastDay }) => asOf - lastDay);
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.min(a, b));
}

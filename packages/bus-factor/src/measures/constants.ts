/**
 * Constants of the current reading, each with its source. *Judgement* means
 * that no paper gives the number.
 *
 * @public
 */
export const measureConstants = {
  /** Days after which a day of work counts half. Judgement. */
  halfLifeDays: 180,
  /** Days before `asOf` that are looked at. Judgement. */
  windowDays: 730,
  /** Weight of a day of authoring or co-authoring. */
  authorWeight: 1,
  /** Weight of a day of reviewing (JetBrains' tool uses the same ratio). */
  reviewerWeight: 0.5,
  /** Share of current knowledge from which somebody is a knower. Judgement. */
  knowerShare: 0.15,
  /** Minor contributors, left out of the core (Bird et al. 2011). */
  minorShare: 0.05,
  /** Share that the absent would have to exceed (CHAOSS). */
  majorityShare: 0.5,
  /** A knower by presence: authored days and reviews. Judgement. */
  secondKnowerDays: 5,
  secondKnowerReviews: 3,
  /** Days within which a knower is active. Judgement. */
  activeKnowerDays: 180,
  /** The evidence floor. Judgement. */
  minimumCommits: 10,
  minimumPersonDays: 5,
  minimumAgeDays: 60,
} as const;

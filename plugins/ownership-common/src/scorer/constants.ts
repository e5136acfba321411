/**
 * Every number of the ownership health score. They are *judgement*: no paper
 * gives them (METHOD, "Ownership health score").
 *
 * @public
 */
export const scoreConstants = {
  weights: {
    accountability: 25,
    redundancy: 35,
    alignment: 15,
    continuity: 15,
    sharing: 10,
  },
  /** Below this coverage there is no score. */
  minimumCoverage: 0.5,
  /** Without a valid owner the score is capped here. */
  capWithoutOwner: 49,
  /** A score below this is at risk. */
  atRiskBelow: 50,
  /** Days for which a verification counts fully, then half. */
  verifiedDays: 180,
  halfVerifiedDays: 365,
  /** Days after first sight in which "never verified" is not held against it. */
  verificationGraceDays: 180,
  redundancy: { effectiveContributors: 0.7, secondKnower: 0.3, span: 3 },
  /** Share inside the owning group that counts as fully aligned. */
  fullAlignment: 0.5,
  /** Below this share inside the owning group, declared and actual differ. */
  mixedAlignment: 0.25,
  /** Freshness is 1 up to here and falls to 0 at `staleDays`. */
  freshDays: 90,
  staleDays: 365,
  /** Lifecycles for which silence is normal. */
  finishedLifecycles: ['deprecated', 'maintenance'],
  fullReviewers: 3,
  /** Size of a group that is not one person. */
  minimumGroupSize: 2,
  /** Below this share of linked knowledge, teams say nothing. */
  minimumLinkedShare: 0.5,
} as const;

/**
 * Version of the model: changes with any constant or formula.
 *
 * @public
 */
export const MODEL_VERSION = '2';

/**
 * Every number that the ranking of successors rests on, in one place. That load
 * keeps somebody off the list, and team members go first, is METHOD's.
 * `nearby` was chosen on the histories of express, ansible, git, rails, celery and
 * netty (`./dev study successors --tune`), on which `reviewedHere` made no
 * difference; the other numbers are judgement.
 *
 * @public
 */
export const successionConstants = {
  /** Weight of a decayed person-day authored in the component. */
  authoredHere: 1,
  /** …reviewed in it: as in reading B, knowing by reviewing is half. */
  reviewedHere: 0.5,
  /** …in a neighbouring folder or component, on top of its own nearness. */
  nearby: 0.25,
  /** …in the same system. */
  inSystem: 0.1,
  /** …on the same golden path. */
  onSamePath: 0.1,
  /** Who is the only active knower of so many components is asked for no more. */
  maximumLoad: 6,
  /** Candidates that are proposed. */
  limit: 3,
} as const;

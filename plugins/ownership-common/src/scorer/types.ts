/** @public */
export type ScorePartId =
  | 'accountability'
  | 'redundancy'
  | 'alignment'
  | 'continuity'
  | 'sharing';

/** Why a part, or an input inside one, could not be used. @public */
export type DropReason =
  | 'no-source'
  | 'insufficient-evidence'
  | 'no-valid-owner'
  | 'identities-not-linked'
  | 'reviews-unknown'
  | 'not-verified-yet'
  | 'spread-over-many'
  | 'nothing-known';

/**
 * Everything the score is computed from. A part that is a `DropReason` is
 * unavailable; its weight is shared out over the others.
 *
 * @public
 */
export interface ScoreInput {
  accountability: {
    ownerResolves: boolean;
    /** A group, neither a user nor a placeholder. */
    ownerIsGroup: boolean;
    /** Distinct people, child groups included. */
    groupSize: number;
    escalation: boolean;
    /** Days since the last verification. */
    verifiedDaysAgo?: number;
    /**
     * Days since the component was first seen; missing where ownership cannot
     * be verified yet, so that nobody is asked for what they cannot do.
     */
    firstSeenDaysAgo?: number;
  };
  /** Whether the owner resolves and is no placeholder. */
  validOwner: boolean;
  redundancy: RedundancyInput | DropReason;
  alignment: { insideShare: number } | DropReason;
  continuity:
    | { heldShare: number; freshnessDays: number; finished: boolean }
    | DropReason;
  sharing:
    | {
        /** Distinct reviewers; missing where reviews are unknown. */
        reviewers?: number;
        documentation: 'none' | 'one-person' | 'shared';
      }
    | DropReason;
  /** Parts that the portal's own checks add. */
  checks?: readonly CheckPart[];
}

/**
 * A part of the score that an adopter's check adds.
 *
 * @public
 */
export interface CheckPart {
  id: string;
  title: string;
  /** The question that it answers. */
  question?: string;
  /** Points beside the 100 of the built-in parts. */
  weight: number;
  /** 0–1; missing when dropped or withheld. */
  value?: number;
  /** What was found, a sentence. */
  text?: string;
  /** Why it has nothing to say here, a sentence. */
  droppedBecause?: string;
  /** True when value and text are withheld for privacy. */
  withheld?: boolean;
}

/** @public */
export interface RedundancyInput {
  effectiveContributors: number;
  secondKnower: boolean;
  /** Decayed person-days by person, descending, without names. */
  weights: number[];
}

/** One input of a part, as shown in its working. @public */
export interface ScoreInputValue {
  id: string;
  /** What was found: a count, a share (0–1), days, or yes/no. */
  raw?: number | boolean | string;
  /** 0–1; missing when dropped. */
  value?: number;
  /** Share (0–1) of the part. */
  weight: number;
  dropped?: DropReason;
}

/** @public */
export interface ScorePart {
  id: ScorePartId;
  /** Nominal weight, points of 100. */
  weight: number;
  /** 0–1; missing when dropped or withheld. */
  value?: number;
  dropped?: DropReason;
  /** The working; empty when withheld for privacy. */
  inputs: ScoreInputValue[];
  /** True when value and inputs are withheld for privacy. */
  withheld?: boolean;
}

/** @public */
export interface Score {
  /** 0–100, whole. Missing when coverage is below the minimum. */
  value?: number;
  /** 0–1 */
  coverage: number;
  parts: ScorePart[];
  /** Parts of the portal's own checks; missing where it has none. */
  checks?: CheckPart[];
  /** The score before the cap, when the cap lowered it. */
  cappedFrom?: number;
}

/** A step that a team can take, with its computed effect. @public */
export interface NextAction {
  id:
    | 'name-owner'
    | 'verify'
    | 'add-escalation'
    | 'grow-team'
    | 'review-by-learner'
    | 'pair-three-days'
    | 'second-maintainer'
    | 'transfer'
    | 'document';
  /** 1 (minutes), 2 (a few days) or 5 (weeks). */
  effort: 1 | 2 | 5;
  /** Points the score would rise; missing when withheld or without a score. */
  gain?: number;
  /** Score after the step. */
  newScore?: number;
  /** What the words need: a team, a number of days. */
  params: { team?: string; teamTitle?: string; days?: number };
}

/**
 * One person beside those who know a component, as the evidence shows them.
 * Person-days are those of reading B, decayed as current knowledge is.
 *
 * @public
 */
export interface SuccessionEvidence {
  id: string;
  /** Decayed person-days authored in the component. */
  authoredHere: number;
  /** Decayed person-days with reviews in it. */
  reviewedHere: number;
  /** Decayed person-days in neighbouring components and folders, each weighted by nearness, 0–1. */
  nearby: number;
  /** Decayed person-days in components of the same system. */
  inSystem: number;
  /** Decayed person-days in components on the same golden path. */
  onSamePath: number;
  /** Belongs to the owning group. */
  inTeam: boolean;
  /** Components of which they are the only active knower already. */
  soleKnowerOf: number;
}

/** Why somebody is proposed, the strongest kind of evidence first. @public */
export type SuccessionReason =
  | 'works-here'
  | 'reviewed-here'
  | 'works-nearby'
  | 'knows-system'
  | 'same-golden-path'
  | 'in-team';

/** @public */
export interface SuccessorCandidate {
  id: string;
  reasons: SuccessionReason[];
}

/** What evidence of each kind counts for. @public */
export type SuccessionWeights = Readonly<
  Record<
    'authoredHere' | 'reviewedHere' | 'nearby' | 'inSystem' | 'onSamePath',
    number
  >
>;

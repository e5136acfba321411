import type { UtcDay } from '../types';

/** Fewest people who hold more than half of current knowledge. @public */
export type RedundancyBand = 'single' | 'pair' | 'shared';

/** Why there is no verdict (METHOD, evidence floor). @public */
export type EvidenceReason =
  | 'too-few-commits'
  | 'too-few-person-days'
  | 'too-young'
  | 'no-files';

/** @public */
export interface Evidence {
  sufficient: boolean;
  reasons: EvidenceReason[];
  /** Qualifying commits in the window. */
  commits: number;
  /** Active person-days in the window. */
  personDays: number;
  /** Days from the first commit to `asOf`. */
  ageDays?: number;
  /** Day on which a young repository is old enough. */
  until?: UtcDay;
}

/** @public */
export interface MeasureOptions {
  /** UTC day; nothing after it counts. */
  asOf: UtcDay;
  /** People (indexes) who have left: their files count as having no author. */
  left?: ReadonlySet<number>;
  /** What-if: people (indexes) to take out of author sets and shares. */
  without?: ReadonlySet<number>;
  /** Days; default 180. */
  halfLifeDays?: number;
}

/** One person's share of current knowledge. @public */
export interface KnowledgeShare {
  person: number;
  /** 0–1; all shares of a component add up to 1. */
  share: number;
  /** Last active UTC day not after `asOf`. */
  lastDay: UtcDay;
  /** Active days in the window, by role. */
  authoredDays: number;
  reviewedDays: number;
}

/** @public */
export interface TruckFactor {
  /** 0 means "no data". */
  value: number;
  /** Share (0–1) of files that still have an author after the removals. */
  coverageLeft: number;
  /** Whom it removes, in order, with the files each authors. */
  removed: ReadonlyArray<{ person: number; files: number; share: number }>;
}

/** Everything that follows from knowledge and a day alone. @public */
export interface Measures {
  evidence: Evidence;
  /** Descending; ties by person index. Empty when nobody is known. */
  shares: readonly KnowledgeShare[];
  contributorAbsenceFactor?: number;
  band?: RedundancyBand;
  /** Core N_eff: people under 5 % dropped, renormalised, 1/Σs². */
  effectiveContributors?: number;
  topShare?: number;
  secondKnower?: boolean;
  /** Days since anyone with ≥ 15 % was active. */
  freshnessDays?: number;
  truckFactor: TruckFactor;
  /** Share (0–1) of files with at most one author who has not left. */
  filesAtRisk?: number;
  /** Distinct reviewers in the window; undefined where reviews are unknown. */
  reviewers?: number;
  /** Truck factor exactly 1 and top share over 50 %, evidence floor met. */
  warning: boolean;
}

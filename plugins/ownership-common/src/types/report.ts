import type {
  EvidenceReason,
  RedundancyBand,
} from '@stewardship/bus-factor/measures';
import type { NextAction, Score } from '../scorer';

/**
 * The four states of a component (METHOD, "State"). Unknown is not bad:
 * `insufficient-evidence` and `not-applicable` are not verdicts.
 *
 * @public
 */
export type OwnershipState =
  | 'healthy'
  | 'at-risk'
  | 'insufficient-evidence'
  | 'not-applicable';

/** @public */
export const ownershipStates: readonly OwnershipState[] = [
  'at-risk',
  'healthy',
  'insufficient-evidence',
  'not-applicable',
];

/** Why a component is in its state; the page turns it into words. @public */
export type StateReason =
  | 'warning'
  | 'no-valid-owner'
  | 'low-score'
  | 'no-source'
  | 'source-error'
  | 'not-scanned'
  | EvidenceReason;

/** What is wrong with a declared owner. @public */
export type OwnerProblem =
  /** `spec.owner` is missing. */
  | 'missing'
  /** The catalog has no such entity. */
  | 'dangling'
  /** A word such as `unknown` or `tbd`. */
  | 'placeholder'
  /** Owned by a single user: valid, but one person. */
  | 'user';

/** @public */
export interface DeclaredOwner {
  /** Entity ref as the catalog's `ownedBy` relation (else `spec.owner`) says. */
  ref?: string;
  title?: string;
  problem?: OwnerProblem;
  /** Distinct people, child groups included, without those who left. */
  members?: number;
  /** For a dangling owner: the nearest group that exists. */
  suggestion?: { ref: string; title: string };
}

/** @public */
export interface EscalationPath {
  title: string;
  /** Where to turn to; missing where only an on-call id is known. */
  url?: string;
}

/**
 * The thing that may interrupt a person: truck factor exactly 1 **and** a top
 * share over 50 %, evidence floor met. `critical` where the tier is 1 or the
 * one knower has left.
 *
 * @public
 */
export interface OwnershipWarning {
  kind: 'single-knower';
  severity: 'warning' | 'critical';
  /** Why it is critical. */
  criticalBecause?: 'tier' | 'knower-left';
}

/** What happened to a component's source at the last attempt. @public */
export type SourceStatus =
  | 'ok'
  /** Owed, not yet read. */
  | 'waiting'
  /** The entity names no source location. */
  | 'none'
  /** Outside the configured roots or hosts. */
  | 'not-allowed'
  | 'not-found'
  | 'not-a-repository'
  | 'empty'
  | 'shallow'
  /** git is missing on the machine. */
  | 'git-missing'
  | 'unauthorized'
  | 'error';

/** @public */
export interface ReportSource {
  status: SourceStatus;
  /** Human-readable location without credentials. */
  location?: string;
  /** Folder inside the repository, `''` for all of it. */
  path?: string;
  /** What went wrong, free of credentials and machine paths. */
  message?: string;
  /** What to do about it. */
  remedy?: string;
}

/** A row of the list. Holds nothing that privacy ever suppresses. @public */
export interface ReportSummary {
  entityRef: string;
  title: string;
  description?: string;
  type?: string;
  lifecycle?: string;
  /** 1 (most critical) to 4. */
  tier?: number;
  /** Entity ref. */
  system?: string;
  owner: DeclaredOwner;
  state: OwnershipState;
  stateReasons: StateReason[];
  /** 0–100, whole; missing when coverage is under 0.5. */
  score?: number;
  /** 0–1: weight of the parts whose inputs were available. */
  coverage: number;
  band?: RedundancyBand;
  warning?: OwnershipWarning;
  /**
   * Decayed person-days of all people together, rounded up to whole ones: the
   * treemap's area.
   */
  activity: number;
  sourceStatus: SourceStatus;
  /** UTC day (`YYYY-MM-DD`) for which the report holds. */
  asOf: string;
}

/** A team's part of current knowledge. @public */
export interface TeamShare {
  /** Entity ref; missing for people who belong to no team. */
  ref?: string;
  title?: string;
  kind: 'owning' | 'other' | 'no-team' | 'unlinked' | 'left';
  /** 0–1. All shares of a component add up to 1. */
  share: number;
}

/** Why somebody is named under "who can help"; words, never numbers. @public */
export type HelpReason =
  | 'works-here-now'
  | 'reviews-here'
  | 'wrote-much-of-it'
  | 'owning-team';

/** @public */
export interface Helper {
  name: string;
  /** The catalog User; missing for an identity that is not linked. */
  entityRef?: string;
  reasons: HelpReason[];
  /** The caller themself. */
  you?: boolean;
}

/**
 * Who to turn to. Up to six names in no order of share, where mode and
 * permission allow; otherwise only the owning team and its escalation path.
 *
 * @public
 */
export interface WhoCanHelp {
  people?: Helper[];
  /** Whom to ask in any case. */
  team?: { ref: string; title?: string };
  escalation?: EscalationPath;
}

/**
 * Figures that could point at one person. Left out as a whole
 * (`OwnershipReport.suppressed`) below three contributors, and where the owner
 * is one person, for everyone without person access.
 *
 * @public
 */
export interface KnowledgeFigures {
  contributors: number;
  contributorAbsenceFactor?: number;
  effectiveContributors?: number;
  /** 0–1 */
  topShare?: number;
  secondKnower?: boolean;
  /** Days since anyone with ≥ 15 % was active. */
  freshnessDays?: number;
  truckFactor: number;
  /** 0–1 */
  filesAtRisk?: number;
  /** 0–1; share inside the owning group. */
  alignment?: number;
  /** 0–1; share of linked knowledge held by people who have not left. */
  continuity?: number;
  /** Distinct reviewers in the window; missing where reviews are unknown. */
  reviewers?: number;
  teams: TeamShare[];
}

/** @public */
export interface ReportEvidence {
  sufficient: boolean;
  reasons: EvidenceReason[];
  commits: number;
  personDays: number;
  ageDays?: number;
  /** `YYYY-MM-DD`: from when a young repository can be judged. */
  until?: string;
  /** Commit that was read. */
  commit?: string;
  scannedAt?: string;
  asOf: string;
  modelVersion: string;
}

/** @public */
export interface OwnershipReport extends ReportSummary {
  scoreDetail: Score;
  nextActions: NextAction[];
  /** The one step that belongs to the warning. */
  warningAction?: NextAction;
  escalation?: EscalationPath;
  evidence: ReportEvidence;
  source: ReportSource;
  knowledge?: KnowledgeFigures;
  /** True when `knowledge` is withheld for privacy. */
  suppressed: boolean;
  whoCanHelp: WhoCanHelp;
  privacyMode: PrivacyMode;
  goldenPath?: { ref: string; title?: string };
}

/**
 * - `aggregate`: no names at all
 * - `helpers`: names only under "who can help" (default)
 * - `named`: detail per person
 *
 * @public
 */
export type PrivacyMode = 'aggregate' | 'helpers' | 'named';

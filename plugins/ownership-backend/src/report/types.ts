import type {
  CheckPart,
  Helper,
  KnowerForecast,
  OwnershipReport,
  ReportSource,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ComponentKnowledge } from '@stewardship/bus-factor';
import type { Detected } from '../finding';
import type { ComponentFacts } from '../inventory';
import type { VerificationRecord } from '../verification';
import type { SilentScore } from './silence';

/** Whether a person is with us, as far as the catalog says. */
export type PersonState = 'member' | 'left' | 'unlinked';

/** Somebody who appears in a component's history. */
export interface ReportPerson {
  /** Row of the person; names are looked up when a report is read. */
  id: number;
  /** The same in every database. */
  key: string;
  state: PersonState;
  /** Set for members. */
  userRef?: string;
}

export interface Team {
  ref: string;
  title?: string;
}

/** Everything a report follows from. The same input gives the same report. */
export interface ReportInput {
  facts: ComponentFacts;
  /** UTC day. */
  asOf: number;
  source: ReportSource;
  knowledge?: ComponentKnowledge & { commit: string };
  /** UTC day on which the inventory saw it first. */
  firstSeenDay: number;
  /** What was said of its owners. */
  verifications: readonly VerificationRecord[];
  /** By index of the knowledge's people. */
  people: readonly ReportPerson[];
  /** Refs of the owner's people, without those who left. */
  ownerPeople: readonly string[];
  /**
   * What if: people (indexes) to take out of author sets and shares, after
   * authorship was decided.
   */
  without?: ReadonlySet<number>;
  /** The team that a user counts for. */
  teamOf: (userRef: string) => Team | undefined;
  /** What was left out of the reading and why, sentences. */
  notes?: readonly string[];
  /** What the portal's own checks say of the report without them. */
  checks?: readonly CheckPart[];
  /** Templates in its folder, each with how much came from it. */
  paths?: readonly HeldPath[];
}

/** A golden path whose template is in a component's folder. */
export interface HeldPath {
  templateRef: string;
  consumers: number;
}

/** Somebody to name where names may be shown. */
export interface StoredHelper {
  personId?: number;
  userRef?: string;
  reasons: Helper['reasons'];
}

/**
 * A report before privacy is applied. It holds no name: people are ids, so
 * that erasing one needs no search through reports.
 */
export interface StoredReport {
  summary: ReportSummary;
  detail: Pick<
    OwnershipReport,
    | 'scoreDetail'
    | 'nextActions'
    | 'warningAction'
    | 'escalation'
    | 'ownerOrigin'
    | 'evidence'
    | 'source'
    | 'knowledge'
  > & {
    helpers: StoredHelper[];
    /** Missing in reports of before it was kept. */
    silence?: SilentScore[];
    /** Missing in those, too. */
    fall?: KnowerForecast;
    templateRef?: string;
    /** What the entity itself calls the template, where that is an old name. */
    renamedFrom?: string;
    /** Who of the owner's people would learn most from an update of its path. */
    learnerRef?: string;
    /** Whether the escalation path is a fact of the owner. */
    escalationOfOwner?: boolean;
  };
}

/** How much of the knowledge is with the declared owner. */
export type AlignmentBand = 'aligned' | 'mixed' | 'mismatch';

/** What lists, roll-ups and the history need of a report besides itself. */
export interface ReportColumns {
  /** Missing where it is unknown. */
  alignment?: AlignmentBand;
  /** Ref of the team that holds most knowledge, the owner included. */
  knowingRef?: string;
  /** UTC day of the confirmation in force. */
  verifiedDay?: number;
  /** Languages as the tags tell them, sorted; missing where they tell none. */
  languages?: string;
}

/**
 * A report as it is made, with what is stored beside it. How many findings are
 * open is another matter at any moment: who reads it counts them.
 */
export interface BuiltReport extends Omit<StoredReport, 'summary'> {
  summary: Omit<StoredReport['summary'], 'openFindings'>;
  columns: ReportColumns;
  findings: Detected;
}

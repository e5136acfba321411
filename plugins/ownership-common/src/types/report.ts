import type { Schemas } from './schemas';

/**
 * The four states of an entity (METHOD, "State"). Unknown is not bad:
 * `insufficient-evidence` and `not-applicable` are not verdicts.
 *
 * @public
 */
export type OwnershipState = Schemas['OwnershipState'];

/** In the order in which pages show them. @public */
export const ownershipStates: readonly OwnershipState[] = [
  'at-risk',
  'healthy',
  'insufficient-evidence',
  'not-applicable',
];

/** Why an entity is in its state; the page turns it into words. @public */
export type StateReason = Schemas['StateReason'];

/** What is wrong with a declared owner. @public */
export type OwnerProblem = Schemas['OwnerProblem'];

/** @public */
export type DeclaredOwner = Schemas['DeclaredOwner'];

/** @public */
export type EscalationPath = Schemas['EscalationPath'];

/**
 * The thing that may interrupt a person: truck factor exactly 1 **and** a top
 * share over 50 %, evidence floor met. `critical` where the tier is 1 or the
 * one knower has left.
 *
 * @public
 */
export type OwnershipWarning = Schemas['OwnershipWarning'];

/** What happened to a source at the last attempt. @public */
export type SourceStatus = Schemas['SourceStatus'];

/** @public */
export type ReportSource = Schemas['ReportSource'];

/** A row of the list. Holds nothing that privacy ever suppresses. @public */
export type ReportSummary = Schemas['ReportSummary'];

/** A team's part of current knowledge. @public */
export type TeamShare = Schemas['TeamShare'];

/** Why somebody is named under "who can help"; words, never numbers. @public */
export type HelpReason = Schemas['HelpReason'];

/** @public */
export type Helper = Schemas['Helper'];

/**
 * Who to turn to. Up to six names in no order of share, where mode and
 * permission allow; otherwise only the owning team and its escalation path.
 *
 * @public
 */
export type WhoCanHelp = Schemas['WhoCanHelp'];

/**
 * Figures that could point at one person. Left out as a whole
 * (`OwnershipReport.suppressed`) below three contributors, and where the owner
 * is one person, for everyone without person access.
 *
 * @public
 */
export type KnowledgeFigures = Schemas['KnowledgeFigures'];

/** @public */
export type ReportEvidence = Schemas['ReportEvidence'];

/** @public */
export type OwnershipReport = Schemas['OwnershipReport'];

/** How much of people is shown: no names, names of helpers, or detail per person. @public */
export type PrivacyMode = Schemas['PrivacyMode'];

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  EscalationPath,
  KnowledgeFigures,
  ReportEvidence,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';

/**
 * What a check may look at: the report without the check. Holds no people.
 *
 * @public
 */
export interface OwnershipCheckFacts {
  report: Omit<ReportSummary, 'score' | 'coverage' | 'state' | 'stateReasons'>;
  evidence: ReportEvidence;
  /** Missing below the evidence floor. */
  knowledge?: KnowledgeFigures;
  escalation?: EscalationPath;
}

/**
 * 0 (bad) to 1 (good), or why the check has nothing to say here: a sentence
 * that people read. A part without a value is left out, and its weight shared
 * out over the others.
 *
 * @public
 */
export type OwnershipCheckResult =
  | { value: number; text?: string }
  | { dropped: string };

/**
 * A part that adopters add to the ownership health score.
 *
 * The same facts must give the same result: reports are made again at any
 * time, by any replica, and compared. So it asks no clock, no network and no
 * chance. A check that throws, takes longer than a second or answers anything
 * else than 0 to 1 is dropped from that report with this as the reason; the
 * other parts stay.
 *
 * @public
 */
export interface OwnershipCheck {
  /** Stable, unique; lower case, digits, dashes. */
  id: string;
  /** Change it with the result: reports made by another version are made anew. */
  version: string;
  /** What the page calls the part. */
  title: string;
  /** The question that it answers, for the page. */
  question?: string;
  /** Points beside the 100 of the built-in parts: above 0, at most 100. */
  weight: number;
  evaluate(
    facts: OwnershipCheckFacts,
  ): OwnershipCheckResult | Promise<OwnershipCheckResult>;
}

/** @public */
export interface OwnershipCheckExtensionPoint {
  /** @throws when the check is malformed or its id is taken. */
  addCheck(check: OwnershipCheck): void;
}

/**
 * Adds a part to the ownership health score.
 *
 * @public
 */
export const ownershipCheckExtensionPoint =
  createExtensionPoint<OwnershipCheckExtensionPoint>({
    id: 'ownership.check',
  });

import type { OwnershipCheckFacts } from '@stewardship/backstage-plugin-ownership-node';
import type { OwnershipChecks } from '../check';
import { buildReport } from './buildReport';
import type { BuiltReport, ReportInput, StoredReport } from './types';

/**
 * The report with the parts that the portal's own checks add. They look at the
 * report as it is without them, so that none depends on another.
 */
export async function withChecks(
  input: ReportInput,
  checks: OwnershipChecks | undefined,
): Promise<BuiltReport> {
  const report = buildReport(input);
  if (!checks || checks.identity.length === 0) {
    return report;
  }
  const parts = await checks.evaluate(factsOf(report));
  return buildReport({ ...input, checks: parts });
}

function factsOf({ summary, detail }: StoredReport): OwnershipCheckFacts {
  const {
    score: _score,
    coverage: _coverage,
    state: _state,
    stateReasons: _reasons,
    ...report
  } = summary;
  return {
    report,
    evidence: detail.evidence,
    knowledge: detail.knowledge,
    escalation: detail.escalation,
  };
}

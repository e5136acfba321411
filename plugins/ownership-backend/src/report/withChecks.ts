import type { OwnershipCheckFacts } from '@stewardship/backstage-plugin-ownership-node';
import type { OwnershipChecks } from '../check';
import { assess, type Assessed } from './assess';
import { buildReport } from './buildReport';
import type { BuiltReport, ReportInput, StoredReport } from './types';

/** The report with the parts that the portal's own checks add. */
export async function withChecks(
  input: ReportInput,
  checks: OwnershipChecks | undefined,
): Promise<BuiltReport> {
  return buildReport(await checkedInput(input, checks));
}

/** As much of that report as a what-if needs. */
export async function assessWithChecks(
  input: ReportInput,
  checks: OwnershipChecks | undefined,
): Promise<Assessed> {
  const checked = await checkedInput(input, checks);
  return { input: checked, assessment: assess(checked) };
}

/**
 * The input with what the portal's own checks say. They look at the report as
 * it is without them, so that none depends on another.
 */
async function checkedInput(
  input: ReportInput,
  checks: OwnershipChecks | undefined,
): Promise<ReportInput> {
  if (!checks || checks.identity.length === 0) {
    return input;
  }
  const parts = await checks.evaluate(factsOf(buildReport(input)));
  return { ...input, checks: parts };
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

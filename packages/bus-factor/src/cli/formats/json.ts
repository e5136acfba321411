import { formatDay, type DegreeLine, type Report } from '../report';

/** One object for one report, an array for several; with a final newline. */
export function formatJson(reports: readonly Report[]): string {
  const several = reports.length !== 1;
  const objects = reports.map(report => ({
    ...(several ? { repository: report.repository, path: report.path } : {}),
    ...toObject(report),
  }));
  return `${JSON.stringify(several ? objects : objects[0], undefined, 2)}\n`;
}

function toObject(report: Report) {
  const { truckFactor, evidence, warning } = report;
  // What does not apply is null here, and only here: it is what JSON has.
  return {
    commit: report.commit,
    asOf: report.asOf === undefined ? null : formatDay(report.asOf),
    method: report.method,
    files: report.files,
    commits: report.commits,
    people: report.people,
    truckFactor: {
      value: truckFactor.value,
      pruned: truckFactor.pruned ?? null,
      coverageLeft: truckFactor.coverageLeft,
      removed: truckFactor.removed,
    },
    contributorAbsenceFactor: report.contributorAbsenceFactor ?? null,
    effectiveContributors: report.effectiveContributors ?? null,
    topShare: report.topShare ?? null,
    secondKnower: report.secondKnower ?? null,
    evidence: evidence
      ? {
          sufficient: evidence.sufficient,
          reasons: evidence.reasons,
          commits: evidence.commits,
          personDays: evidence.personDays,
          ageDays: evidence.ageDays ?? null,
          until:
            evidence.until === undefined ? null : formatDay(evidence.until),
        }
      : null,
    warning: warning ?? null,
  };
}

/** The degree table as an array; with the repository where there are several. */
export function formatDegreesJson(
  lines: readonly DegreeLine[],
  { several }: { several: boolean },
): string {
  const objects = lines.map(({ repository, ...line }) =>
    several ? { repository, ...line } : line,
  );
  return `${JSON.stringify(objects, undefined, 2)}\n`;
}

import type {
  Finding,
  FindingKind,
  FindingSeverity,
  ListFindingsRequest,
  OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { chance, daysAgo } from './chance';
import { byKey, matches, type FindingPart } from './listing';

const severities: readonly FindingSeverity[] = [
  'critical',
  'warning',
  'notice',
];

/** What the backend would find in this estate. */
export function createFindings(reports: OwnershipReport[]): Finding[] {
  return reports.flatMap((report, index) => {
    const { owner, warning, warningAction, verification } = report;
    const found: Finding[] = [];
    const add = (
      kind: FindingKind,
      severity: FindingSeverity,
      rest: Partial<Finding> = {},
    ) =>
      found.push({
        id: `finding-${index}-${kind}`,
        entityRef: report.entityRef,
        title: report.title,
        owner: owner.ref ? { ref: owner.ref, title: owner.title } : undefined,
        kind,
        severity,
        confidence: chance(index + 17) > 0.3 ? 'high' : 'medium',
        tier: report.tier,
        state: 'open',
        openedAt: daysAgo(Math.ceil(200 * chance(index + 19))),
        lastSeenAt: daysAgo(0),
        reopened: chance(index + 23) > 0.85 ? 1 : 0,
        facts: {},
        ...rest,
      });
    if (warning) {
      add('single-knower', warning.severity, {
        action: warningAction,
        facts: { holds: 4, of: 5 },
      });
    }
    if (owner.problem) {
      add(`owner-${owner.problem}`, 'warning', {
        action: report.nextActions.find(({ id }) => id === 'name-owner'),
      });
    }
    if (verification?.state === 'stale') {
      add('verification-stale', 'notice', {
        action: report.nextActions.find(({ id }) => id === 'verify'),
      });
    }
    if (verification?.state === 'disputed') {
      add('owner-disputed', 'warning');
    }
    if ((report.knowledge?.alignment ?? 1) < 0.15) {
      add('owner-mismatch', 'warning', {
        confidence: 'medium',
        facts: { team: 'group:default/team-harbour' },
      });
    }
    if (index % 31 === 5) {
      add('setting-invalid', 'notice', {
        facts: { annotation: 'ownership/tier' },
      });
    }
    if (index % 37 === 7) {
      add('forecast-drop', 'notice', {
        confidence: 'low',
        facts: { inDays: 60 },
        state: 'snoozed',
        snooze: {
          until: daysAgo(-60),
          reason: 'The rewrite replaces it in spring.',
          byYou: true,
        },
      });
    }
    if (index % 29 === 3) {
      add('one-person-team', 'notice', {
        state: 'resolved',
        resolvedAt: daysAgo(6),
      });
    }
    return found;
  });
}

export function selectFindings(
  findings: Finding[],
  reports: OwnershipReport[],
  request: FindingPart & ListFindingsRequest,
): Finding[] {
  const passes = matches(request);
  const seen = new Set(reports.filter(passes).map(r => r.entityRef));
  const { findingKinds, findingStates = ['open'], sort, order } = request;
  const { entityRef } = request;
  return findings
    .filter(
      finding =>
        seen.has(finding.entityRef) &&
        (entityRef === undefined || finding.entityRef === entityRef) &&
        findingStates.includes(finding.state) &&
        (!findingKinds?.length || findingKinds.includes(finding.kind)) &&
        (!request.severities?.length ||
          request.severities.includes(finding.severity)),
    )
    .sort(
      byKey(finding => {
        switch (sort) {
          case 'title':
            return finding.title;
          case 'owner':
            return finding.owner?.title ?? '';
          case 'tier':
            return finding.tier ?? 9;
          case 'openedAt':
            return finding.openedAt;
          default:
            return severities.indexOf(finding.severity);
        }
      }, order),
    );
}
